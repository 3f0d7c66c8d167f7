import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import '../../../server/domain/rooms.ts';
import { Pool } from 'pg';
import { openDatabase } from '../../../server/database/database.ts';
import { startEmbedded } from '../../../server/database/embedded/embedded.ts';
import { migrate } from '../../../server/database/migrations/migrate.ts';
import { openServerRole } from '../../../server/database/roles/server-role.ts';
import { importRegister } from '../../../server/domain/importing/register/register-import.ts';
import { entities } from '../../../server/orm.ts';
import { thisRelease } from '../../../server/release.ts';
import { type Share, sharesOf } from './shares.ts';

const USAGE = 'npm run fairness -- <register.csv>   the Care Inspectorate’s datastore file';

const report = (message: string) => process.stderr.write(`${message}\n`);
const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

/** On a real register, in a database of its own that is gone afterwards. */
async function run(file: string): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'sds-fairness-'));
  const server = await startEmbedded({ dataDir, report });
  try {
    await migrate(server.url, await thisRelease());
    const database = await openDatabase(await openServerRole(server.url), { entities, poolSize: 2 });
    const owner = new Pool({ connectionString: server.url, max: 2 });
    await importRegister(server.url, { file });
    const shares = await sharesOf(owner, database.statements(null));
    process.stdout.write(`${tableOf(shares)}\n`);
    await owner.end();
    await database.close();
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function tableOf(shares: readonly Share[]): string {
  const rows = shares.map(({ ranking, alone, places, least, most }) => [
    ranking,
    percent(alone / places),
    `${percent(least)} to ${percent(most)}`,
    places.toLocaleString('en-GB'),
  ]);
  const heads = ['first page of 20', 'places of one-service organisations', 'by council area', 'places'];
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const [file] = process.argv.slice(2);
try {
  if (file === undefined) throw new Error(USAGE);
  await run(file);
} catch (error) {
  report((error as Error).message);
  process.exitCode = 1;
}
