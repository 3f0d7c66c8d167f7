import { readConfig } from './config.ts';
import { counted } from './domain/directory/counting-words.ts';
import { purgeErased } from './domain/records/purging.ts';
import { openOwnedDatabase } from './platform-database.ts';

/** Takes what was erased out of the database's files as well. Safe on a running platform; it locks one table at a time. */
try {
  const config = readConfig(process.env);
  const { ownerUrl, close } = await openOwnedDatabase(config, () => undefined);
  try {
    const { records, tables } = await purgeErased(ownerUrl, { overwritesLog: config.databaseUrl === null });
    process.stdout.write(
      records === 0
        ? 'Nothing was erased since the last time. Nothing was done.\n'
        : `${counted(records, 'erased record')} ${records === 1 ? 'is' : 'are'} out of the files of ${tables} tables. See docs/operating/logs.md for what keeps them longer.\n`,
    );
  } finally {
    await close();
  }
} catch (error) {
  process.stderr.write(`This failed: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
