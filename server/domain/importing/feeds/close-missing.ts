import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import type { FeedIdentity } from './merge-facts.ts';

interface Closing {
  readonly closeMost: boolean;
  /** Whether the whole feed was received, as far as can be known. */
  readonly isWhole: boolean;
  /** Feed ids of entries that were received and set aside: those are not missing. */
  readonly setAside: readonly string[];
}

interface Closed {
  /** The names of the closed services. */
  readonly closed: readonly string[];
  /** Missing from the feed but left open, because their maintainer has confirmed them. */
  readonly keptOpen: number;
  /** Why nothing was closed although entries are missing; empty otherwise. */
  readonly doubts: readonly string[];
}

/** Below this number of services a share of missing ones says nothing about a feed. */
const MANY = 20;

/** Services that the feed once brought and no longer has. */
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
 * Closes the services that a feed no longer has, if all of the feed was received. A feed that lost most of its entries is
 * treated as incomplete, and nothing is closed. A service somebody confirmed here stays open: their statement outweighs a
 * feed's silence.
 */
export async function closeMissing(
  transaction: OwnerTransaction,
  { scheme, source }: FeedIdentity,
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
