import { UnusableAnswerError } from '../entry/asking.ts';
import { doubtOfTotal, type FeedLimits, identifierOf, type Walked } from '../entry/walk.ts';
import type { ServicesPage } from './open-referral-page.ts';

/** After so many unreadable pages in a row the rest is not requested. */
const MOST_FAULTS_IN_A_ROW = 5;

export type NumberedPage = ServicesPage & { readonly number: number };

interface Pages {
  readonly first: ServicesPage;
  readonly ask: (number: number) => Promise<ServicesPage>;
  readonly limits: FeedLimits;
  readonly doubts: string[];
}

/** Yields the pages in order until the last, judged by the feed's page count and by the pages received. */
export async function* pagesOf({
  first,
  ask,
  limits,
  doubts,
}: Pages): AsyncGenerator<NumberedPage | Extract<Walked, { readonly fault: string }>> {
  const seen = new Set<string>();
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
