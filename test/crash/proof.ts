import type { Pool } from 'pg';
import type { Act, ActKind } from './crowd.ts';

interface Proof {
  /** What is wrong when the statement finds something. */
  readonly fault: string;
  /** $1, $2, $3: the commissions accepted, the invoices approved and those paid, as acknowledged to the clients. */
  readonly sql: string;
}

const PROOFS: readonly Proof[] = [
  {
    fault: 'an acknowledged acceptance was lost',
    sql: `select id from unnest($1::uuid[]) id
      where not exists (select from commissioning.commission c where c.id = id.id and c.status = 'ACCEPTED')`,
  },
  {
    fault: 'an acknowledged approval was lost',
    sql: `select id from unnest($2::uuid[]) id
      where not exists (select from commissioning.invoice i where i.id = id.id and i.status in ('APPROVED', 'PAID')
        and i.approved_by_id is not null)`,
  },
  {
    fault: 'an acknowledged payment was lost',
    sql: `select id from unnest($3::uuid[]) id
      where not exists (select from commissioning.invoice i where i.id = id.id and i.status = 'PAID')`,
  },
  {
    fault: 'money moved more than once for one cause',
    sql: `select cause_id, reason, count(*) from ledger.transfer group by cause_id, reason having count(*) > 1`,
  },
  {
    fault: 'an accepted commission and its promise do not match',
    sql: `select c.id, c.pence, t.cause_id, t.pence as promised
      from (select * from commissioning.commission where status = 'ACCEPTED') c
      full join (select * from ledger.transfer where reason = 'PROMISE') t on t.cause_id = c.id
      where c.id is null or t.id is null or t.id <> c.promise_id or t.pence <> c.pence`,
  },
  {
    fault: 'a paid invoice and its payment do not match',
    sql: `select i.id, i.pence, t.cause_id, t.pence as paid
      from (select * from commissioning.invoice where status = 'PAID') i
      full join (select * from ledger.transfer where reason = 'PAYMENT') t on t.cause_id = i.id
      where i.id is null or t.id is null or t.pence <> i.pence`,
  },
  {
    fault: 'something was accepted that no client had acknowledged, though all have finished',
    sql: `select key from access.request where key like 'crash accept %'
      except select 'crash accept ' || id from unnest($1::uuid[]) id`,
  },
  {
    fault: 'something was paid that no client had acknowledged, though all have finished',
    sql: `select key from access.request where key like 'crash pay %'
      except select 'crash pay ' || id from unnest($3::uuid[]) id`,
  },
  {
    fault: 'an idempotency key was kept without the result of its act',
    sql: `select key from access.request where result is null`,
  },
  {
    fault: 'the provider may not know whom it supports, or has been told twice',
    sql: `select p.person_id, p.accepted, g.granted
      from (select person_id, count(*) as accepted from commissioning.commission where status = 'ACCEPTED' group by 1) p
      left join (select person_id, count(*) as granted from people.access_grant where basis = 'COMMISSION' group by 1) g
        using (person_id)
      where g.granted is distinct from 2 * p.accepted`,
  },
  { fault: 'the ledger does not add up', sql: 'select * from ledger.faults()' },
  {
    fault: 'an account is overdrawn',
    sql: `select * from ledger.account where kind <> 'OUTSIDE' and balance_pence < 0`,
  },
  {
    fault: 'the accounts of a fund do not sum to nothing',
    sql: `select fund_id, sum(balance_pence) from ledger.account group by fund_id having sum(balance_pence) <> 0`,
  },
  {
    fault: 'what is promised or spent is not what was accepted less paid, or paid',
    sql: `with due as (
        select f.id as fund_id,
          coalesce((select sum(pence) from commissioning.commission c where c.fund_id = f.id and c.status = 'ACCEPTED'), 0) as accepted,
          coalesce((select sum(pence) from commissioning.invoice i where i.fund_id = f.id and i.status = 'PAID'), 0) as paid
        from funds.individual_service_fund f)
      select a.fund_id, a.kind, a.balance_pence from ledger.account a join due using (fund_id)
      where (a.kind = 'COMMITTED' and a.balance_pence <> accepted - paid) or (a.kind = 'SPENT' and a.balance_pence <> paid)`,
  },
];

/** @returns what is wrong, in words; nothing when all is well */
export async function findFaults(
  owner: Pool,
  acknowledged: readonly Act[],
  { allHaveFinished = true }: { readonly allHaveFinished?: boolean } = {},
): Promise<string[]> {
  const ids = (kind: ActKind) => acknowledged.filter((act) => act.kind === kind).map(({ id }) => id);
  const lists = [ids('accept'), ids('approve'), ids('pay')];
  const faults: string[] = [];
  for (const { fault, sql } of PROOFS) {
    if (!allHaveFinished && fault.endsWith('though all have finished')) continue;
    const used = lists.filter((_, place) => sql.includes(`$${place + 1}`));
    const { rows } = await owner.query(withOwnNumbers(sql), used);
    if (rows.length > 0) faults.push(`${rows.length} times ${fault}, for instance ${JSON.stringify(rows[0])}`);
  }
  return faults;
}

/** PostgreSQL wants every value it is sent to be used: each proof uses one list, or none. */
function withOwnNumbers(sql: string): string {
  return sql.replace(/\$[123]/g, '$1');
}

/**
 * The acts that had been done although their answer was lost: the transfer is older than the attempt that was
 * acknowledged.
 */
export async function countDoneBeforeAcknowledged(owner: Pool, acts: readonly Act[]): Promise<number> {
  const repeated = acts.filter(({ attempts, kind }) => attempts > 1 && kind !== 'approve');
  const { rows } = await owner.query<{ count: string }>(
    `select count(*) from unnest($1::uuid[], $2::bigint[]) as repeated (cause_id, sent_at)
     join ledger.transfer t using (cause_id)
     where extract(epoch from t.posted_at) * 1000 < repeated.sent_at - 1 and t.reason in ('PROMISE', 'PAYMENT')`,
    [repeated.map(({ id }) => id), repeated.map(({ sentAt }) => sentAt)],
  );
  return Number(rows[0]?.count ?? 0);
}

/**
 * Bars the door for a moment, so that every act waits inside the database, and counts how many are there at once: all
 * connections of the server's pool, if none has leaked.
 */
export async function countAtWork(
  owner: Pool,
  { expected, patience }: { expected: number; patience: number },
): Promise<number> {
  const session = await owner.connect();
  let most = 0;
  try {
    await session.query('begin');
    await session.query('lock table commissioning.commission, commissioning.invoice in exclusive mode');
    const deadline = performance.now() + patience;
    while (most < expected && performance.now() < deadline) {
      const { rows } = await session.query<{ count: number }>(
        `select count(*)::int as count from pg_stat_activity where usename like 'sds\\_server\\_%' and wait_event_type = 'Lock'`,
      );
      most = Math.max(most, rows[0]?.count ?? 0);
    }
    await session.query('rollback');
    return most;
  } finally {
    session.release();
  }
}
