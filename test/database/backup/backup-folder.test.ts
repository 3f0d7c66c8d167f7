import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type ManifestContent, makeBackup } from '../../../server/database/backup/backup-folder.ts';
import { restore } from '../../../server/database/backup/restoring.ts';
import { openDrillFolder, rewriteManifest, silent } from './drill.support.ts';

const { root, at, remove } = openDrillFolder('backup');
afterAll(remove);

const ABOUT: ManifestContent = {
  ...{ kind: 'CLUSTER', madeAt: '2026-11-29T09:00:00.000Z', platform: '0.1.0', migrations: {}, postgresMajor: 18 },
  ...{ machine: `${process.platform}-${process.arch}`, facts: [], roles: null },
};
const refusal = (
  folder: string,
  { databaseUrl = null, dataDir = at('target') }: { databaseUrl?: string | null; dataDir?: string } = {},
) =>
  restore({ dataDir, databaseUrl, programs: null, folder, progress: silent }).then(
    () => 'restored',
    (error: Error) => error.message,
  );

let folder: string;
beforeEach(async () => {
  rmSync(at('store'), { recursive: true, force: true });
  folder = await makeBackup({ parent: at('store') }, async (draft) => {
    draft.addFolder('postgres/base/5');
    draft.addFolder('data');
    for (const name of ['postgres/PG_VERSION', 'postgres/base/5/16384', 'data/postgres.json']) {
      draft.addText(name, `this is ${name}`);
      await draft.addWritten(name);
    }
    return ABOUT;
  });
});
/** A refusal leaves no target, and the backup as it was. */
const unchanged = () => expect(readdirSync(root)).toEqual(['store']);

describe('a damaged backup is refused', () => {
  const FILES = ['postgres/PG_VERSION', 'postgres/base/5/16384', 'data/postgres.json', 'manifest.json', 'SHA256SUMS'];

  test.each(FILES)('whichever byte of %s is another', async (name) => {
    const file = path.join(folder, name);
    const whole = readFileSync(file);
    for (let byte = 0; byte < whole.length; byte += 7) {
      const other = Buffer.from(whole);
      other[byte] = (other[byte] ?? 0) ^ 1;
      writeFileSync(file, other);
      expect(await refusal(folder)).toMatch(
        /^The backup .* is damaged: .*\. Use another copy of it, or an earlier backup\.$/,
      );
    }
    unchanged();
  });

  test.each(FILES)('when %s is missing, empty, or cut in half', async (name) => {
    const file = path.join(folder, name);
    const whole = readFileSync(file);
    rmSync(file);
    expect(await refusal(folder)).toMatch(
      name === 'manifest.json' ? /is not a backup: it has no manifest/ : /is damaged: /,
    );
    for (const length of [0, Math.floor(whole.length / 2), whole.length - 1]) {
      writeFileSync(file, whole.subarray(0, length));
      expect(await refusal(folder)).toMatch(/is damaged: /);
    }
    unchanged();
  });

  test('when something is in it that was not', async () => {
    writeFileSync(path.join(folder, 'postgres/postgresql.auto.conf'), `archive_command = 'a stranger''s'`);
    expect(await refusal(folder)).toMatch(/damaged: postgres\/postgresql\.auto\.conf does not belong to it/);
    rmSync(path.join(folder, 'postgres/postgresql.auto.conf'));
    symlinkSync('/etc/passwd', path.join(folder, 'postgres/stranger'));
    expect(await refusal(folder)).toMatch(/damaged: postgres\/stranger is no file/);
    unchanged();
  });
});

describe('a backup that does not suit is refused', () => {
  test('one that was broken off, and a folder that is none', async () => {
    renameSync(folder, `${folder}.unfinished`);
    expect(await refusal(`${folder}.unfinished`)).toMatch(/is a backup that was broken off, and can be removed/);
    expect(await refusal(at('store'))).toMatch(/is not a backup: it has no manifest\.json/);
    expect(await refusal(at('nowhere'))).toMatch(/is not a backup: it has no manifest\.json/);
    unchanged();
  });

  test('one of another version, of another machine, or of another kind of database', async () => {
    rewriteManifest(folder, { migrations: { '9999-of-tomorrow.sql': '00' } });
    expect(await refusal(folder)).toMatch(
      /made by version 0\.1\.0 of the platform, .* \(9999-of-tomorrow\.sql differs\)/,
    );
    rewriteManifest(folder, { migrations: {}, machine: 'vax-11' });
    expect(await refusal(folder)).toMatch(/holds files of vax-11, which do not fit/);
    expect(await refusal(folder, { databaseUrl: 'postgres://nobody@127.0.0.1:1/none' })).toMatch(/unset DATABASE_URL/);
    rewriteManifest(folder, { kind: 'DUMP' });
    expect(await refusal(folder)).toMatch(/set DATABASE_URL to an empty one/);
    rewriteManifest(folder, { format: 'of tomorrow' as never });
    expect(await refusal(folder)).toMatch(/is not a backup that this version of the platform can read/);
    unchanged();
  });

  test('and a target where something is stays as it is', async () => {
    mkdirSync(at('full'));
    writeFileSync(at('full/notes.txt'), 'mine');
    expect(await refusal(folder, { dataDir: at('full') })).toMatch(/is not empty, and nothing in it was changed/);
    expect(readdirSync(at('full'))).toEqual(['notes.txt']);
    rmSync(at('full'), { recursive: true });
  });
});

test('of a backup that fails half-way nothing remains, and while it is made it has another name', async () => {
  rmSync(at('store'), { recursive: true });
  const failing = makeBackup({ parent: at('store') }, async (draft) => {
    draft.addText('half', 'of it');
    expect(readdirSync(at('store'))).toEqual([expect.stringMatching(/^sds-\d{8}T\d{6}Z\.unfinished$/)]);
    throw new Error('The disk is full.');
  });
  await expect(failing).rejects.toThrow('The disk is full.');
  expect(readdirSync(at('store'))).toEqual([]);
});

test('backups made in one second are made one after the other, each with its own name', async () => {
  const made = await Promise.all([1, 2, 3].map(() => makeBackup({ parent: at('store') }, async () => ABOUT)));
  expect(new Set([folder, ...made]).size).toBe(4);
  expect(readdirSync(at('store')).sort()).toEqual([folder, ...made].map((each) => path.basename(each)).sort());
});

test('what a restoration that was killed left aside is removed by the next, and nobody else’s', async () => {
  const dead = spawnSync('true').pid;
  for (const name of [`restoring-${dead}-a`, `restoring-${process.pid}-b`])
    mkdirSync(at(`target/${name}`), { recursive: true });
  expect(await refusal(folder)).toMatch(/is not empty, and nothing in it was changed/);
  expect(readdirSync(at('target'))).toEqual([`restoring-${process.pid}-b`]);
  rmSync(at('target'), { recursive: true });
});

test.each(['backup', 'restore'])(
  'npm run %s ends with 2 when it is not understood, and with 1 when it is refused',
  (name) => {
    const { PATH = '', HOME = '' } = process.env;
    const run = (...argv: string[]) =>
      spawnSync(process.execPath, ['--import', 'tsx', `server/commands/${name}.ts`, ...argv], {
        env: { PATH, HOME, DATA_DIR: at('no data') },
        encoding: 'utf8',
      });
    expect(run()).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^Name a folder\.\n\n(Makes|Restores) a backup /),
    });
    const refused = run(at('store'));
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toMatch(/Refused\. (There is no database in|.* is not a backup)/);
  },
);
