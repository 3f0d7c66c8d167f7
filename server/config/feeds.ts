import { FEED_SOURCES, type FeedSource } from '../domain/importing/feeds/feed.import.ts';
import type { ImportBounds } from '../domain/importing/import-bounds.ts';
import { type Environment, isOn, wholeNumber } from './environment.ts';

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
  const all = text === '' ? [] : parsed(text).map(toScheduled);
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

function parsed(text: string): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list;
  } catch {
    // The error below covers any text that is not a list.
  }
  throw new Error(`FEEDS must be a JSON list such as ${EXAMPLE}.`);
}

const KNOWN = ['source', 'url', 'file', 'cron', 'name'];

function toScheduled(given: unknown, n: number): FeedConfig | FileConfig {
  const at = `FEEDS, entry ${n + 1}`;
  if (typeof given !== 'object' || given === null) throw new Error(`${at} must be an object such as in ${EXAMPLE}.`);
  const unknown = Object.keys(given).find((key) => !KNOWN.includes(key));
  if (unknown !== undefined)
    throw new Error(`${at} has "${unknown}", which means nothing. It may have ${KNOWN.join(', ')}.`);
  const { source, cron } = given as Record<string, unknown>;
  const isFile = (FILE_SOURCES as readonly unknown[]).includes(source);
  if (!isFile && !(FEED_SOURCES as readonly unknown[]).includes(source))
    throw new Error(`${at}: "source" must be ${[...FEED_SOURCES, ...FILE_SOURCES].join(', ')}.`);
  if (typeof cron !== 'string' || cron.trim() === '')
    throw new Error(`${at}: "cron" must say when, such as "30 2 * * *".`);
  return isFile
    ? { source: source as FileSource, from: placeOfFile(given, at), cron }
    : { source: source as FeedSource, cron, ...feedOf(given, at) };
}

function feedOf(
  { url, file, name }: { url?: unknown; file?: unknown; name?: unknown },
  at: string,
): Pick<FeedConfig, 'url' | 'name'> {
  if (file !== undefined) throw new Error(`${at}: a feed has no "file". Give its "url".`);
  if (name !== undefined && (typeof name !== 'string' || name.trim() === ''))
    throw new Error(`${at}: "name" must be a text, or be left out.`);
  return { url: addressOf(url, at), ...(name !== undefined && { name }) };
}

function placeOfFile({ url, file, name }: { url?: unknown; file?: unknown; name?: unknown }, at: string): string {
  if (name !== undefined) throw new Error(`${at}: only feeds have a "name". Leave it out.`);
  if ((url === undefined) === (file === undefined))
    throw new Error(`${at} must have a "file", which is a path, or a "url", and not both.`);
  if (file === undefined) return addressOf(url, at);
  if (typeof file !== 'string' || file.trim() === '')
    throw new Error(`${at}: "file" must be the path of a file or a folder.`);
  return file;
}

function addressOf(url: unknown, at: string): string {
  const address = typeof url === 'string' ? URL.parse(url) : null;
  if (address === null || !/^https?:$/.test(address.protocol))
    throw new Error(`${at}: "url" must be an address such as https://example.org/feed.`);
  return address.href;
}
