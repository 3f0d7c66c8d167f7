import { UnusableAnswerError } from '../entry/asking.ts';
import type { FeedFiles } from '../entry/feed-files.ts';
import { doubtOfTotal, type Walk } from '../entry/walk.ts';
import { entryOfAliss } from './aliss-entry.ts';
import { newAttribution, readAlissPage } from './aliss-walk.ts';

/**
 * Walks saved pages of ALISS, or a list of its services.
 * @throws UnusableAnswerError, from `entries`, if no file is one
 */
export function walkAlissFiles(files: FeedFiles): Walk {
  const doubts: string[] = [];
  const told = newAttribution();
  return {
    entries: async function* () {
      let [came, said, pages]: [number, number | null, number] = [0, null, 0];
      for (const { name: place, document } of files.all()) {
        try {
          const content = await document();
          const page = readAlissPage(Array.isArray(content) ? { data: content } : content);
          told.add(page);
          pages += 1;
          said ??= page.count;
          came += page.items.length;
          for (const [n, item] of page.items.entries()) yield { place: `${place}, entry ${n + 1}`, document: item };
        } catch (error) {
          if (!(error instanceof UnusableAnswerError)) throw error;
          doubts.push(`${place} ${error.message}`);
          yield { place, fault: error.message, identifier: null };
        }
      }
      if (pages === 0) throw new UnusableAnswerError(`holds no page of ALISS: ${doubts.slice(0, 5).join('; ')}`);
      doubts.push(...doubtOfTotal(said, came));
    },
    entryOf: entryOfAliss,
    doubts,
    passedOver: [],
    attribution: told.all,
    sha256: files.sha256,
    close: async () => undefined,
  };
}
