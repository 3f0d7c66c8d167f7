import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { Registration } from './registration.entity.ts';

/**
 * The grades of a registration as a register first told them; a new row whenever they differ from the row before, so
 * that their age and their change are known. All null: no longer graded. Public.
 */
export const Grading = defineEntity({
  name: 'Grading',
  schema: 'directory',
  tableName: 'grading',
  properties: {
    id: columns.id(),
    registrationId: () => p.manyToOne(Registration).mapToPk().fieldName('registration_id'),
    /** The date of the register that told them first. */
    asOf: columns.day(),
    /** When the inspection report was published; null when the register does not say. */
    publishedOn: columns.day().nullable(),
    wellbeingGrade: p.smallint().nullable(),
    planningGrade: p.smallint().nullable(),
    settingGrade: p.smallint().nullable(),
    staffGrade: p.smallint().nullable(),
    leadershipGrade: p.smallint().nullable(),
    minimumGrade: p.smallint().nullable(),
  },
  uniques: [{ name: 'grading_once_a_register', properties: ['registrationId', 'asOf'] }],
});
export type Grading = InferEntity<typeof Grading>;
