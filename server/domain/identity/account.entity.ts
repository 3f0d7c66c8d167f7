import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { byStanding, sealed } from '../../database/walls.ts';
import { Organisation } from './organisation.entity.ts';

/**
 * Somebody who can sign in. Visible to themselves, to the organisation that registered them, and to the administrators of
 * their organisations.
 */
export const Account = defineEntity({
  name: 'Account',
  schema: 'identity',
  tableName: 'account',
  properties: {
    id: columns.id(),
    name: columns.text(),
    registeredById: () => p.manyToOne(Organisation).mapToPk().fieldName('registered_by_id').nullable(),
    createdAt: columns.moment().onCreate(() => new Date()),
    closedAt: columns.moment().nullable(),
  },
  ...sealed({
    reads: `id = (select access.actor_id()) or ${byStanding('RECORDS', 'registered_by_id')} or id = any ((select access.administered_accounts())::uuid[])`,
    // Inserted by a worker, or by a person who names somebody of their circle.
    inserts: `${byStanding('AUTHORITY', 'registered_by_id')} or registered_by_id = any ((select access.own_authorities())::uuid[])`,
    updates: 'false',
  }),
});
export type Account = InferEntity<typeof Account>;
