import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Pool } from 'pg';
import { startEmbedded } from '../database/embedded/embedded.ts';
import { migrate } from '../database/migrations/migrate.ts';
import { EXPECTED_RIGHTS, readMadeRights } from '../database/rights/rights.ts';
import { claimForDemo } from '../demo/claim.ts';
import { thisRelease } from '../release.ts';

/**
 * Writes the rights that the migrations, and a demo, create in an empty database, to the file that each start compares
 * with.
 */
const dataDir = mkdtempSync(path.join(tmpdir(), 'sds-rights-'));
const server = await startEmbedded({ dataDir, report: () => undefined, settings: { fsync: 'off' } });
const owner = new Pool({ connectionString: server.url, max: 1 });
// PostgreSQL stops while a connection is still closing.
owner.on('error', () => undefined);
try {
  await migrate(server.url, await thisRelease());
  await claimForDemo(owner);
  await writeFile(EXPECTED_RIGHTS, `${JSON.stringify(await readMadeRights(owner), null, 2)}\n`);
} finally {
  await owner.end();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
