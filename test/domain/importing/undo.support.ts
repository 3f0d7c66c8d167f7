import type { Pool } from 'pg';
import { importPostcodes } from '../../../server/domain/importing/places/postcode-import.ts';
import { importRegister } from '../../../server/domain/importing/register/register-import.ts';
import { undoRun } from '../../../server/domain/importing/undo.ts';
import type { TestDatabase } from '../../support/test-database.ts';
import { openFiles, takeIn } from './feeds/feed.support.ts';
import { openFolder, registerOf } from './importing.support.ts';

/** Every table that an import writes, and what follows from them. */
const TABLES = [
  ...['identity.organisation', 'directory.support_service', 'directory.registration', 'directory.grading'],
  ...[
    'directory.external_identifier',
    'directory.fact_provenance',
    'directory.service_area',
    'directory.service_hours',
  ],
  ...['directory.rate', 'directory.feed', 'directory.postcode', 'directory.postcode_area', 'directory.council_shape'],
  ...['directory.word', 'directory.town', 'directory.service_reach'],
];

/** What stands in the directory, table by table; when it last changed aside. */
export async function directoryOf(owner: Pool): Promise<Record<string, string>> {
  const rows = await Promise.all(
    TABLES.map(async (table) => {
      const { rows: digests } = await owner.query(
        `select count(*) || ' ' || md5(coalesce(string_agg(line, '|' order by line collate "C"), '')) as digest
         from (select (to_jsonb(t) - 'modified_at')::text as line from ${table} t) lines`,
      );
      return [table, digests[0].digest] as const;
    }),
  );
  return Object.fromEntries(rows);
}

type Row = Parameters<typeof registerOf>[0];

/** Imports and undoes in whichever database a test has at the time. */
export async function openImports(world: () => TestDatabase) {
  const folder = await openFolder();
  const files = await openFiles();
  const undo = async (run: string, dryRun = false) => (await undoRun(world().ownerUrl, { run, dryRun })).report;
  return {
    ...{ folder, undo },
    ask: async (sql: string) => (await world().owner.query(sql)).rows,
    register: async (day: string, ...rows: Row[]) =>
      importRegister(world().ownerUrl, { file: await folder.write(`register-${day}.csv`, registerOf(...rows)) }),
    postcodes: async (...rows: string[]) =>
      importPostcodes(world().ownerUrl, {
        file: await folder.write('postcodes.csv', ['postcode,lat,lon,council_gss', ...rows].join('\n')),
      }),
    feed: async (...contents: object[]) => {
      const page = { total_items: contents.length, total_pages: 1, contents };
      return takeIn(world(), await files.write('glenorrin.json', JSON.stringify(page)));
    },
    /** How much of each kind taking a run back changes. */
    counts: async (run: string, dryRun = false) =>
      Object.fromEntries(
        Object.entries(await undo(run, dryRun)).flatMap(([what, kind]) =>
          typeof kind === 'object' ? [[what, kind.count] as const] : [],
        ),
      ),
    close: async () => {
      await folder.close();
      await files.close();
    },
  };
}

export const SECOND = { CSNumber: 'CS2099000002', ServiceName: 'Thistledown Evenings' };
export const THIRD = {
  ...{ CSNumber: 'CS2099000003', ServiceName: 'Bracken Days' },
  ...{ SP_number: 'SP2099000002', ServiceProvider: 'Bracken Invented CIC' },
};
export const CHANGED = {
  ...{ Service_Phone_Number: '01632 960009', Service_Postcode: 'IV2 3AA', MinGrade: '3', KQ_Leadership: '3' },
  ...{ ServiceProvider: 'Thistledown Care Invented Ltd', PublicList: 'Yes' },
};
