import type { Pool } from 'pg';
import { asKeeperRole } from './keeper-role.ts';

/** An account of the demo, without its token. */
export interface DemoAccount {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: string | null;
}

const ACCOUNTS = `
  select a.id, coalesce(k.key, a.id::text) as key, a.name,
    coalesce(m.role, case when r.account_id is not null then 'REPRESENTATIVE' when s.account_id is not null then 'DECISION_SUPPORTER'
      else 'SUPPORTED_PERSON' end) as role,
    o.name as organisation
  from identity.account a
  left join public.demo_account k on k.account_id = a.id
  left join lateral (
    select role, organisation_id from identity.membership where account_id = a.id order by role, id limit 1) m on true
  left join lateral (select account_id from people.representation where account_id = a.id limit 1) r on true
  left join lateral (select account_id from people.decision_supporter where account_id = a.id limit 1) s on true
  left join identity.organisation o on o.id = m.organisation_id
  where a.closed_at is null
  order by k.place nulls last, a.created_at, a.id`;

/**
 * Returns every account that can be tried: the town's own under their keys, and those registered since under the account's
 * id; without a town all are listed by id. Of two roles, the first in alphabetical order is shown.
 * @param owner a connection of the database's owner; only the demo has one
 */
export async function listAccounts(owner: Pool): Promise<DemoAccount[]> {
  const client = await owner.connect();
  try {
    return await asKeeperRole(client, async () => (await client.query<DemoAccount>(ACCOUNTS)).rows);
  } finally {
    client.release();
  }
}
