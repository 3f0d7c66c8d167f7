import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { byAct, byActor, sealed } from '../../database/walls.ts';
import { Account } from './account.entity.ts';
import { Membership } from './membership.entity.ts';
import { Organisation } from './organisation.entity.ts';

/**
 * Up to how much a worker may agree a budget alone, a week and in one decision (SDS Standards, standard 8: "agreed
 * delegated parameters"). Limits are only ever added: on any day the one that started last counts, and of those of one day the one set last.
 */
export const DelegatedLimit = defineEntity({
  name: 'DelegatedLimit',
  schema: 'identity',
  tableName: 'delegated_limit',
  properties: {
    id: columns.id(),
    membershipId: () => p.manyToOne(Membership).mapToPk().fieldName('membership_id').index(),
    accountId: () => p.manyToOne(Account).mapToPk().fieldName('account_id').index(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id').index(),
    /** Null: no limit of this kind from that day on. */
    pencePerWeek: columns.pence().nullable(),
    pencePerDecision: columns.pence().nullable(),
    startsOn: columns.day(),
    setById: () => p.manyToOne(Account).mapToPk().fieldName('set_by_id').nullable(),
    setAt: columns.moment().onCreate(() => new Date()),
  },
  checks: [{ name: 'positive', expression: 'pence_per_week > 0 and pence_per_decision > 0' }],
  ...sealed({
    reads: `account_id = (select access.actor_id()) or organisation_id = any ((select access.actor_organisations())::uuid[]) or organisation_id = any ((select access.administered_organisations())::uuid[])`,
    inserts: `${byAct('memberLimitSet', 'organisation_id')} and ${byActor('set_by_id')} and account_id <> set_by_id and starts_on >= access.today() - 1`,
    updates: 'false',
  }),
});
export type DelegatedLimit = InferEntity<typeof DelegatedLimit>;
