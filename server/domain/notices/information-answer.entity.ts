import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { BY_AUTHORITY, byOpened, byOwn, sealed } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import { INFORMATION_RECEIPTS } from './information-matter.ts';
import { InformationShared } from './information-shared.entity.ts';

/**
 * A person's answer about information they were to get: that they had it, had it in a form they cannot use, or never had
 * it. It is the person's own statement, never that of the account that shared it; the latest one counts. Append-only.
 */
export const InformationAnswer = defineEntity({
  name: 'InformationAnswer',
  schema: 'planning',
  tableName: 'information_answer',
  properties: {
    id: columns.id(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    informationSharedId: () => p.manyToOne(InformationShared).mapToPk().fieldName('information_shared_id').index(),
    receipt: p.enum([...INFORMATION_RECEIPTS]),
    words: columns.text().nullable(),
    /**
     * The authority whose worker recorded the person's answer; null if the person or a legal representative recorded it.
     */
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
