import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { BY_AUTHORITY, byOpened, byOwn, sealed } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import { InformationGiven } from './information-given.entity.ts';
import { INFORMATION_RECEIPTS } from './information-matter.ts';

/**
 * What a person says of something they were to be told: that they had it, had it in no form they can use, or never had it. Their
 * word, so never that of whoever gave it; the last one counts. Only ever added to.
 */
export const InformationAnswer = defineEntity({
  name: 'InformationAnswer',
  schema: 'planning',
  tableName: 'information_answer',
  properties: {
    id: columns.id(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    informationGivenId: () => p.manyToOne(InformationGiven).mapToPk().fieldName('information_given_id').index(),
    receipt: p.enum([...INFORMATION_RECEIPTS]),
    words: columns.text().nullable(),
    /** The authority whose worker recorded what the person said; null when they said it here, or who acts for them by law. */
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id').nullable(),
    recordedById: () => p.manyToOne(Account).mapToPk().fieldName('recorded_by_id'),
    recordedAt: columns.moment().onCreate(() => new Date()),
  },
  ...sealed({
    reads: `${BY_AUTHORITY} or ${byOpened('PLAN')}`,
    inserts: `recorded_by_id = (select access.actor_id()) and (${BY_AUTHORITY} or ${byOwn('PLAN')})`,
    updates: 'false',
  }),
});
export type InformationAnswer = InferEntity<typeof InformationAnswer>;
