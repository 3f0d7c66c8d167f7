import { parseArgs } from 'node:util';
import { readConfig } from '../config/config.ts';
import { inviteFirstOperator } from '../domain/identity/first-operator.ts';
import { openExistingDatabase } from '../platform-database.ts';
import { runCommand, UsageError } from './operator-command.ts';

const USAGE = `Invites the first operator of a platform on which nobody has an account yet.

  npm run first-operator -- --operator "Name" [--organisation "Name"] [--again]
      Prints a code that can be used once, within 14 days: sign in with your identity provider and accept it
      (invitationAccept). The operator registers organisations and invites their first administrators.
      --again gives another code, when the first was lost; the first then opens nothing.

The database is the one of DATABASE_URL, or else the platform's own in DATA_DIR, whether the platform is running or not.
Its first start makes it.
`;

function readInvitation(argv: readonly string[]) {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      operator: { type: 'string' },
      organisation: { type: 'string' },
      again: { type: 'boolean' },
    },
  });
  const { operator, ...others } = values;
  if (operator === undefined) throw new UsageError('Name the first operator: --operator "Name".');
  return { operator, ...others };
}

process.exitCode = await runCommand({
  usage: USAGE,
  read: readInvitation,
  run: async ({ operator, organisation, again }) => {
    const { ownerUrl, close } = await openExistingDatabase(readConfig(process.env));
    const code = await inviteFirstOperator(ownerUrl, { name: operator, organisation, again }).finally(close);
    process.stdout.write(`The code for ${operator.trim()}, for one use within 14 days:\n\n  ${code}\n\n`);
    return 0;
  },
  failed: 'This failed, and nothing was changed:',
});
