import type { Pool } from 'pg';

/** An account of the demo, without its token. */
export interface DemoAccount {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: string | null;
}

/**
 * Everybody who can be tried: the town's own accounts under their keys, and everyone registered since under the
 * account's id.
 * @param owner a connection that sees through the walls; only the demo has one
 */
export async function listAccounts(owner: Pool): Promise<DemoAccount[]> {
  const { rows } = await owner.query<DemoAccount>(`
    select a.id, coalesce(k.key, a.id::text) as key, a.name,
      coalesce(m.role, case when r.account_id is not null then 'REPRESENTATIVE' else 'SUPPORTED_PERSON' end) as role,
      o.name as organisation
    from identity.account a
    left join public.demo_account k on k.account_id = a.id
    left join lateral (select role, organisation_id from identity.membership where account_id = a.id order by id limit 1) m on true
    left join lateral (select account_id from people.representation where account_id = a.id limit 1) r on true
    left join identity.organisation o on o.id = m.organisation_id
    where a.closed_at is null
    order by k.place nulls last, a.created_at, a.id`);
  return rows;
}
