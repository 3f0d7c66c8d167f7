import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { sealed } from '../../database/walls.ts';
import { Account } from './account.entity.ts';

/**
 * A sign-in of an account: the subject (`sub`) of an identity provider (`iss`) (OpenID Connect Core 1.0, section 2), or a
 * provider's own system. Visible to the account itself; written only by functions of the keeper role.
 */
export const Login = defineEntity({
  name: 'Login',
  schema: 'identity',
  tableName: 'login',
  properties: {
    id: columns.id(),
    issuer: columns.text(),
    subject: columns.text(),
    accountId: () => p.manyToOne(Account).mapToPk().fieldName('account_id').index(),
    linkedAt: columns.moment().onCreate(() => new Date()),
    /** The moment from which it no longer signs in; the same subject may then be linked again. */
    endedAt: columns.moment().nullable(),
  },
  // One subject signs in to one account at a time; earlier links are kept.
  uniques: [{ name: 'login_in_force_once', properties: ['issuer', 'subject'], where: 'ended_at is null' }],
  ...sealed({ reads: 'account_id = (select access.actor_id())', inserts: 'false', updates: 'false' }),
});
export type Login = InferEntity<typeof Login>;
