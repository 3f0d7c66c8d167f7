import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import type { Speaker } from './merge-facts.ts';

interface Closing {
  readonly closeMost: boolean;
  /** Whether all that the feed has came, as far as can be told. */
  readonly isWhole: boolean;
  /** Ids, in the feed, of what came and was not taken in: that is not missing. */
  readonly setAside: readonly string[];
}

interface Closed {
  /** By their names. */
  readonly closed: readonly string[];
  /** Missing, and yet open: whoever they are about has confirmed them. */
  readonly keptOpen: number;
  /** Why nothing was closed although something is missing; empty otherwise. */
  readonly doubts: readonly string[];
}

/** Fewer say nothing about a feed. */
const MANY = 20;

/** What the feed brought once, and does not have any more. */
const MISSING = `
  select s.id, s.name, s.confirmed_on is not null
    or exists (select from directory.fact_provenance p where p.service_id = s.id and p.confirmed_by_owner) as "isConfirmed"
  from directory.support_service s
  join directory.external_identifier i on i.service_id = s.id and i.scheme = $1
  where s.source = $2 and s.status <> 'CLOSED' and i.identifier <> all ($3)
    and not exists (select from staged_entry e where e.identifier = i.identifier)
  order by s.name, s.id`;
const OPEN = `
  select count(*)::int as open from directory.support_service s
  join directory.external_identifier i on i.service_id = s.id and i.scheme = $1
  where s.source = $2 and s.status <> 'CLOSED'`;

/**
 * Closes what a feed no longer has, if all of it came. A feed that lost most of itself is taken for a part of itself. What
 * somebody confirmed here has their word, which weighs more than a feed's silence.
 */
export async function closeMissing(
  transaction: OwnerTransaction,
  { scheme, source }: Speaker,
  { closeMost, isWhole, setAside }: Closing,
): Promise<Closed> {
  if (!isWhole) return { closed: [], keptOpen: 0, doubts: [] };
  const missing = await transaction.run<{ id: string; name: string; isConfirmed: boolean }>(MISSING, [
    scheme,
    source,
    setAside,
  ]);
  const ended = missing.filter(({ isConfirmed }) => !isConfirmed);
  const keptOpen = missing.length - ended.length;
  const [row] = await transaction.run<{ open: number }>(OPEN, [scheme, source]);
  const open = row?.open ?? 0;
  if (!closeMost && ended.length >= MANY && ended.length * 2 > open) {
    const doubt = `${ended.length} of the ${open} services it brought are missing from it, so it looks like a part of itself and nothing was closed. If they really ended, import it with --close-most`;
    return { closed: [], keptOpen, doubts: [doubt] };
  }
  await transaction.run(
    `update directory.support_service set status = 'CLOSED', closed_on = access.today() where id = any ($1)`,
    [ended.map(({ id }) => id)],
  );
  return { closed: ended.map(({ name }) => name), keptOpen, doubts: [] };
}
