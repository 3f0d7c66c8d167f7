import { readConfig } from './config.ts';
import { counted } from './domain/directory/counting-words.ts';
import { DomainError } from './foundation/domain-error.ts';
import { type Importer, readCommand, USAGE, UsageError } from './import-command.ts';
import { openOwnedDatabase } from './platform-database.ts';

function showProgress({ rows }: { readonly rows: number }): void {
  const text = `${counted(rows, 'row')} read`;
  process.stderr.write(process.stderr.isTTY ? `\r${text}` : `${text}\n`);
}

async function inDatabase(work: Importer): Promise<string> {
  const config = readConfig(process.env);
  const database = await openOwnedDatabase(config, () => undefined);
  try {
    return await work(database.ownerUrl, config);
  } finally {
    await database.close();
  }
}

/** @returns the exit code: 0 when all went well, 1 when the file was refused or the command was not understood */
async function main(commandLine: readonly string[]): Promise<number> {
  try {
    const work = readCommand(commandLine, showProgress);
    process.stdout.write(work === null ? USAGE : `${await inDatabase(work)}\n`);
    return 0;
  } catch (error) {
    if (process.stderr.isTTY) process.stderr.write('\r');
    if (error instanceof UsageError) process.stderr.write(`${error.message}\n\n${USAGE}`);
    else if (error instanceof DomainError) process.stderr.write(`Refused. ${error.message}\n`);
    else
      process.stderr.write(
        `This failed, and nothing was changed: ${error instanceof Error ? error.message : String(error)}\n`,
      );
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
