import { type Asker, UnusableAnswerError } from '../entry/asking.ts';
import type { FeedLimits } from '../entry/walk.ts';
import { doubtOfTotal, idAsSent, identifierOf, type Walk, type Walked } from '../entry/walk.ts';
import { areWhole, type FeedVersion, readServicesPage, type ServicesPage } from './open-referral-page.ts';
import { entryOfV1 } from './v1-entry.ts';
import { entryOfV3 } from './v3-entry.ts';

const PER_PAGE = 100;
/** After so many unreadable pages in a row the rest is not requested. */
const MOST_FAULTS_IN_A_ROW = 5;
const AT_A_TIME = 4;

/** A service requested by its id, or why it could not be had. */
type Whole = { readonly document: unknown } | { readonly identifier: string | null; readonly fault: string };

/** Walks the pages of an Open Referral UK feed, 3.0 or 1.0, with each service in full. */
export function walkOpenReferral(asker: Asker, base: URL, limits: FeedLimits): Walk {
  const doubts: string[] = [];
  let version: FeedVersion = 'V3';
  const address = (path: string) => new URL(`${base.href.replace(/[?#].*$/, '').replace(/\/+$/, '')}${path}`);
  const pageAt = (number: number) => address(`/services?page=${number}&per_page=${PER_PAGE}&full=true`);
  const whole = async (item: unknown): Promise<Whole> => {
    const id = idAsSent(item);
    if (id === null) return { document: item };
    const identifier = identifierOf(item);
    try {
      const document = await asker.ask(address(`/services/${encodeURIComponent(id)}`));
      if (identifierOf(document) === identifier) return { document };
      return { identifier, fault: `/services/${id} answers with another service` };
    } catch (error) {
      if (error instanceof UnusableAnswerError) return { identifier, fault: `/services/${id} ${error.message}` };
      throw error;
    }
  };
  return {
    entries: async function* () {
      for await (const page of pagesOf({
        ask: async (n) => readServicesPage(await asker.ask(pageAt(n))),
        limits,
        doubts,
      })) {
        if ('fault' in page) {
          yield page;
          continue;
        }
        version = page.version;
        yield* areWhole(page.items) ? placed(page) : wholeOnes(page, whole);
      }
    },
    entryOf: (document) => (version === 'V3' ? entryOfV3(document) : entryOfV1(document)),
    doubts,
    attribution: () => ({ licence: null, lines: [] }),
    sha256: () => asker.sha256(),
    close: () => asker.close(),
  };
}

type NumberedPage = ServicesPage & { readonly number: number };

async function* placed({ items, number }: NumberedPage): AsyncGenerator<Walked> {
  for (const [n, document] of items.entries()) yield { place: placeOf(number, n), document };
}

async function* wholeOnes(
  { items, number }: NumberedPage,
  whole: (item: unknown) => Promise<Whole>,
): AsyncGenerator<Walked> {
  for (let start = 0; start < items.length; start += AT_A_TIME) {
    const some = await Promise.all(items.slice(start, start + AT_A_TIME).map(whole));
    for (const [n, each] of some.entries()) yield { place: placeOf(number, start + n), ...each };
  }
}

function placeOf(page: number, n: number): string {
  return `page ${page}, entry ${n + 1}`;
}

interface Pages {
  readonly ask: (number: number) => Promise<ServicesPage>;
  readonly limits: FeedLimits;
  readonly doubts: string[];
}

/** Yields the pages in order until the last, judged by the feed's page count and by the pages received. */
async function* pagesOf({
  ask,
  limits,
  doubts,
}: Pages): AsyncGenerator<NumberedPage | Extract<Walked, { readonly fault: string }>> {
  const seen = new Set<string>();
  const first = await ask(1);
  let [came, faults] = [0, 0];
  for (let number = 1; ; number += 1) {
    const page = number === 1 ? first : await readable(ask, number);
    if ('fault' in page) {
      faults += 1;
      doubts.push(`page ${number} ${page.fault}`);
      yield { place: `page ${number}`, fault: page.fault, identifier: null };
    } else {
      faults = 0;
      came += page.items.length;
      if (page.total !== first.total || page.pages !== first.pages) {
        doubts.push(
          `it changed while it was read: page ${number} says there are ${page.total} in ${page.pages} pages, and page 1 said ${first.total} in ${first.pages}`,
        );
      }
      const ids = page.items.map(identifierOf);
      if (ids.length > 0 && ids.every((id) => id !== null && seen.has(id))) {
        doubts.push(`page ${number} brings nothing but what came before, so the rest was not asked for`);
        return;
      }
      for (const id of ids) if (id !== null) seen.add(id);
      yield { ...page, number };
      if (page.items.length === 0) break;
    }
    if (first.pages !== null && number >= first.pages) break;
    const stop = whyStop({ number, came, faults }, limits);
    if (stop !== null) {
      doubts.push(stop);
      return;
    }
  }
  doubts.push(...doubtOfTotal(first.total, came));
}

function whyStop(
  { number, came, faults }: { number: number; came: number; faults: number },
  limits: FeedLimits,
): string | null {
  if (faults >= MOST_FAULTS_IN_A_ROW)
    return `${faults} pages in a row could not be read, so the rest was not asked for`;
  if (number >= limits.pages) return `it has more than ${limits.pages} pages, so the rest was not asked for`;
  return came > limits.entries ? `it has more than ${limits.entries} entries, so the rest was not asked for` : null;
}

async function readable(ask: Pages['ask'], number: number): Promise<ServicesPage | { fault: string }> {
  try {
    return await ask(number);
  } catch (error) {
    if (error instanceof UnusableAnswerError) return { fault: error.message };
    throw error;
  }
}
