import { parseArgs } from 'node:util';
import type { Config } from '../config/config.ts';
import { importFeed } from '../domain/importing/feeds/feed-import.ts';
import { inWords as feedInWords } from '../domain/importing/feeds/feed-report.ts';
import { inWords as councilsInWords, importCouncilShapes } from '../domain/importing/places/council-shape-import.ts';
import { importPostcodes } from '../domain/importing/places/postcode-import.ts';
import { inWords as postcodesInWords } from '../domain/importing/places/postcode-report.ts';
import { importRegister } from '../domain/importing/register/register-import.ts';
import { inWords as registerInWords } from '../domain/importing/register/register-report.ts';
import { UsageError } from './operator-command.ts';

export const USAGE = `Takes in what others publish. With --dry-run each tells what would change, and changes nothing.

  npm run import -- care-inspectorate <file.csv> [--as-of YYYY-MM-DD] [--close-most]
      The Care Inspectorate's monthly register ("datastore"). Its day is read from the file's name, or given with
      --as-of. --close-most lets it close more than half of the services that stand here.

  npm run import -- postcodes <file.csv or file.csv.gz>
      Where postcodes lie: columns postcode, lat, lon, council_gss (OS Code-Point Open). Services are placed by them.

  npm run import -- council-areas <file.geojson>
      Where the 32 council areas lie, for places that no postcode tells.

  npm run import -- open-referral <address, file or folder> [--name NAME] [--close-most]
      A feed of Open Referral UK, 3.0 or 1.0. Its entries are known again by its name: its address unless given.

  npm run import -- aliss <address, file or folder> [--close-most]
      ALISS, version 4, 4.1 or 5 of its interface. What has to be shown with it is kept and shown.

A file is taken in whole or not at all. Of a feed, what cannot be taken in is set aside with its reason, and the rest goes
in. The database is the one of DATABASE_URL, or else the platform's own in DATA_DIR, whether the platform is running or not.
`;

export type Importer = (
  ownerUrl: string,
  config: Pick<Config, 'feedsFromPrivateNetwork' | 'importBounds'>,
) => Promise<string>;

type OnProgress = (progress: { readonly rows: number }) => void;

const OPTIONS = {
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
    ['as-of', 'close-most'],
    ({ from: file, values, onProgress }) =>
      async (ownerUrl, { importBounds: bounds }) =>
        registerInWords(
          await importRegister(ownerUrl, {
            ...{
              file,
              bounds,
              asOf: values['as-of'],
              closeMost: values['close-most'],
              dryRun: values['dry-run'],
              onProgress,
            },
          }),
        ),
  ],
  postcodes: [
    [],
    ({ from: file, values, onProgress }) =>
      async (ownerUrl, { importBounds: bounds }) =>
        postcodesInWords(await importPostcodes(ownerUrl, { file, bounds, dryRun: values['dry-run'], onProgress })),
  ],
  'council-areas': [
    [],
    ({ from: file, values }) =>
      async (ownerUrl, { importBounds: bounds }) =>
        councilsInWords(await importCouncilShapes(ownerUrl, { file, bounds, dryRun: values['dry-run'] })),
  ],
  'open-referral': [['name', 'close-most'], (given) => feed('OPEN_REFERRAL', given)],
  aliss: [['close-most'], (given) => feed('ALISS', given)],
};

function feed(source: 'OPEN_REFERRAL' | 'ALISS', { from, values, onProgress }: Given): Importer {
  const { name, 'close-most': closeMost, 'dry-run': dryRun } = values;
  return async (ownerUrl, { feedsFromPrivateNetwork: allowPrivate, importBounds: bounds }) =>
    feedInWords(
      await importFeed(ownerUrl, { source, from, name, closeMost, dryRun, allowPrivate, bounds, onProgress }),
    );
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
  if (from === undefined) throw new UsageError('Name the file to take in.');
  if (more.length > 0)
    throw new UsageError(`Name one file, in quotes when there are spaces in its name. "${more[0]}" is one too many.`);
  const [options, importer] = known;
  const other = Object.keys(values).find((name) => name !== 'dry-run' && !options.includes(name));
  if (other !== undefined) throw new UsageError(`"${source}" does not take --${other}.`);
  return importer({ from, values, onProgress });
}

function parse(commandLine: readonly string[]) {
  return parseArgs({ args: [...commandLine], options: OPTIONS, allowPositionals: true });
}
