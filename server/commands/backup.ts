import { backUp } from '../database/backup/backing-up.ts';
import { runBackupCommand } from './backup-command.ts';

const USAGE = `Makes a backup while people work on.

  npm run backup -- <folder>
      Makes a new folder in this one, named by the time, and prints its name. It is whole when it has that name.

The database is the one of DATABASE_URL, or else the platform's own in DATA_DIR, whether the platform is running or not.
With a database of one's own pg_dump is needed, on the PATH or in the folder that POSTGRES_PROGRAMS names, and a role that
may read everything: BACKUP_DATABASE_URL gives its connection. See docs/operating/backup.md.
`;

process.exitCode = await runBackupCommand(USAGE, async ({ config, folder, progress }) => {
  const { made, rows, tables } = await backUp({ ...config, parent: folder, progress });
  return `${made}\n${rows} rows in ${tables} tables.`;
});
