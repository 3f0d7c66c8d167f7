import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type EmbeddedPostgres, startEmbedded } from '../../server/database/embedded/embedded.ts';
import { migrate } from '../../server/database/migrations/migrate.ts';
import { thisRelease } from '../../server/release.ts';

declare global {
  var testPostgres: { server: EmbeddedPostgres; folder: string } | undefined;
}

/**
 * One PostgreSQL for the whole run; its database is the migrated template that every test file clones. POSTGRES_BINARIES
 * names a folder with the programs of another version.
 */
export default async function startPostgres(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sds-test-'));
  const binaries = process.env.POSTGRES_BINARIES;
  const server = await startEmbedded({
    dataDir: folder,
    report: () => undefined,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
    ...(binaries ? { binaries } : {}),
  });
  await migrate(server.url, await thisRelease());
  globalThis.testPostgres = { server, folder };
  process.env.TEST_OWNER_URL = server.url;
}
