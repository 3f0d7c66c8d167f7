import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Pool } from 'pg';
import { type FeedImport, importFeed } from '../../../../server/domain/importing/feeds/feed-import.ts';
import type { FeedImportReport } from '../../../../server/domain/importing/feeds/feed-report.ts';
import type { TestDatabase } from '../../../support/test-database.ts';

/** What answers a request: a document to send as JSON, or a way to answer oneself. */
export type Answer = object | ((request: IncomingMessage, response: ServerResponse) => void);

/** A feed on the loopback, that answers each address as it is told; what it is not told of is not there. */
export async function openFeed(answers: Readonly<Record<string, Answer>>) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://feed');
    const page = searchParams.get('page');
    asked.push(`${pathname}${page === null ? '' : ` ${page}`}`);
    const answer = answers[`${pathname} ${page}`] ?? answers[pathname];
    if (typeof answer === 'function') return answer(request, response);
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ address, asked },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The name the tests give their feed, so that its port says nothing about it. */
export const NAME = 'glenorrin';

/** As long as a test has: no answer is given up because the machine is busy. */
const PATIENT = { silenceMilliseconds: 240_000, answerMilliseconds: 240_000 };

/** Takes a feed in as the tests do: asking once, and from the loopback. */
export function takeIn(
  { ownerUrl }: TestDatabase,
  from: string,
  more: Partial<FeedImport> = {},
): Promise<FeedImportReport> {
  return importFeed(ownerUrl, {
    ...{ source: 'OPEN_REFERRAL', name: NAME, from, allowPrivate: true },
    ...more,
    limits: { retries: 0, ...PATIENT, ...more.limits },
  });
}

/** An invented service as Open Referral UK 3.0 has it. */
export function serviceOf(n: number, more: object = {}): { id: string } & Record<string, unknown> {
  const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const organization = {
    id: `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`,
    name: `Invented Group ${n}`,
    description: 'Invented.',
  };
  return {
    id,
    name: `Invented Service ${n}`,
    status: 'active',
    assured_date: '2026-05-01',
    organization,
    attributes: [],
    ...more,
  };
}

/** Pages of a feed of the standard’s third version. */
export function pagesOf(services: readonly object[], perPage = 2): Record<string, object> {
  const pages = Math.max(1, Math.ceil(services.length / perPage));
  const page = (number: number) => {
    const contents = services.slice((number - 1) * perPage, number * perPage);
    return {
      ...{ total_items: services.length, total_pages: pages, page_number: number, size: contents.length },
      ...{ first_page: number === 1, last_page: number === pages, empty: contents.length === 0, contents },
    };
  };
  return Object.fromEntries(Array.from({ length: pages }, (_, n) => [`/services ${n + 1}`, page(n + 1)]));
}

export interface Standing {
  readonly name: string;
  readonly status: string;
}

/** The services that stand here, by their names. */
export async function standing(owner: Pool): Promise<Standing[]> {
  const { rows } = await owner.query<Standing>('select name, status from directory.support_service order by name');
  return rows;
}

/** Files of a feed, in a folder of their own. */
export async function openFiles() {
  const folder = await mkdtemp(path.join(tmpdir(), 'sds-feed-'));
  return {
    folder,
    async write(name: string, content: string | Buffer): Promise<string> {
      const file = path.join(folder, name);
      await writeFile(file, content);
      return file;
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
