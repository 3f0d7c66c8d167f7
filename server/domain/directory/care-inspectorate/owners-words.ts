import type { OwnerTransaction } from '../../../database/owner-transaction.ts';

/** What both a register and a service's owner tell. What the register alone tells (grades, kind, status) it goes on telling. */
const BOTH_TELL = ['telephone'] as const;

const KEEP = BOTH_TELL.map(
  (name) => `
  update gathered g set ${name} = s.${name}
  from directory.support_service s, directory.fact_provenance p
  where s.id = g.id and p.service_id = s.id and p.fact = '${name}' and (p.confirmed_by_owner or g.${name} is null)`,
);

/** What somebody else said is the register's own word once it says so itself. */
const SAID_BY_REGISTER = `
  delete from directory.fact_provenance p using gathered g
  where p.service_id = g.id and not p.confirmed_by_owner and p.fact = any ($1)
    and to_jsonb(g) ->> p.fact is not null and p.source <> 'CARE_INSPECTORATE'
    and to_jsonb(g) ->> p.fact is distinct from (select to_jsonb(s) ->> p.fact from directory.support_service s where s.id = g.id)`;

/**
 * Leaves what a service's owner confirmed as they said it, and what only somebody else tells. To be done between gathering
 * and comparing, so that it counts as no change.
 * @returns how many facts the register has otherwise than their owners say
 */
export async function keepOwnersWords(transaction: OwnerTransaction): Promise<number> {
  let kept = 0;
  for (const name of BOTH_TELL) {
    const [row] = await transaction.run<{ kept: number }>(
      `select count(*)::int as kept from gathered g join directory.support_service s using (id)
       join directory.fact_provenance p on p.service_id = s.id and p.fact = '${name}' and p.confirmed_by_owner
       where g.${name} is distinct from s.${name}`,
    );
    kept += row?.kept ?? 0;
  }
  for (const statement of KEEP) await transaction.run(statement);
  await transaction.run(SAID_BY_REGISTER, [[...BOTH_TELL]]);
  return kept;
}
