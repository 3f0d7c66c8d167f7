import { type Asker, shown, UnusableAnswerError } from '../entry/asking.ts';
import { findWebsite } from '../entry/entry-parts.ts';
import { plainLine } from '../entry/entry-text.ts';
import { UnusableEntryError } from '../entry/feed-entry.ts';
import type { FeedLimits } from '../entry/walk.ts';
import { doubtOfTotal, type Walk } from '../entry/walk.ts';
import { entryOfAliss } from './aliss-entry.ts';

/** Licence assumed if a page names none. ALISS publishes its data under it. */
const ALISS_LICENCE = 'https://creativecommons.org/licenses/by/4.0/';
/** Attribution lines kept for a feed: more could not be shown. */
export const MOST_LINES = 20;
const ALISS_LINE = 'Contains information from ALISS (A Local Information System for Scotland, www.aliss.org).';

interface AlissPage {
  readonly items: readonly unknown[];
  readonly count: number | null;
  readonly next: string | null;
  readonly licence: string | null;
  readonly lines: readonly string[];
}

/** @throws UnusableAnswerError */
export function readAlissPage(document: unknown): AlissPage {
  const page = typeof document === 'object' && document !== null ? (document as Record<string, unknown>) : {};
  const { data, results, count, next, meta } = page;
  const items = Array.isArray(data) ? data : Array.isArray(results) ? results : isObject(data) ? [data] : null;
  if (items === null) throw new UnusableAnswerError('is no page of ALISS: it has no "data"');
  const { licence, attribution } = isObject(meta) ? meta : {};
  return {
    items,
    count: typeof count === 'number' ? count : null,
    next: typeof next === 'string' && next !== '' ? next : null,
    licence: typeof licence === 'string' ? findWebsite(licence) : null,
    lines: (Array.isArray(attribution) ? attribution : []).flatMap((each) =>
      isObject(each) && typeof each.text === 'string' ? (findLine(each.text) ?? []) : [],
    ),
  };
}

/** Returns the text as one line that can be shown, or null if it cannot be. */
function findLine(text: string): string | null {
  try {
    return plainLine(text, { what: 'a line to be shown', longest: 1_000 });
  } catch (error) {
    if (error instanceof UnusableEntryError) return null;
    throw error;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Walks ALISS from a start address, following the `next` link of each page. */
export function walkAliss(asker: Asker, start: URL, limits: FeedLimits): Walk {
  const doubts: string[] = [];
  const told = newAttribution();
  return {
    entries: async function* () {
      const visited = new Set<string>();
      let [address, came, pages, said]: [URL | null, number, number, number | null] = [start, 0, 0, null];
      while (address !== null) {
        visited.add(address.href);
        const page = await readNext(asker, address, pages === 0);
        pages += 1;
        if ('fault' in page) {
          doubts.push(`${shown(address)} ${page.fault}, so what comes after it could not be asked for`);
          yield { place: `page ${pages}`, fault: page.fault, identifier: null };
          return;
        }
        told.add(page);
        if (said !== null && page.count !== said) {
          doubts.push(
            `it changed while it was read: page ${pages} says there are ${page.count}, and before it said ${said}`,
          );
        }
        said ??= page.count;
        came += page.items.length;
        for (const [n, document] of page.items.entries()) yield { place: `page ${pages}, entry ${n + 1}`, document };
        address = whatNext(page.next, { address, start, visited, doubts });
        if (address !== null && (pages >= limits.pages || came > limits.entries)) {
          doubts.push(`it has more than ${pages} pages, so the rest was not asked for`);
          return;
        }
      }
      doubts.push(...doubtOfTotal(said, came));
    },
    entryOf: entryOfAliss,
    doubts,
    passedOver: [],
    attribution: told.all,
    sha256: () => asker.sha256(),
    close: () => asker.close(),
  };
}

/** Collects the attribution lines of all pages, each once, and the licence they name. */
export function newAttribution() {
  const lines = new Set<string>([ALISS_LINE]);
  let licence = ALISS_LICENCE;
  return {
    add: (page: Pick<AlissPage, 'lines' | 'licence'>) => {
      for (const line of page.lines) if (lines.size < MOST_LINES) lines.add(line);
      licence = page.licence ?? licence;
    },
    all: () => ({ licence, lines: [...lines] }),
  };
}

async function readNext(asker: Asker, address: URL, isFirst: boolean): Promise<AlissPage | { fault: string }> {
  try {
    return readAlissPage(await asker.ask(address));
  } catch (error) {
    if (!isFirst && error instanceof UnusableAnswerError) return { fault: error.message };
    throw error;
  }
}

interface Step {
  readonly address: URL;
  readonly start: URL;
  readonly visited: ReadonlySet<string>;
  readonly doubts: string[];
}

/**
 * Returns the next page's address, or null at the end. Follows links on the same site only, and never visits an address
 * twice.
 */
function whatNext(next: string | null, { address, start, visited, doubts }: Step): URL | null {
  if (next === null) return null;
  const url = URL.parse(next, address.href);
  if (url === null || url.host !== start.host) {
    doubts.push('it says that it goes on at another site, where nothing was asked for');
    return null;
  }
  // Behind a proxy some sites use http in their own links.
  url.protocol = start.protocol;
  if (visited.has(url.href)) {
    doubts.push(`it goes in a circle: ${shown(url)} comes after itself`);
    return null;
  }
  return url;
}
