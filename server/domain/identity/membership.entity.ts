import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { ROLES } from '../../access/permissions.ts';
import { columns } from '../../database/columns.ts';
import { byAct, byStanding, sealed } from '../../database/walls.ts';
import { Account } from './account.entity.ts';
import { Organisation } from './organisation.entity.ts';

/**
 * A role of an account in an organisation over a half-open period of days. Given and ended by the organisation's
 * administrators, and only given to existing members; anybody else accepts an invitation first.
 */
export const Membership = defineEntity({
  name: 'Membership',
  schema: 'identity',
  tableName: 'membership',
  properties: {
    id: columns.id(),
    accountId: () => p.manyToOne(Account).mapToPk().fieldName('account_id').index(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id').index(),
    role: p.enum([...ROLES]),
    startsOn: columns.day(),
    endsOn: columns.day().nullable(),
  },
  ...sealed({
    reads: `account_id = (select access.actor_id()) or ${byStanding('RECORDS', 'organisation_id')} or ${byStanding('ADMINISTRATOR', 'organisation_id')}`,
    inserts: `${byAct('membershipGive', 'organisation_id')} and account_id = any ((select access.administered_accounts())::uuid[]) and starts_on >= access.today() - 1 and identity.taking_obstacle(account_id, organisation_id, role) is null`,
    // The end may only be moved earlier, never later or removed: identity.only_sooner.
    updates: byStanding('ADMINISTRATOR', 'organisation_id'),
  }),
});
export type Membership = InferEntity<typeof Membership>;
