import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { BY_AUTHORITY, BY_THEMSELF, byOwn, sealed } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from './supported-person.entity.ts';

/**
 * Somebody who helps the person to decide or to say what they want, with the person's agreement (SDS Act 2013 s.6). Has no
 * legal power, and sees only what the person grants them.
 */
export const DecisionSupporter = defineEntity({
  name: 'DecisionSupporter',
  schema: 'people',
  tableName: 'decision_supporter',
  properties: {
    id: columns.id(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    accountId: () => p.manyToOne(Account).mapToPk().fieldName('account_id').index(),
    supporterName: columns.text(),
    howTheyHelp: columns.text(),
    /** When the person agreed. */
    agreedOn: columns.day(),
    recordedById: () => p.manyToOne(Account).mapToPk().fieldName('recorded_by_id'),
    recordedAt: columns.moment().onCreate(() => new Date()),
    endsAt: columns.moment().nullable(),
    endedById: () => p.manyToOne(Account).mapToPk().fieldName('ended_by_id').nullable(),
  },
  checks: [{ name: 'ended_by_somebody', expression: '(ends_at is null) = (ended_by_id is null)' }],
  ...sealed({
    reads: `${BY_AUTHORITY} or ${byOwn('PROFILE')} or account_id = (select access.actor_in_own_name())`,
    inserts: `recorded_by_id = (select access.actor_id()) and (${BY_AUTHORITY} or ${BY_THEMSELF})`,
    updates: `ends_at is null and (${BY_AUTHORITY} or ${BY_THEMSELF})`,
    updated: `(ended_by_id is null or ended_by_id = (select access.actor_id())) and (${BY_AUTHORITY} or ${BY_THEMSELF})`,
  }),
});
export type DecisionSupporter = InferEntity<typeof DecisionSupporter>;
