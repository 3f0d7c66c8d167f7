import { readConfig } from './config.ts';
import { purgeErased } from './domain/records/purging.ts';
import { openOwnedDatabase } from './platform-database.ts';

/** Takes what was erased out of the database's files as well. Safe on a running platform; it locks one table at a time. */
try {
  const { ownerUrl, close } = await openOwnedDatabase(readConfig(process.env), () => undefined);
  try {
    const { records, tables } = await purgeErased(ownerUrl);
    process.stdout.write(
      records === 0
        ? 'Nothing was erased since the last time. Nothing was done.\n'
        : `${records} erased records are out of the files of ${tables} tables. See docs/operating/logs.md for what keeps them longer.\n`,
    );
  } finally {
    await close();
  }
} catch (error) {
  process.stderr.write(`This failed: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
