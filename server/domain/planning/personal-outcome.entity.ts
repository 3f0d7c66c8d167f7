import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { wall } from '../../database/walls.ts';
import { OUTCOME_THEMES } from '../directory/service-profile.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';

/** An agreed outcome that matters to the person, in the person's own words (Framework of Standards 4). */
export const PersonalOutcome = defineEntity({
  name: 'PersonalOutcome',
  schema: 'planning',
  tableName: 'personal_outcome',
  properties: {
    id: columns.id(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    words: columns.text(),
    /** Its main theme, by which similar stories of others are found; null if none was chosen. */
    theme: p.enum([...OUTCOME_THEMES]).nullable(),
    agreedOn: columns.day(),
    agreedById: () => p.manyToOne(Account).mapToPk().fieldName('agreed_by_id'),
    createdAt: columns.moment().onCreate(() => new Date()),
  },
  ...wall({ topic: 'PLAN', authorityWrites: true }),
});
export type PersonalOutcome = InferEntity<typeof PersonalOutcome>;
