import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import type { Speaker } from './merge-facts.ts';

interface Closing {
  readonly closeMost: boolean;
  /** Whether all that the feed has came, as far as can be told. */
  readonly isWhole: boolean;
}

/** Fewer say nothing about a feed. */
const MANY = 20;

/** What the feed brought once, and does not have any more. */
const MISSING = `
  select s.id from directory.support_service s
  join directory.external_identifier i on i.service_id = s.id and i.scheme = $1
  where s.source = $2 and s.status <> 'CLOSED'
    and not exists (select from staged_entry e where e.identifier = i.identifier)`;
const OPEN = `
  select count(*)::int as open from directory.support_service s
  join directory.external_identifier i on i.service_id = s.id and i.scheme = $1
  where s.source = $2 and s.status <> 'CLOSED'`;

/**
 * Closes what a feed no longer has, if all of it came. A feed that lost most of itself is taken for a part of itself.
 * @returns how many were closed, and why nothing was when something is missing
 */
export async function closeMissing(
  transaction: OwnerTransaction,
  { scheme, source }: Speaker,
  { closeMost, isWhole }: Closing,
): Promise<{ readonly closed: number; readonly doubt: string | null }> {
  if (!isWhole) return { closed: 0, doubt: null };
  const missing = await transaction.run<{ id: string }>(MISSING, [scheme, source]);
  const [row] = await transaction.run<{ open: number }>(OPEN, [scheme, source]);
  const open = row?.open ?? 0;
  if (!closeMost && missing.length >= MANY && missing.length * 2 > open) {
    return {
      closed: 0,
      doubt: `${missing.length} of the ${open} services it brought are missing from it, so it looks like a part of itself and nothing was closed. If they really ended, import it with --close-most`,
    };
  }
  await transaction.run(
    `update directory.support_service set status = 'CLOSED', closed_on = access.today() where id = any ($1)`,
    [missing.map(({ id }) => id)],
  );
  return { closed: missing.length, doubt: null };
}
