import { FEED_SOURCES, type FeedSource } from './domain/directory/feeds/feed.import.ts';
import { type Environment, isOn } from './environment.ts';

/** Somebody's directory that is taken in by itself. */
export interface FeedConfig {
  readonly source: FeedSource;
  readonly url: string;
  /** Five fields of cron, by Scotland's clock. */
  readonly cron: string;
  /** What it is called here; its address without more unless given. */
  readonly name?: string;
}

export interface FeedsConfig {
  readonly feeds: readonly FeedConfig[];
  /** Whether feeds may be fetched from addresses inside a private network. */
  readonly feedsFromPrivateNetwork: boolean;
}

const EXAMPLE = '[{"source": "ALISS", "url": "https://www.aliss.org/api/v4/import/", "cron": "30 2 * * *"}]';

/** @throws Error that names the variable and says what to give it */
export function readFeeds(environment: Environment): FeedsConfig {
  const feedsFromPrivateNetwork = isOn(environment, 'FEEDS_FROM_PRIVATE_NETWORK', false);
  const text = environment.FEEDS;
  if (text === undefined || text.trim() === '') return { feeds: [], feedsFromPrivateNetwork };
  const feeds = parsed(text).map(toFeed);
  const twice = feeds.find(({ url }, n) => feeds.findIndex((other) => other.url === url) !== n);
  if (twice !== undefined) throw new Error(`FEEDS names ${twice.url} twice.`);
  return { feeds, feedsFromPrivateNetwork };
}

function parsed(text: string): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list;
  } catch {
    // Answered below like any other text that is no list.
  }
  throw new Error(`FEEDS must be a JSON list such as ${EXAMPLE}.`);
}

const KNOWN = ['source', 'url', 'cron', 'name'];

function toFeed(given: unknown, n: number): FeedConfig {
  const at = `FEEDS, entry ${n + 1}`;
  if (typeof given !== 'object' || given === null) throw new Error(`${at} must be an object such as in ${EXAMPLE}.`);
  const unknown = Object.keys(given).find((key) => !KNOWN.includes(key));
  if (unknown !== undefined)
    throw new Error(`${at} has "${unknown}", which means nothing. It may have ${KNOWN.join(', ')}.`);
  const { source, url, cron, name } = given as Record<string, unknown>;
  if (!(FEED_SOURCES as readonly unknown[]).includes(source))
    throw new Error(`${at}: "source" must be ${FEED_SOURCES.join(' or ')}.`);
  const address = typeof url === 'string' ? URL.parse(url) : null;
  if (address === null || !/^https?:$/.test(address.protocol))
    throw new Error(`${at}: "url" must be an address such as https://example.org/feed.`);
  if (typeof cron !== 'string' || cron.trim() === '')
    throw new Error(`${at}: "cron" must say when, such as "30 2 * * *".`);
  if (name !== undefined && (typeof name !== 'string' || name.trim() === ''))
    throw new Error(`${at}: "name" must be a text, or be left out.`);
  return { source: source as FeedSource, url: address.href, cron, ...(name !== undefined && { name }) };
}
