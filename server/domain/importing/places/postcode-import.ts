import path from 'node:path';
import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import { type CsvFile, openCsvFile } from '../csv-file.ts';
import { refusedFile } from '../file-refusal.ts';
import type { ImportBounds } from '../import-bounds.ts';
import { inImport, logImport } from '../import-log.ts';
import { MOST_NAMED } from '../naming-words.ts';
import { type Placing, placeServices } from '../place.ts';
import { type PostcodePlace, readPostcodes } from './postcode-parser.ts';

export interface PostcodeImport {
  /** Path of a CSV file with columns postcode, lat, lon and council_gss; gzip is unpacked. */
  readonly file: string;
  /** Reports what would change, and changes nothing. */
  readonly dryRun?: boolean | undefined;
  /** Limits on the import's size and duration. */
  readonly bounds?: ImportBounds | undefined;
  readonly onProgress?: ((progress: { readonly rows: number }) => void) | undefined;
}

export interface PostcodeImportReport {
  readonly dryRun: boolean;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  /** Postcodes in the directory that are not in this file. */
  readonly removed: number;
  readonly sectors: number;
  readonly outcodes: number;
  /** In a dry run the first postcodes of each kind of change; null if the changes are made. */
  readonly named: NamedPostcodes | null;
  readonly placing: Placing;
}

type NamedPostcodes = Readonly<Record<'added' | 'changed' | 'removed', readonly string[]>>;

/** Rows sent at a time. */
const BATCH = 5000;

const TABLE = `
  create temporary table staged (line int, postcode text, latitude float8, longitude float8, council_area text, urban_rural smallint) on commit drop`;
const FILL =
  'insert into staged select * from unnest($1::int[], $2::text[], $3::float8[], $4::float8[], $5::text[], $6::smallint[])';

const FACTS = ['latitude', 'longitude', 'council_area', 'urban_rural'] as const;
const facts = (row: string) => `(${FACTS.map((name) => `${row}.${name}`).join(', ')}, ${row}.retired_on)`;
const stagedFacts = `(${FACTS.map((name) => `s.${name}`).join(', ')}, null::date)`;
/** A postcode that is not in the file and is not retired yet. No real postcode begins with ZZ: those belong to the demo. */
const MISSING = `p.retired_on is null and p.postcode not like 'ZZ%' and not exists (select from staged s where s.postcode = p.postcode)`;

const COMPARE = `
  select (count(*) filter (where p.postcode is null))::int as added,
    (count(*) filter (where ${facts('p')} is distinct from ${stagedFacts} and p.postcode is not null))::int as changed,
    (select count(*)::int from directory.postcode p where ${MISSING}) as removed
  from staged s left join directory.postcode p using (postcode)`;

/** The same changes as lists of postcodes. */
const NAMED = {
  added: 'select s.postcode from staged s left join directory.postcode p using (postcode) where p.postcode is null',
  changed: `select s.postcode from staged s join directory.postcode p using (postcode) where ${facts('p')} is distinct from ${stagedFacts}`,
  removed: `select p.postcode from directory.postcode p where ${MISSING}`,
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
  `update directory.postcode p set retired_on = access.today() where ${MISSING}`,
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
 * Imports the coordinates of postcodes, all or nothing, and places the services by them. The file replaces the one before.
 * @param ownerUrl connection of the role that owns the database
 * @throws DomainError INVALID_INPUT with line and column if the file cannot be right
 */
export function importPostcodes(ownerUrl: string, input: PostcodeImport): Promise<PostcodeImportReport> {
  const startedAt = new Date();
  return inImport(ownerUrl, input, async (transaction, bounded) => {
    const file = openCsvFile(input.file, bounded);
    const rows = await stage(transaction, file, (staged) => input.onProgress?.({ rows: staged }));
    const [changes] = await transaction.run<Pick<PostcodeImportReport, 'added' | 'changed' | 'removed'>>(COMPARE);
    if (changes === undefined) throw new Error('An aggregate answered no row.');
    const named = input.dryRun === true ? await namePostcodes(transaction) : null;
    for (const statement of MERGE) await transaction.run(statement);
    await transaction.run('analyze directory.postcode, directory.postcode_area');
    const placing = await placeServices(transaction);
    await logImport(transaction, {
      ...{ source: 'POSTCODES', fileName: path.basename(input.file), sha256: file.sha256(), asOf: null, startedAt },
      ...{ rowsRead: rows, added: changes.added, closed: changes.removed, changed: changes.changed },
      ...{ gradeChanges: 0, providerChanges: 0 },
    });
    return { dryRun: input.dryRun === true, rows, ...changes, ...(await countAreas(transaction)), named, placing };
  });
}

async function stage(transaction: OwnerTransaction, file: CsvFile, onRows: (rows: number) => void): Promise<number> {
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
  for await (const place of readPostcodes(file)) {
    batch.push(place);
    if (batch.length === BATCH) await send();
  }
  if (batch.length > 0) await send();
  await refuseTwice(transaction);
  await transaction.run('create unique index on staged (postcode)');
  await transaction.run('analyze staged');
  return staged;
}

async function refuseTwice(transaction: OwnerTransaction): Promise<void> {
  const [twice] = await transaction.run<{ postcode: string; first: number; second: number }>(
    'select postcode, min(line) as first, max(line) as second from staged group by postcode having count(*) > 1 order by 3 limit 1',
  );
  if (twice !== undefined) {
    throw refusedFile(
      { line: twice.second, column: 'postcode' },
      `${twice.postcode} is on line ${twice.first} already.`,
    );
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
