import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { gradeColumns } from './grades.ts';
import { SERVICE_KINDS, SERVICE_STATUSES, SupportService } from './support-service.entity.ts';

/** One registration with the Care Inspectorate: a CS number, for one type of service (2010 Act s.59). Public. */
export const Registration = defineEntity({
  name: 'Registration',
  schema: 'directory',
  tableName: 'registration',
  properties: {
    id: columns.id(),
    serviceId: () => p.manyToOne(SupportService).mapToPk().fieldName('service_id').index(),
    /** `CS` and ten digits; the register's own key. */
    csNumber: columns.text().unique(),
    twinCsNumber: columns.text().nullable(),
    kind: p.enum([...SERVICE_KINDS]),
    status: p.enum([...SERVICE_STATUSES]),
    /** The register's PublicList is "No". The address of a twin of such a registration is withheld too. */
    addressWithheld: p.boolean().default(false),
    registeredOn: columns.day().nullable(),
    /** The date of the first register that no longer has it. */
    closedOn: columns.day().nullable(),
    /** The date of the last register that has it; null if no register brought it, so that no register closes it. */
    lastSeenOn: columns.day().nullable(),
  },
});
export type Registration = InferEntity<typeof Registration>;

/**
 * The grades of a registration as first published in a register. A new row is added whenever they differ from the row
 * before, so that their age and changes are known. All null: no longer graded. Public.
 */
export const Grading = defineEntity({
  name: 'Grading',
  schema: 'directory',
  tableName: 'grading',
  properties: {
    id: columns.id(),
    registrationId: () => p.manyToOne(Registration).mapToPk().fieldName('registration_id'),
    /** The date of the first register with these grades. */
    asOf: columns.day(),
    /** When the inspection report was published; null if the register does not say. */
    publishedOn: columns.day().nullable(),
    ...gradeColumns,
  },
  uniques: [{ name: 'grading_once_a_register', properties: ['registrationId', 'asOf'] }],
});
export type Grading = InferEntity<typeof Grading>;
