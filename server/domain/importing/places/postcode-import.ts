import path from 'node:path';
import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import { openCsvFile, refuseUnreadable } from '../csv-file.ts';
import type { ImportBounds } from '../import-bounds.ts';
import { inImport, logImport } from '../import-log.ts';
import { MOST_NAMED } from '../naming-words.ts';
import { placeServices } from '../place.ts';
import type { RunReport } from '../run-report.ts';
import { type Aside, doubtOfNameless, newAside, refuseLosses, UnusableRowError } from '../set-aside.ts';
import { type PostcodePlace, type PostcodeTally, readPostcodes } from './postcode-parser.ts';
import { type NamedPostcodes, type PostcodeImportReport, postcodeRun } from './postcode-report.ts';

export interface PostcodeImport {
  /** Path of a CSV file with columns postcode, lat, lon and council_gss; gzip is unpacked. */
  readonly file: string;
  /** Allows a file of which more than two rows in a hundred cannot be taken in. */
  readonly acceptLosses?: boolean | undefined;
  /** Reports what would change, and changes nothing. */
  readonly dryRun?: boolean | undefined;
  /** Limits on the import's size and duration. */
  readonly bounds?: ImportBounds | undefined;
  readonly onProgress?: ((progress: { readonly rows: number }) => void) | undefined;
}

type Changes = Pick<PostcodeImportReport, 'added' | 'changed' | 'removed'>;

/** Rows sent at a time. */
const BATCH = 5000;

const TABLE = `
  create temporary table staged (line int, postcode text, latitude float8, longitude float8, council_area text, urban_rural smallint) on commit drop`;
const FILL =
  'insert into staged select * from unnest($1::int[], $2::text[], $3::float8[], $4::float8[], $5::text[], $6::smallint[])';

const FACTS = ['latitude', 'longitude', 'council_area', 'urban_rural'] as const;
const facts = (row: string) => `(${FACTS.map((name) => `${row}.${name}`).join(', ')}, ${row}.retired_on)`;
const stagedFacts = `(${FACTS.map((name) => `s.${name}`).join(', ')}, null::date)`;
/**
 * Postcodes that are not in the file and not retired yet. No real postcode begins with ZZ: those belong to the demo. None,
 * if it is not certain that all were read.
 * @param isCertain SQL
 */
const findMissing = (isCertain: string) => `
  create temporary table missing on commit drop as
  select p.postcode from directory.postcode p
  where ${isCertain} and p.retired_on is null and p.postcode not like 'ZZ%' and p.postcode <> all ($1)
    and not exists (select from staged s where s.postcode = p.postcode)`;

const COMPARE = `
  select (count(*) filter (where p.postcode is null))::int as added,
    (count(*) filter (where ${facts('p')} is distinct from ${stagedFacts} and p.postcode is not null))::int as changed,
    (select count(*)::int from missing) as removed
  from staged s left join directory.postcode p using (postcode)`;

/** The same changes as lists of postcodes. */
const NAMED = {
  added: 'select s.postcode from staged s left join directory.postcode p using (postcode) where p.postcode is null',
  changed: `select s.postcode from staged s join directory.postcode p using (postcode) where ${facts('p')} is distinct from ${stagedFacts}`,
  removed: 'select m.postcode from missing m',
};

/**
 * A missing postcode is kept as retired, so that people who enter it can be told. Means are rounded to a tenth of a metre:
 * beyond that a sum depends on the order of its terms.
 */
const MERGE = [
  `insert into directory.postcode as p (postcode, ${FACTS.join(', ')})
   select postcode, ${FACTS.join(', ')} from staged
   on conflict (postcode) do update
   set ${FACTS.map((name) => `${name} = excluded.${name}`).join(', ')}, retired_on = null
   where ${facts('p')} is distinct from ${facts('excluded')}`,
  'update directory.postcode p set retired_on = access.today() from missing m where m.postcode = p.postcode',
  'delete from directory.postcode_area',
  `insert into directory.postcode_area (code, precision, latitude, longitude, postcodes, council_area, urban_rural)
   select area.code, area.precision, round(avg(latitude)::numeric, 6), round(avg(longitude)::numeric, 6), count(*),
     mode() within group (order by council_area), mode() within group (order by urban_rural)
   from directory.postcode,
     lateral (values (left(postcode, -2), 'SECTOR'), (split_part(postcode, ' ', 1), 'OUTCODE')) area (code, precision)
   where retired_on is null
   group by area.code, area.precision`,
  // The sectors within a radius may have changed.
  `select directory.refresh_reach(array(select service_id from directory.service_area where kind = 'RADIUS'))`,
];

/**
 * Imports the coordinates of postcodes, and places the services by them. The file replaces the one before. A row that
 * cannot be taken in is set aside, and its postcode stays as it is here.
 * @param ownerUrl connection of the role that owns the database
 * @throws DomainError INVALID_INPUT if the file is not what it says, or has lost too many rows
 */
export async function importPostcodes(
  ownerUrl: string,
  input: PostcodeImport,
): Promise<PostcodeImportReport & { readonly run: RunReport }> {
  const startedAt = new Date();
  await refuseUnreadable(input.file);
  return inImport(ownerUrl, input, async (transaction, bounded) => {
    const file = openCsvFile(input.file, bounded);
    const tally: PostcodeTally = { rows: 0, aside: newAside() };
    await stage(transaction, readPostcodes(file, tally), {
      aside: tally.aside,
      onRows: (staged) => input.onProgress?.({ rows: staged }),
    });
    refuseLosses(tally.aside, { rows: tally.rows, acceptLosses: input.acceptLosses });
    const report = await merge(transaction, tally, input.dryRun === true);
    const run = postcodeRun(report, path.basename(input.file));
    const id = await logImport(transaction, { report: run, sha256: file.sha256(), startedAt });
    return { ...report, run: { ...run, id } };
  });
}

async function merge(
  transaction: OwnerTransaction,
  { rows, aside }: PostcodeTally,
  dryRun: boolean,
): Promise<PostcodeImportReport> {
  await transaction.run(findMissing(String(aside.nameless() === 0)), [[...aside.identifiers]]);
  const [changes] = await transaction.run<Changes>(COMPARE);
  if (changes === undefined) throw new Error('An aggregate answered no row.');
  const named = dryRun ? await namePostcodes(transaction) : null;
  for (const statement of MERGE) await transaction.run(statement);
  await transaction.run('analyze directory.postcode, directory.postcode_area');
  const placing = await placeServices(transaction);
  const doubts = doubtOfNameless(aside, 'postcode');
  return { dryRun, rows, aside, doubts, ...changes, ...(await countAreas(transaction)), named, placing };
}

interface Staging {
  readonly aside: Aside;
  readonly onRows: (rows: number) => void;
}

async function stage(
  transaction: OwnerTransaction,
  places: AsyncIterable<PostcodePlace>,
  { aside, onRows }: Staging,
): Promise<void> {
  await transaction.run(TABLE);
  let batch: PostcodePlace[] = [];
  let staged = 0;
  const send = async () => {
    const columns = (['line', 'postcode', 'latitude', 'longitude', 'councilArea', 'urbanRural'] as const).map((name) =>
      batch.map((place) => place[name]),
    );
    await transaction.run(FILL, columns);
    staged += batch.length;
    batch = [];
    onRows(staged);
  };
  for await (const place of places) {
    batch.push(place);
    if (batch.length === BATCH) await send();
  }
  if (batch.length > 0) await send();
  await setTwiceAside(transaction, aside);
  await transaction.run('create unique index on staged (postcode)');
  await transaction.run('analyze staged');
}

/** Of the rows with one postcode the first stays. */
const TWICE = `
  with twice as (select postcode, line, min(line) over (partition by postcode) as kept from staged)
  delete from staged s using twice where s.postcode = twice.postcode and s.line = twice.line and twice.line <> twice.kept
  returning twice.postcode, twice.line, twice.kept`;

async function setTwiceAside(transaction: OwnerTransaction, aside: Aside): Promise<void> {
  const twice = await transaction.run<{ postcode: string; line: number; kept: number }>(TWICE);
  for (const { postcode, line, kept } of twice.toSorted((one, other) => one.line - other.line)) {
    aside.add(line, postcode, new UnusableRowError('postcode', postcode, `${postcode} is on line ${kept} too.`));
  }
}

async function namePostcodes(transaction: OwnerTransaction): Promise<NamedPostcodes> {
  const first = async (sql: string) =>
    (await transaction.run<{ postcode: string }>(`${sql} order by 1 limit $1`, [MOST_NAMED])).map(
      ({ postcode }) => postcode,
    );
  return { added: await first(NAMED.added), changed: await first(NAMED.changed), removed: await first(NAMED.removed) };
}

async function countAreas(transaction: OwnerTransaction): Promise<{ sectors: number; outcodes: number }> {
  const [areas] = await transaction.run<{ sectors: number; outcodes: number }>(`
    select (count(*) filter (where precision = 'SECTOR'))::int as sectors, (count(*) filter (where precision = 'OUTCODE'))::int as outcodes
    from directory.postcode_area`);
  if (areas === undefined) throw new Error('An aggregate answered no row.');
  return areas;
}
