import { inSnakeCase, newId } from '../../../database/columns.ts';
import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import { asId } from '../../../foundation/input.ts';
import type { LocalDate } from '../../../foundation/period.ts';
import { derivedId } from '../../publishing/derived-id.ts';
import type { FeedRate, FeedServicePlace } from './entry/feed-entry.ts';
import type { FactName, FeedIdentity, Part } from './merge-facts.ts';

/** The changes to write for one service. */
export interface Writing {
  readonly id: string;
  readonly identifier: string;
  readonly isNew: boolean;
  /** Whether this feed brought the service; otherwise it only adds to it. */
  readonly isOfFeed: boolean;
  readonly asOf: LocalDate;
  readonly reference: string | null;
  readonly columns: Readonly<Record<string, unknown>>;
  readonly parts: Readonly<Partial<Record<Part, readonly object[]>>>;
  /** Facts that the feed gives, and facts that it no longer gives. */
  readonly told: readonly FactName[];
  readonly cleared: readonly FactName[];
}

const IDENTIFY = `
  insert into directory.external_identifier (id, service_id, scheme, identifier)
  select id, service_id, scheme, identifier from jsonb_populate_recordset(null::directory.external_identifier, $1::jsonb)
  on conflict (scheme, identifier) do nothing`;
const SAID = `
  insert into directory.fact_provenance as p (id, service_id, fact, source, source_reference, as_of, confirmed_by_owner)
  select id, service_id, fact, source, source_reference, as_of, false
  from jsonb_populate_recordset(null::directory.fact_provenance, $1::jsonb)
  on conflict (service_id, fact) do update
  set source = excluded.source, source_reference = excluded.source_reference, as_of = excluded.as_of`;
const SAID_NO_LONGER = `
  delete from directory.fact_provenance p using jsonb_to_recordset($1::jsonb) as c (service_id uuid, fact text)
  where p.service_id = c.service_id and p.fact = c.fact and not p.confirmed_by_owner`;

/** Writes the changes of some services: their rows, their parts, the provenance and the feed's identifiers. */
export async function writeServices(
  transaction: OwnerTransaction,
  feed: FeedIdentity,
  writings: readonly Writing[],
): Promise<void> {
  if (writings.length === 0) return;
  const { scheme, source } = feed;
  await writeRows(transaction, feed, writings);
  const identified = writings.map(({ id, identifier }) => ({ id: newId(), service_id: id, scheme, identifier }));
  await transaction.run(IDENTIFY, [JSON.stringify(identified)]);
  await writeLists(transaction, writings);
  await writeRates(transaction, writings);
  const said = writings.flatMap(({ id, told, asOf, reference }) =>
    told.map((fact) => ({
      ...{ id: newId(), service_id: id, fact, source, as_of: asOf },
      source_reference: source === 'ALISS' ? reference : scheme,
    })),
  );
  await transaction.run(SAID, [JSON.stringify(said)]);
  const cleared = writings.flatMap(({ id, cleared: facts }) => facts.map((fact) => ({ service_id: id, fact })));
  if (cleared.length > 0) await transaction.run(SAID_NO_LONGER, [JSON.stringify(cleared)]);
}

/** Groups rows with the same columns: one statement for each set of columns. */
async function writeRows(
  transaction: OwnerTransaction,
  { source }: FeedIdentity,
  writings: readonly Writing[],
): Promise<void> {
  const added = writings.filter(({ isNew }) => isNew).map(({ id, columns }) => ({ ...columns, id, source }));
  if (added.length > 0) {
    const names = Object.keys(added[0] as object).join(', ');
    await transaction.run(
      `insert into directory.support_service (${names}) select ${names} from jsonb_populate_recordset(null::directory.support_service, $1::jsonb)`,
      [JSON.stringify(added)],
    );
  }
  const bySet = new Map<string, object[]>();
  for (const { id, columns, isNew } of writings) {
    const names = Object.keys(columns).join(',');
    if (!isNew && names !== '') bySet.set(names, [...(bySet.get(names) ?? []), { ...columns, id }]);
  }
  for (const [names, rows] of bySet) {
    const set = names
      .split(',')
      .map((name) => `${name} = n.${name}`)
      .join(', ');
    await transaction.run(
      `update directory.support_service s set ${set} from jsonb_populate_recordset(null::directory.support_service, $1::jsonb) n where n.id = s.id`,
      [JSON.stringify(rows)],
    );
  }
}

/** The lists that are replaced as a whole, because a service has few of each. A list comes after those it refers to. */
const LISTS = {
  service_area: ['kind', 'code', 'metres'],
  service_place: [
    ...['location', 'name', 'address', 'town', 'postcode', 'council_area', 'latitude', 'longitude', 'place_precision'],
  ],
  service_hours: ['place_id', 'weekday', 'starts_at', 'ends_at', 'starts_on', 'ends_on'],
  service_cost: ['option', 'description', 'pence', 'starts_on', 'ends_on'],
} as const;
type List = keyof typeof LISTS;
const NAMES = Object.keys(LISTS) as List[];

async function writeLists(transaction: OwnerTransaction, writings: readonly Writing[]): Promise<void> {
  const given = (list: List) => writings.filter(({ parts }) => parts[list] !== undefined);
  for (const list of NAMES.toReversed()) {
    const ids = given(list).map(({ id }) => id);
    if (ids.length > 0) await transaction.run(`delete from directory.${list} where service_id = any ($1)`, [ids]);
  }
  for (const list of NAMES) {
    const rows = given(list).flatMap(({ id, parts }) => (parts[list] ?? []).map((item) => rowOf(list, id, item)));
    const names = ['service_id', ...LISTS[list]].join(', ');
    // An id that a feed gives twice, or that another service has, is nobody's.
    if (rows.length > 0)
      await transaction.run(
        `insert into directory.${list} (id, ${names})
         select case when exists (select from directory.${list} o where o.id = n.id) or row_number() over (partition by n.id) > 1
           then gen_random_uuid() else n.id end, ${names}
         from jsonb_populate_recordset(null::directory.${list}, $1::jsonb) n`,
        [JSON.stringify(rows)],
      );
  }
}

function rowOf(list: List, serviceId: string, item: object): object {
  const { id = null, location = null, ...rest } = item as { id?: string | null; location?: string | null };
  const placeId = location === null ? null : derivedId(serviceId, 'service_at_location', location);
  const row = { ...inSnakeCase(rest), service_id: serviceId };
  if (list === 'service_hours') return { ...row, id: newId(), place_id: placeId };
  if (list !== 'service_place') return { ...row, id: asId(id ?? '') ?? newId() };
  const precision = (rest as Partial<FeedServicePlace>).latitude === null ? null : 'COORDINATES';
  return { ...row, id: placeId, location, place_precision: precision };
}

const RATE_COLUMNS = 'service_id, unit, band, pence, evening_from, evening_until, vat, starts_on, ends_on';
const RATE_SAME = ['unit', 'band', 'pence', 'evening_from', 'evening_until', 'vat', 'starts_on', 'ends_on']
  .map((name) => `r.${name} is not distinct from n.${name}`)
  .join(' and ');

/** A price is never updated: one the feed no longer gives is superseded, and a new one is a new row. */
async function writeRates(transaction: OwnerTransaction, writings: readonly Writing[]): Promise<void> {
  const given = writings.filter(({ parts }) => parts.rate !== undefined);
  if (given.length === 0) return;
  const rows = given.flatMap(({ id, parts }) =>
    (parts.rate as readonly FeedRate[]).map((rate) => ({
      ...inSnakeCase(rate),
      ...{ id: asId(rate.id ?? '') ?? newId(), service_id: id },
    })),
  );
  const values = [JSON.stringify(rows), given.map(({ id }) => id)];
  const all = `jsonb_populate_recordset(null::directory.rate, $1::jsonb) n`;
  await transaction.run(
    `update directory.rate r set superseded_at = now()
     where r.service_id = any ($2) and r.superseded_at is null
       and not exists (select from ${all} where n.service_id = r.service_id and ${RATE_SAME})
       or r.service_id = any ($2) and r.superseded_at is null and exists (select from ${all}
         where n.service_id = r.service_id and n.unit = r.unit and n.band = r.band
           and daterange(n.starts_on, n.ends_on) && daterange(r.starts_on, r.ends_on) and not (${RATE_SAME}))`,
    values,
  );
  await transaction.run(
    `insert into directory.rate (id, ${RATE_COLUMNS})
     select case when exists (select from directory.rate r where r.id = n.id) or row_number() over (partition by n.id order by n.service_id) > 1
       then gen_random_uuid() else n.id end, ${RATE_COLUMNS}
     from ${all}
     where n.service_id = any ($2)
       and not exists (select from directory.rate r where r.service_id = n.service_id and r.superseded_at is null and ${RATE_SAME})`,
    values,
  );
}
