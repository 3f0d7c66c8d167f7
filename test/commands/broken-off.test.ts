import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { backUp } from '../../server/database/backup/backing-up.ts';
import { startEmbedded } from '../../server/database/embedded/embedded.ts';
import { runningCommands, signalProcess } from '../../server/database/embedded/process.ts';
import { migrate } from '../../server/database/migrations/migrate.ts';
import { thisRelease } from '../../server/release.ts';
import { silent } from '../database/backup/drill.support.ts';
import { spawnScript } from './operator-script.ts';

const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'sds-broken-off-')));
const at = (name: string) => path.join(root, name);
const HERE = { dataDir: at('data'), databaseUrl: null, programs: null };
let made: string;

beforeAll(async () => {
  const server = await startEmbedded({
    dataDir: HERE.dataDir,
    report: () => undefined,
    settings: { fsync: 'off' },
  });
  await migrate(server.url, await thisRelease());
  await server.stop();
  made = (await backUp({ ...HERE, parent: at('store'), progress: silent })).made;
});
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

/** Types Ctrl+C twice as soon as a command says this: a terminal sends the signal to all processes of the command. */
async function breakOff([name, folder]: [name: string, folder: string], dataDir: string, sentence: string) {
  const child = spawnScript(name, [folder], { DATA_DIR: dataDir });
  let said = '';
  const listen = (chunk: Buffer) => {
    const before = said;
    said += chunk.toString('utf8');
    if (before.includes(sentence) || !said.includes(sentence)) return;
    signalProcess(-(child.pid ?? 0), 'SIGINT');
    setTimeout(() => signalProcess(-(child.pid ?? 0), 'SIGINT'), 100);
  };
  child.stderr.on('data', listen);
  child.stdout.on('data', listen);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, isSaid: said.includes('Broken off. What was half made is removed ...') };
}

const leftRunning = () => runningCommands().filter(({ command }) => command.includes(`${at('new')}/`));

test('a backup that is broken off leaves nothing half made', async () => {
  const before = readdirSync(HERE.dataDir).sort();
  const ended = await breakOff(['backup', at('store')], HERE.dataDir, 'Restoring the copy once');
  const left = readdirSync(HERE.dataDir).filter((name) => !before.includes(name) && name !== 'postgres.owner');
  expect({ ...ended, left, backups: readdirSync(at('store')) }).toEqual({
    code: 130,
    isSaid: true,
    left: [],
    backups: [path.basename(made)],
  });
});

test('a restoration that is broken off leaves nothing half made', async () => {
  const ended = await breakOff(['restore', made], at('new'), 'Restoring the files');
  const left = existsSync(at('new'));
  expect({ ...ended, left, running: leftRunning() }).toEqual({ code: 130, isSaid: true, left: false, running: [] });
});
