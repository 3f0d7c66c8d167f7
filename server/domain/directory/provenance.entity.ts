import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { FACT_SOURCES, SupportService } from './support-service.entity.ts';

/** Another organisation's identifier of a service or an organisation: a charity number, the id in a feed. Public. */
export const ExternalIdentifier = defineEntity({
  name: 'ExternalIdentifier',
  schema: 'directory',
  tableName: 'external_identifier',
  properties: {
    id: columns.id(),
    serviceId: () => p.manyToOne(SupportService).mapToPk().fieldName('service_id').nullable().index(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id').nullable().index(),
    /** The register of the identifier: `GB-SC` (OSCR charities), `GB-COH` (companies), or the name of a feed. */
    scheme: columns.text(),
    identifier: columns.text(),
  },
  uniques: [{ properties: ['scheme', 'identifier'] }],
  checks: [{ name: 'of_one', expression: 'num_nonnulls(service_id, organisation_id) = 1' }],
});
export type ExternalIdentifier = InferEntity<typeof ExternalIdentifier>;

/** Source and day of one fact of a service. A fact without a row comes from the service's own `source`. Public. */
export const FactProvenance = defineEntity({
  name: 'FactProvenance',
  schema: 'directory',
  tableName: 'fact_provenance',
  properties: {
    id: columns.id(),
    serviceId: () => p.manyToOne(SupportService).mapToPk().fieldName('service_id'),
    /** The column of the service, or the table of one of its parts (`rate`, `service_area`, `service_hours`). */
    fact: columns.text(),
    source: p.enum([...FACT_SOURCES]),
    /** Place in the source: a feed's address, a file's name. */
    sourceReference: columns.text().nullable(),
    /** The day for which the source says it. */
    asOf: columns.day(),
    /** Whether the service's maintainer said it. Such a fact is never overwritten by an older one from another source. */
    confirmedByOwner: p.boolean().default(false),
  },
  uniques: [{ properties: ['serviceId', 'fact'] }],
});
export type FactProvenance = InferEntity<typeof FactProvenance>;

/** An external directory that ours imports, and the attribution to display wherever its data is shown. Public. */
export const Feed = defineEntity({
  name: 'Feed',
  schema: 'directory',
  tableName: 'feed',
  properties: {
    /** The scheme of its identifiers: `aliss`, `open-referral:example.gov.uk/feed`. */
    scheme: columns.text().primary(),
    source: p.enum([...FACT_SOURCES]),
    name: columns.text(),
    /** Address of its licence; null if it names none. */
    licence: columns.text().nullable(),
    /** Lines that the licence requires to be shown. */
    attribution: p.array(),
  },
});
export type Feed = InferEntity<typeof Feed>;
