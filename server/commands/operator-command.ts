import { DomainError } from '../foundation/domain-error.ts';
import { NoPlatformError } from '../platform-database.ts';

/** A command line that cannot be understood: answered with the usage. */
export class UsageError extends Error {}

export interface OperatorCommand<Given> {
  readonly usage: string;
  /** Reads the words after the command's name. Whatever it throws says what is wrong with them. */
  read(words: readonly string[]): Given;
  /** @returns the exit code */
  run(given: Given): Promise<number>;
  /** Begins the sentence when it failed. */
  readonly failed: string;
}

/** @returns the exit code: that of the command, 1 when it was refused or failed, 2 when it was not understood and nothing was run */
export async function runCommand<Given>({ usage, read, run, failed }: OperatorCommand<Given>): Promise<number> {
  const words = process.argv.slice(2);
  if (words.some((word) => word === '--help' || word === '-h')) {
    process.stdout.write(usage);
    return 0;
  }
  let given: Given;
  try {
    given = read(words);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  try {
    return await run(given);
  } catch (error) {
    const refused = error instanceof DomainError || error instanceof NoPlatformError;
    // On a terminal a count may be under way.
    const start = process.stderr.isTTY ? '\r' : '';
    process.stderr.write(`${start}${refused ? 'Refused.' : failed} ${plainly(error)}\n`);
    return 1;
  }
}

/** Of what PostgreSQL or the network says when there is no connection: which setting to look at. */
function plainly(error: unknown): string {
  const { code = '', message } = error as Error & { code?: string };
  if (NOT_LET_IN.test(code)) return `PostgreSQL does not accept the connection of DATABASE_URL: ${message}.`;
  if (UNREACHED.test(code)) return `PostgreSQL does not answer at the address of DATABASE_URL (${code}).`;
  return error instanceof Error ? message : String(error);
}

const NOT_LET_IN = /^(28000|28P01|3D000)$/;
const UNREACHED = /^(ECONNREFUSED|ECONNRESET|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|ETIMEDOUT)$/;
