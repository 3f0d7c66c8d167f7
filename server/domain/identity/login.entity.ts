import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { sealed } from '../../database/walls.ts';
import { Account } from './account.entity.ts';

/**
 * Who signs in to an account: the name (`sub`) by which an identity provider (`iss`) knows somebody (OpenID Connect Core 1.0,
 * section 2), or a provider's own system. Seen by the account itself; written by functions of the keeper alone.
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
    /** From then on it opens nothing, and the same name may be linked anew. */
    endedAt: columns.moment().nullable(),
  },
  // One name opens one account at a time; what it opened before is kept.
  uniques: [{ name: 'login_in_force_once', properties: ['issuer', 'subject'], where: 'ended_at is null' }],
  ...sealed({ reads: 'account_id = (select access.actor_id())', inserts: 'false', updates: 'false' }),
});
export type Login = InferEntity<typeof Login>;
