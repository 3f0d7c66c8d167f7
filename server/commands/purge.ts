import { parseArgs } from 'node:util';
import { readConfig } from '../config/config.ts';
import { counted } from '../domain/directory/plain-words.ts';
import { purgeErased } from '../domain/records/purging.ts';
import { openExistingDatabase } from '../platform-database.ts';
import { runCommand } from './operator-command.ts';

const USAGE = `Takes what was erased out of the database's files as well. Safe on a running platform; it locks one table at a time.

  npm run purge

The database is the one of DATABASE_URL, or else the platform's own in DATA_DIR, whether the platform is running or not.
`;

process.exitCode = await runCommand({
  usage: USAGE,
  read: (argv) => parseArgs({ args: [...argv], options: {} }),
  run: async () => {
    const config = readConfig(process.env);
    const { ownerUrl, close } = await openExistingDatabase(config);
    const { records, tables } = await purgeErased(ownerUrl, { overwritesLog: config.databaseUrl === null }).finally(
      close,
    );
    process.stdout.write(
      records === 0
        ? 'Nothing was erased since the last time. Nothing was done.\n'
        : `${counted(records, 'erased record')} ${records === 1 ? 'is' : 'are'} out of the files of ${tables} tables. See docs/operating/logs.md for what keeps them longer.\n`,
    );
    return 0;
  },
  failed: 'This failed:',
});
