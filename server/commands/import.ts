import { readConfig } from '../config/config.ts';
import { counted } from '../domain/directory/plain-words.ts';
import { openExistingDatabase } from '../platform-database.ts';
import { type Importer, readCommand, refuseKeptByNpm, USAGE } from './import-command.ts';
import { runCommand } from './operator-command.ts';

function showProgress({ rows }: { readonly rows: number }): void {
  const text = `${counted(rows, 'row')} read`;
  process.stderr.write(process.stderr.isTTY ? `\r${text}` : `${text}\n`);
}

async function inDatabase(work: Importer): Promise<string> {
  await work.before();
  const config = readConfig(process.env);
  const database = await openExistingDatabase(config);
  try {
    return await work.run(database.ownerUrl, config);
  } finally {
    await database.close();
  }
}

process.exitCode = await runCommand({
  usage: USAGE,
  read: (argv) => {
    refuseKeptByNpm(process.env);
    return readCommand(argv, showProgress);
  },
  run: async (work) => {
    process.stdout.write(`${await inDatabase(work)}\n`);
    return 0;
  },
  failed: 'This failed, and nothing was changed:',
});
