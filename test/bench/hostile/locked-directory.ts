import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';

const ASKING_AT_ONCE = 40;
const SEARCH = JSON.stringify({ query: '{ supportServices(first: 5) { totalCount } }' });

export interface Asked<Result> {
  readonly result: Result;
  /** How often the public was answered with each status. */
  readonly statuses: Readonly<Record<string, number>>;
}

/**
 * Does work while the directory's table is locked and the public goes on searching it, forty at a time, each from another
 * address.
 * @param dataDir of the platform, whose embedded PostgreSQL it is
 */
export async function besideLockedDirectory<Result>(
  { address, dataDir }: { readonly address: string; readonly dataDir: string },
  work: () => Promise<Result>,
): Promise<Asked<Result>> {
  const statuses: Record<string, number> = {};
  const lock = await ownerOf(dataDir);
  let isOver = false;
  const keepAsking = async (n: number) => {
    for (let turn = 0; !isOver; turn += 1) {
      const headers = { 'content-type': 'application/json', 'x-forwarded-for': `203.${n}.113.${turn % 250}` };
      const { status } = await fetch(`${address}/graphql`, { method: 'POST', headers, body: SEARCH });
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  try {
    await lock.query('begin; lock table directory.support_service in access exclusive mode');
    const asking = Promise.all(Array.from({ length: ASKING_AT_ONCE }, (_, n) => keepAsking(n)));
    const result = await work();
    isOver = true;
    await lock.query('rollback');
    await asking;
    return { result, statuses };
  } finally {
    await lock.end();
  }
}

async function ownerOf(dataDir: string): Promise<Client> {
  const { password, port } = JSON.parse(await readFile(path.join(dataDir, 'postgres.json'), 'utf8')) as {
    password: string;
    port: number;
  };
  const client = new Client({ host: '127.0.0.1', port, user: 'sds_owner', database: 'sds', password });
  await client.connect();
  return client;
}
