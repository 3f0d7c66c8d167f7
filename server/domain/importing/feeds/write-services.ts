import { inSnakeCase, newId } from '../../../database/columns.ts';
import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import { asId } from '../../../foundation/input.ts';
import type { LocalDate } from '../../../foundation/period.ts';
import type { FeedRate } from './entry/feed-entry.ts';
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
  await writeList(transaction, 'service_area', writings);
  await writeList(transaction, 'service_hours', writings);
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

const LISTS = {
  service_area: ['kind', 'code', 'metres'],
  service_hours: ['weekday', 'starts_at', 'ends_at'],
} as const;

/** Replaces a service's list as a whole: a service has few areas and hours. */
async function writeList(
  transaction: OwnerTransaction,
  part: keyof typeof LISTS,
  writings: readonly Writing[],
): Promise<void> {
  const given = writings.filter(({ parts }) => parts[part] !== undefined);
  if (given.length === 0) return;
  await transaction.run(`delete from directory.${part} where service_id = any ($1)`, [given.map(({ id }) => id)]);
  const rows = given.flatMap(({ id, parts }) =>
    (parts[part] ?? []).map((item) => ({ ...inSnakeCase(item), id: newId(), service_id: id })),
  );
  const names = ['id', 'service_id', ...LISTS[part]].join(', ');
  await transaction.run(
    `insert into directory.${part} (${names}) select ${names} from jsonb_populate_recordset(null::directory.${part}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
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
     where r.service_id = any ($2) and r.superseded_at is null and coalesce(r.ends_on > access.today(), true)
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
