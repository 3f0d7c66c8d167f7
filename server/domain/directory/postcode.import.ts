import path from 'node:path';
import { inOwnerTransaction, type OwnerTransaction } from '../../database/owner-transaction.ts';
import { type CsvFile, openCsvFile } from './csv-file.ts';
import { refusedFile } from './file-refusal.ts';
import { IMPORT_LOCK, logImport } from './import-log.ts';
import { type Placing, placeServices } from './place.ts';
import { type PostcodePlace, readPostcodes } from './postcode.reader.ts';

export interface PostcodeImport {
  /** Path of a CSV file with columns postcode, lat, lon and council_gss; gzip is unpacked. */
  readonly file: string;
  readonly onProgress?: ((progress: { readonly rows: number }) => void) | undefined;
}

export interface PostcodeImportReport {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  /** Postcodes that were here and are not in this file. */
  readonly removed: number;
  readonly sectors: number;
  readonly outcodes: number;
  readonly placing: Placing;
}

/** Rows sent at a time. */
const BATCH = 5000;

const TABLE = `
  create temporary table staged (line int, postcode text, latitude float8, longitude float8, council_area text) on commit drop`;
const FILL = 'insert into staged select * from unnest($1::int[], $2::text[], $3::float8[], $4::float8[], $5::text[])';

const COMPARE = `
  select (count(*) filter (where p.postcode is null))::int as added,
    (count(*) filter (where (p.latitude, p.longitude, p.council_area) is distinct from (s.latitude, s.longitude, s.council_area)
      and p.postcode is not null))::int as changed,
    (select count(*)::int from directory.postcode p where not exists (select from staged s where s.postcode = p.postcode)) as removed
  from staged s left join directory.postcode p using (postcode)`;

/** Means to a tenth of a metre: beyond that, a sum depends on the order of its parts. */
const MERGE = [
  `insert into directory.postcode as p (postcode, latitude, longitude, council_area)
   select postcode, latitude, longitude, council_area from staged
   on conflict (postcode) do update
   set latitude = excluded.latitude, longitude = excluded.longitude, council_area = excluded.council_area
   where (p.latitude, p.longitude, p.council_area) is distinct from (excluded.latitude, excluded.longitude, excluded.council_area)`,
  'delete from directory.postcode p where not exists (select from staged s where s.postcode = p.postcode)',
  'delete from directory.postcode_area',
  `insert into directory.postcode_area (code, precision, latitude, longitude, postcodes)
   select area.code, area.precision, round(avg(latitude)::numeric, 6), round(avg(longitude)::numeric, 6), count(*)
   from directory.postcode,
     lateral (values (left(postcode, -2), 'SECTOR'), (split_part(postcode, ' ', 1), 'OUTCODE')) area (code, precision)
   group by area.code, area.precision`,
];

/**
 * Takes in where postcodes lie, whole or not at all, and places the services by them. The file replaces the one before.
 * @param ownerUrl connection of the role that owns the database
 * @throws DomainError INVALID_INPUT with line and column when the file cannot be right
 */
export function importPostcodes(ownerUrl: string, input: PostcodeImport): Promise<PostcodeImportReport> {
  const startedAt = new Date();
  return inOwnerTransaction(ownerUrl, IMPORT_LOCK, async (transaction) => {
    const file = openCsvFile(input.file);
    const rows = await stage(transaction, file, (staged) => input.onProgress?.({ rows: staged }));
    const [changes] = await transaction.run<Pick<PostcodeImportReport, 'added' | 'changed' | 'removed'>>(COMPARE);
    if (changes === undefined) throw new Error('An aggregate answered no row.');
    for (const statement of MERGE) await transaction.run(statement);
    await transaction.run('analyze directory.postcode, directory.postcode_area');
    const placing = await placeServices(transaction);
    await logImport(transaction, {
      ...{ source: 'POSTCODES', fileName: path.basename(input.file), sha256: file.sha256(), asOf: null, startedAt },
      ...{ rowsRead: rows, added: changes.added, closed: changes.removed, changed: changes.changed },
      ...{ gradeChanges: 0, providerChanges: 0 },
    });
    return { rows, ...changes, ...(await countAreas(transaction)), placing };
  });
}

async function stage(transaction: OwnerTransaction, file: CsvFile, onRows: (rows: number) => void): Promise<number> {
  await transaction.run(TABLE);
  let batch: PostcodePlace[] = [];
  let staged = 0;
  const send = async () => {
    const columns = (['line', 'postcode', 'latitude', 'longitude', 'councilArea'] as const).map((name) =>
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
      `${twice.postcode} stands on line ${twice.first} already.`,
    );
  }
}

async function countAreas(transaction: OwnerTransaction): Promise<{ sectors: number; outcodes: number }> {
  const [areas] = await transaction.run<{ sectors: number; outcodes: number }>(`
    select (count(*) filter (where precision = 'SECTOR'))::int as sectors, (count(*) filter (where precision = 'OUTCODE'))::int as outcodes
    from directory.postcode_area`);
  if (areas === undefined) throw new Error('An aggregate answered no row.');
  return areas;
}
