import { FEED_SOURCES, type FeedSource } from '../domain/importing/feeds/feed-import.ts';
import type { ImportBounds } from '../domain/importing/import-bounds.ts';
import { type Environment, isOn, wholeNumber } from './environment.ts';
import { readJsonList } from './json-list.ts';

/** External data published as a file, imported as a whole or not at all. */
const FILE_SOURCES = ['CARE_INSPECTORATE', 'POSTCODES', 'COUNCIL_AREAS'] as const;
export type FileSource = (typeof FILE_SOURCES)[number];

interface Scheduled {
  /** Cron expression of five fields, in Scottish local time. */
  readonly cron: string;
}

/** An external directory that is imported on a schedule. */
interface FeedConfig extends Scheduled {
  readonly source: FeedSource;
  readonly url: string;
  /** Name of the feed here; default: its address without query. */
  readonly name?: string;
}

/** A file that is imported on a schedule. */
export interface FileConfig extends Scheduled {
  readonly source: FileSource;
  /** Its address or path; for a folder, its newest file is used. */
  readonly from: string;
}

export interface FeedsConfig {
  readonly feeds: readonly FeedConfig[];
  readonly files: readonly FileConfig[];
  /** Whether feeds may be fetched from addresses inside a private network. */
  readonly feedsFromPrivateNetwork: boolean;
  /** Limits on the size and duration of each import. */
  readonly importBounds: ImportBounds;
}

const EXAMPLE = '[{"source": "ALISS", "url": "https://www.aliss.org/api/v4/import/", "cron": "30 2 * * *"}]';

/** @throws Error that names the variable and says what to give it */
export function readFeeds(environment: Environment): FeedsConfig {
  const text = environment.FEEDS?.trim() ?? '';
  const list = { variable: 'FEEDS', example: EXAMPLE, schema: SCHEMA, formats: { web: isWebAddress } };
  const all = text === '' ? [] : readJsonList<FeedSetting>(text, list).map(toScheduled);
  const places = all.map((each) => ('url' in each ? each.url : each.from));
  const twice = places.find((place, n) => places.indexOf(place) !== n);
  if (twice !== undefined) throw new Error(`FEEDS names ${twice} twice.`);
  return {
    feeds: all.filter((each) => 'url' in each),
    files: all.filter((each) => 'from' in each),
    feedsFromPrivateNetwork: isOn(environment, 'FEEDS_FROM_PRIVATE_NETWORK', false),
    importBounds: {
      unpackedBytes:
        1024 * 1024 * wholeNumber(environment, 'IMPORT_MEGABYTES', { fallback: 512, smallest: 1, largest: 100_000 }),
      milliseconds:
        60_000 * wholeNumber(environment, 'IMPORT_MINUTES', { fallback: 20, smallest: 1, largest: 24 * 60 }),
    },
  };
}

const SCHEMA = {
  type: 'object',
  properties: {
    source: { enum: [...FEED_SOURCES, ...FILE_SOURCES], says: `be ${[...FEED_SOURCES, ...FILE_SOURCES].join(', ')}` },
    url: { type: 'string', format: 'web', says: 'be an address such as https://example.org/feed' },
    file: { type: 'string', pattern: '\\S', says: 'be the path of a file or a folder' },
    cron: { type: 'string', pattern: '\\S', says: 'say when, such as "30 2 * * *"' },
    name: { type: 'string', pattern: '\\S', says: 'be a text, or be left out' },
  },
  required: ['source', 'cron'],
  additionalProperties: false,
};

interface FeedSetting extends Scheduled {
  readonly source: FeedSource | FileSource;
  readonly url?: string;
  readonly file?: string;
  readonly name?: string;
}

function toScheduled({ source, url, file, cron, name }: FeedSetting, n: number): FeedConfig | FileConfig {
  const at = `FEEDS, entry ${n + 1}`;
  const address = url === undefined ? null : new URL(url).href;
  if (isFeed(source)) {
    if (file !== undefined) throw new Error(`${at}: a feed has no "file". Give its "url".`);
    if (address === null) throw new Error(`${at}: "url" must ${SCHEMA.properties.url.says}.`);
    return { source, url: address, cron, ...(name !== undefined && { name }) };
  }
  if (name !== undefined) throw new Error(`${at}: only feeds have a "name". Leave it out.`);
  const from = address === null ? file : file === undefined ? address : undefined;
  if (from === undefined) throw new Error(`${at} must have a "file", which is a path, or a "url", and not both.`);
  return { source, from, cron };
}

function isFeed(source: FeedSource | FileSource): source is FeedSource {
  return (FEED_SOURCES as readonly string[]).includes(source);
}

function isWebAddress(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '');
}
