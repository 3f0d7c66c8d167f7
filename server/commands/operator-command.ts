import { DomainError } from '../foundation/domain-error.ts';
import { NoPlatformError } from '../platform-database.ts';

/** An invalid command line; the usage is printed. */
export class UsageError extends Error {}

export interface OperatorCommand<Arguments> {
  readonly usage: string;
  /** Parses the arguments after the command's name. Throws an error that says what is wrong with them. */
  read(argv: readonly string[]): Arguments;
  /** @returns the exit code */
  run(parsed: Arguments): Promise<number>;
  /** Beginning of the sentence that is printed on failure. */
  readonly failed: string;
}

/**
 * @returns the command's exit code; 1 if it was refused or failed, 2 if the command line was invalid and nothing was run
 */
export async function runCommand<Arguments>({ usage, read, run, failed }: OperatorCommand<Arguments>): Promise<number> {
  const argv = process.argv.slice(2);
  if (argv.some((word) => word === '--help' || word === '-h')) {
    process.stdout.write(usage);
    return 0;
  }
  let parsed: Arguments;
  try {
    parsed = read(argv);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  try {
    return await run(parsed);
  } catch (error) {
    const refused = error instanceof DomainError || error instanceof NoPlatformError;
    // On a terminal, a progress count may be on the current line.
    const start = process.stderr.isTTY ? '\r' : '';
    process.stderr.write(`${start}${refused ? 'Refused.' : failed} ${plainly(error)}\n`);
    return 1;
  }
}

/** Names the setting to check if there is no connection to PostgreSQL; otherwise returns the error's message. */
function plainly(error: unknown): string {
  const { code = '', message } = error as Error & { code?: string };
  if (NOT_LET_IN.test(code)) return `PostgreSQL does not accept the connection of DATABASE_URL: ${message}.`;
  if (UNREACHED.test(code)) return `PostgreSQL does not answer at the address of DATABASE_URL (${code}).`;
  return error instanceof Error ? message : String(error);
}

const NOT_LET_IN = /^(28000|28P01|3D000)$/;
const UNREACHED = /^(ECONNREFUSED|ECONNRESET|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|ETIMEDOUT)$/;
