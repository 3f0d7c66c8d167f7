import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { refuseAnotherDatabase } from '../../server/database/backup/same-database.ts';
import { endPlatforms, newFolder } from '../support/started-platform.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { runScript } from './operator-script.ts';

const care = await openTestDatabase();
const staging = await openTestDatabase();
afterAll(async () => {
  await staging.close();
  await care.close();
  await endPlatforms();
});

const at = (change: { pathname?: string; hostname?: string; username?: string }) =>
  Object.assign(new URL(care.ownerUrl), change).href;
const nameOf = (url: string) => `${new URL(url).host}${new URL(url).pathname}`;

test('one database by two roles, or under two names of its host, is the same', async () => {
  await refuseAnotherDatabase(care.ownerUrl, care.serverUrl);
  await refuseAnotherDatabase(at({ hostname: 'localhost' }), care.serverUrl);
});

test('an owner that the server does not know yet is compared by the address', async () => {
  await refuseAnotherDatabase(at({ username: 'not_restored_yet' }), care.ownerUrl);
  await expect(refuseAnotherDatabase(at({ username: 'not_restored_yet' }), staging.ownerUrl)).rejects.toThrow(
    'names another database',
  );
});

test.each(['backup', 'restore'])('%s refuses two addresses of two databases before it does anything', async (name) => {
  const folder = path.join(await newFolder(), 'store');
  const missing = at({ pathname: '/caer' });
  for (const other of [staging.ownerUrl, missing]) {
    const environment = { DATABASE_URL: other, BACKUP_DATABASE_URL: care.ownerUrl };
    expect(await runScript(name, [folder], environment)).toEqual({
      code: 1,
      said:
        `Refused. BACKUP_DATABASE_URL names another database (${nameOf(care.ownerUrl)}) than DATABASE_URL (${nameOf(other)}). ` +
        'Nothing was done. Give both the same host, port and database; only the roles differ.\n',
    });
  }
});

test('an empty BACKUP_DATABASE_URL is as if it were not set', async () => {
  const folder = await newFolder();
  const { said } = await runScript('backup', [path.join(folder, 'store')], {
    DATA_DIR: path.join(folder, 'nowhere'),
    BACKUP_DATABASE_URL: '',
  });
  expect(said).toContain('There is no database in ');
});
