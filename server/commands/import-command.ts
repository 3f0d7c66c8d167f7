import { parseArgs } from 'node:util';
import type { Config } from '../config/config.ts';
import { refuseUnreadable } from '../domain/importing/csv-file.ts';
import { importFeed } from '../domain/importing/feeds/feed-import.ts';
import { inWords as feedInWords } from '../domain/importing/feeds/feed-report.ts';
import type { ImportBounds } from '../domain/importing/import-bounds.ts';
import { importCouncilShapes } from '../domain/importing/places/council-shape-import.ts';
import { importPostcodes } from '../domain/importing/places/postcode-import.ts';
import { importRegister } from '../domain/importing/register/register-import.ts';
import { type RunReport, runInWords } from '../domain/importing/run-report.ts';
import { undoInWords, undoRun } from '../domain/importing/undo.ts';
import { UsageError } from './operator-command.ts';

export const USAGE = `Takes in what others publish. With --dry-run each tells what would change, and changes nothing.

  npm run import -- care-inspectorate <file.csv> [--as-of YYYY-MM-DD] [--close-most] [--accept-losses]
      The Care Inspectorate's monthly register ("datastore"). Its day is read from the file's name, or given with
      --as-of. --close-most lets it close more than half of the services that stand here.

  npm run import -- postcodes <file.csv or file.csv.gz> [--accept-losses]
      Where postcodes lie: columns postcode, lat, lon, council_gss (OS Code-Point Open). Services are placed by them.

  npm run import -- council-areas <file.geojson>
      Where the 32 council areas lie, for places that no postcode tells.

  npm run import -- open-referral <address, file or folder> [--name NAME] [--close-most]
      A feed of Open Referral UK, 3.0 or 1.0. Its entries are known again by its name: its address unless given.

  npm run import -- aliss <address, file or folder> [--close-most]
      ALISS, version 4, 4.1 or 5 of its interface. What has to be shown with it is kept and shown.

  npm run import -- undo <run>
      Takes a run back: the id of the latest run of a source, or the source's name for that one.

What cannot be taken in, a row of a file or an entry of a feed, is set aside with its reason, and the rest goes in. When
that is more than 2 rows in 100 of a file, nothing is changed unless --accept-losses says that it may. The database is the one of DATABASE_URL, or else the platform's own in DATA_DIR, whether the platform is running or not.
`;

type ImportConfig = Pick<Config, 'feedsFromPrivateNetwork' | 'importBounds'>;

export interface Importer {
  /** What can be refused before a database is opened. @throws DomainError */
  before(): Promise<void>;
  /** @returns what was done, in sentences */
  run(ownerUrl: string, config: ImportConfig): Promise<string>;
}

type OnProgress = (progress: { readonly rows: number }) => void;

const OPTIONS = {
  'accept-losses': { type: 'boolean' },
  'as-of': { type: 'string' },
  'close-most': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  name: { type: 'string' },
} as const;

interface Given {
  readonly from: string;
  readonly values: ReturnType<typeof parse>['values'];
  readonly onProgress: OnProgress;
}

/** The sources, with the options each accepts in addition to --dry-run, and its import. */
const SOURCES: Readonly<Record<string, readonly [options: readonly string[], (given: Given) => Importer]>> = {
  'care-inspectorate': [
    ['as-of', 'close-most', 'accept-losses'],
    ({ from: file, values, onProgress }) => {
      const asked = {
        file,
        asOf: values['as-of'],
        closeMost: values['close-most'],
        ...ofEveryTable(values),
        onProgress,
      };
      return ofTable(file, (ownerUrl, bounds) => importRegister(ownerUrl, { ...asked, bounds }));
    },
  ],
  postcodes: [
    ['accept-losses'],
    ({ from: file, values, onProgress }) =>
      ofTable(file, (ownerUrl, bounds) =>
        importPostcodes(ownerUrl, { file, ...ofEveryTable(values), bounds, onProgress }),
      ),
  ],
  'council-areas': [
    [],
    ({ from: file, values }) => ({
      before: async () => undefined,
      run: async (ownerUrl, { importBounds: bounds }) =>
        runInWords((await importCouncilShapes(ownerUrl, { file, bounds, dryRun: values['dry-run'] })).run),
    }),
  ],
  'open-referral': [['name', 'close-most'], (given) => feed('OPEN_REFERRAL', given)],
  aliss: [['close-most'], (given) => feed('ALISS', given)],
  undo: [
    [],
    ({ from: run, values }) => ({
      before: async () => undefined,
      run: async (ownerUrl) => undoInWords(await undoRun(ownerUrl, { run, dryRun: values['dry-run'] === true })),
    }),
  ],
};

function ofEveryTable(values: Given['values']) {
  return { dryRun: values['dry-run'], acceptLosses: values['accept-losses'] };
}

function ofTable(
  file: string,
  take: (ownerUrl: string, bounds: ImportBounds) => Promise<{ readonly run: RunReport }>,
): Importer {
  return {
    before: () => refuseUnreadable(file),
    run: async (ownerUrl, { importBounds }) => runInWords((await take(ownerUrl, importBounds)).run),
  };
}

function feed(source: 'OPEN_REFERRAL' | 'ALISS', { from, values, onProgress }: Given): Importer {
  const { name, 'close-most': closeMost, 'dry-run': dryRun } = values;
  return {
    before: async () => undefined,
    run: async (ownerUrl, { feedsFromPrivateNetwork: allowPrivate, importBounds: bounds }) =>
      feedInWords(
        await importFeed(ownerUrl, { source, from, name, closeMost, dryRun, allowPrivate, bounds, onProgress }),
      ),
  };
}

/**
 * Returns the import that a command line asks for.
 * @throws Error that says what is wrong with it
 */
export function readCommand(commandLine: readonly string[], onProgress: OnProgress): Importer {
  const { positionals, values } = parse(commandLine);
  const [source, from, ...more] = positionals;
  if (source === undefined) throw new UsageError('Name what to take in, and the file.');
  const known = Object.hasOwn(SOURCES, source) ? SOURCES[source] : undefined;
  if (known === undefined) throw new UsageError(`"${source}" is nothing this can take in.`);
  if (from === undefined)
    throw new UsageError(source === 'undo' ? 'Name the run to take back.' : 'Name the file to take in.');
  if (more.length > 0)
    throw new UsageError(`Name one file, in quotes when there are spaces in its name. "${more[0]}" is one too many.`);
  const [options, importer] = known;
  const other = Object.keys(values).find((name) => name !== 'dry-run' && !options.includes(name));
  if (other !== undefined) throw new UsageError(`"${source}" does not take --${other}.`);
  return importer({ from, values, onProgress });
}

/**
 * npm keeps an option for itself that has no "--" before it, without a word: a dry run would be a real one.
 * @throws UsageError if it has kept one
 */
export function refuseKeptByNpm(environment: NodeJS.ProcessEnv): void {
  const kept = Object.keys(OPTIONS).find(
    (name) => environment[`npm_config_${name.replaceAll('-', '_')}`] !== undefined,
  );
  if (kept === undefined) return;
  throw new UsageError(`npm has kept "--${kept}" for itself. Write "--" before the words: npm run import -- ...`);
}

function parse(commandLine: readonly string[]) {
  return parseArgs({ args: [...commandLine], options: OPTIONS, allowPositionals: true });
}
