import { restore } from '../database/backup/restoring.ts';
import { runBackupCommand } from './backup-command.ts';

const USAGE = `Restores a backup where nothing is yet, and proves that it is all there.

  npm run restore -- <folder of one backup>
      Refuses a backup that is damaged, not whole, or of another version, and a target that is not empty. A restoration
      that fails changes nothing.

A backup of the embedded PostgreSQL goes to DATA_DIR. One of a database of one's own goes to the empty database of
DATABASE_URL: psql and pg_restore are needed, on the PATH or in the folder that POSTGRES_PROGRAMS names, and a superuser's
connection to that database in BACKUP_DATABASE_URL. See docs/operating/backup.md.
`;

process.exitCode = await runBackupCommand(USAGE, ({ config, folder, progress }) =>
  restore({ ...config, folder, progress }),
);
