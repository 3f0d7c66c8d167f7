import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';
import { inviteFirstOperator } from './domain/identity/first-operator.ts';
import { DomainError } from './foundation/domain-error.ts';
import { openOwnedDatabase } from './platform-database.ts';

const USAGE = `Invites the first operator of a platform on which nobody has an account yet.

  npm run found -- --operator "Name" [--organisation "Name"] [--again]
      Prints a code that can be used once, within 14 days: sign in with your identity provider and accept it
      (invitationAccept). The operator registers organisations and invites their first administrators.
      --again gives another code, when the first was lost; the first then opens nothing.

The database is the one of DATABASE_URL, or else the platform's own in DATA_DIR, whether the platform is running or not.
`;

function readCommand(commandLine: readonly string[]) {
  const { values } = parseArgs({
    args: [...commandLine],
    options: {
      operator: { type: 'string' },
      organisation: { type: 'string' },
      again: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  return values;
}

/** @returns the exit code: 0 when a code was made, 1 when it was refused or the command was not understood */
async function main(commandLine: readonly string[]): Promise<number> {
  try {
    const { operator, organisation, again, help } = readCommand(commandLine);
    if (help || operator === undefined) {
      process.stdout.write(USAGE);
      return help ? 0 : 1;
    }
    const database = await openOwnedDatabase(readConfig(process.env), () => undefined);
    try {
      const code = await inviteFirstOperator(database.ownerUrl, { name: operator, organisation, again });
      process.stdout.write(`The code for ${operator.trim()}, for one use within 14 days:\n\n  ${code}\n\n`);
      return 0;
    } finally {
      await database.close();
    }
  } catch (error) {
    const refused = error instanceof DomainError;
    process.stderr.write(
      `${refused ? 'Refused.' : 'This failed, and nothing was changed:'} ${(error as Error).message}\n`,
    );
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
