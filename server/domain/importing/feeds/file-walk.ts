import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { refusedFile } from '../file-refusal.ts';
import { entryOfAliss } from './aliss/aliss-entry.ts';
import { newAttribution, readAlissPage } from './aliss/aliss-walk.ts';
import { beyond, parsed, UnusableAnswerError } from './entry/asking.ts';
import type { FeedLimits } from './entry/walk.ts';
import { doubtOfTotal, type Walk } from './entry/walk.ts';
import { type FeedVersion, readServicesPage } from './open-referral/open-referral-page.ts';
import { entryOfV1 } from './open-referral/v1-entry.ts';
import { entryOfV3 } from './open-referral/v3-entry.ts';

interface FilePage {
  readonly items: readonly unknown[];
  readonly total: number | null;
}

/**
 * Reads one file, or every file of a folder, as the pages of a feed. Also accepts a single service or a list without an
 * envelope.
 */
export function walkFiles(file: string, source: 'OPEN_REFERRAL' | 'ALISS', limits: FeedLimits): Walk {
  const doubts: string[] = [];
  const hash = createHash('sha256');
  const read = boundedReader(limits);
  const told = source === 'ALISS' ? newAttribution() : null;
  let version: FeedVersion = 'V3';
  const pageOf = (document: unknown): FilePage => {
    if (told !== null) {
      const page = readAlissPage(Array.isArray(document) ? { data: document } : document);
      told.add(page);
      return { items: page.items, total: page.count };
    }
    const bare = withoutEnvelope(document);
    if (bare !== null) {
      version = bare.some(isOfV1) ? 'V1' : 'V3';
      return { items: bare, total: null };
    }
    const page = readServicesPage(document);
    version = page.version;
    return page;
  };
  return {
    entries: async function* () {
      let [came, said]: [number, number | null] = [0, null];
      for (const name of await filesIn(file)) {
        const place = path.basename(name);
        try {
          const bytes = await read(name);
          hash.update(bytes);
          const { items, total } = pageOf(parsed(bytes, null));
          said ??= total;
          came += items.length;
          for (const [n, document] of items.entries()) yield { place: `${place}, entry ${n + 1}`, document };
        } catch (error) {
          if (!(error instanceof UnusableAnswerError)) throw error;
          doubts.push(`${place} ${error.message}`);
          yield { place, fault: error.message, identifier: null };
        }
      }
      doubts.push(...doubtOfTotal(said, came));
    },
    entryOf: (document) =>
      told !== null ? entryOfAliss(document) : version === 'V3' ? entryOfV3(document) : entryOfV1(document),
    doubts,
    attribution: () => told?.all() ?? { licence: null, lines: [] },
    sha256: () => hash.copy().digest('hex'),
    close: async () => undefined,
  };
}

/** Returns the services of a document without an envelope (a list or a single service), or null if it has one. */
function withoutEnvelope(document: unknown): readonly unknown[] | null {
  if (Array.isArray(document)) return document;
  const { contents, content, organization } = (document ?? {}) as Record<string, unknown>;
  return contents === undefined && content === undefined && organization !== undefined ? [document] : null;
}

/** Field names that only version 1.0 has. */
const OF_V1 = [
  'eligibilitys',
  'regular_schedules',
  'service_taxonomys',
  'deliverable_type',
  'attending_type',
  'attending_access',
];

function isOfV1(item: unknown): boolean {
  return typeof item === 'object' && item !== null && OF_V1.some((name) => Object.hasOwn(item, name));
}

async function filesIn(file: string): Promise<string[]> {
  const about = await stat(file).catch(() => null);
  if (about === null) throw refusedFile(null, 'There is no such file or folder. Check its name.');
  if (about.isFile()) return [file];
  const names = (await readdir(file)).filter((name) => name.endsWith('.json')).sort();
  if (names.length === 0) throw refusedFile(null, 'There is no JSON file in this folder.');
  return names.map((name) => path.join(file, name));
}

/** Returns a file reader that throws if one file, or all together, are too large. */
function boundedReader({ answerBytes, totalBytes }: FeedLimits): (file: string) => Promise<Buffer> {
  let total = 0;
  return async (file) => {
    const { size } = await stat(file);
    if (size > answerBytes * 8) throw new UnusableAnswerError('is larger than any such file can be');
    total += size;
    if (total > totalBytes) throw new UnusableAnswerError(beyond(totalBytes));
    return readFile(file);
  };
}
