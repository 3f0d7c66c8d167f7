import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';
import { importRegister } from './domain/directory/care-inspectorate/register.import.ts';
import { inWords as registerInWords } from './domain/directory/care-inspectorate/register.report.ts';
import { counted } from './domain/directory/counting-words.ts';
import { importPostcodes } from './domain/directory/postcode.import.ts';
import { inWords as postcodesInWords } from './domain/directory/postcode.report.ts';
import { DomainError } from './foundation/domain-error.ts';
import { openOwnedDatabase } from './platform-database.ts';

const USAGE = `Takes in public files. A file is taken in whole or not at all.

  npm run import -- care-inspectorate <file.csv> [--as-of YYYY-MM-DD] [--close-most]
      The Care Inspectorate's monthly register ("datastore"). Its day is read from the file's name, or given with
      --as-of. --close-most lets it close more than half of the services that stand here.

  npm run import -- postcodes <file.csv or file.csv.gz>
      Where postcodes lie: columns postcode, lat, lon, council_gss (OS Code-Point Open). Services are placed by them.

The database is the one of DATABASE_URL, or else the platform's own in DATA_DIR, whether the platform is running or not.
`;

/** A command that cannot be understood: answered with the usage. */
class UsageError extends Error {}

type Importer = (ownerUrl: string) => Promise<string>;

/** Which import a command line asks for. */
function readCommand(commandLine: readonly string[]): Importer | null {
  const { positionals, values } = parse(commandLine);
  if (values.help || positionals.length === 0) return null;
  const [source, file, ...more] = positionals;
  if (file === undefined) throw new UsageError('Name the file to take in.');
  if (more.length > 0)
    throw new UsageError(`Name one file, in quotes when there are spaces in its name. "${more[0]}" is one too many.`);
  const onProgress = ({ rows }: { rows: number }) => showProgress(rows);
  switch (source) {
    case 'care-inspectorate': {
      const input = { file, asOf: values['as-of'], closeMost: values['close-most'], onProgress };
      return async (ownerUrl) => registerInWords(await importRegister(ownerUrl, input));
    }
    case 'postcodes':
      if (values['as-of'] !== undefined || values['close-most']) throw new UsageError('Postcodes take no options.');
      return async (ownerUrl) => postcodesInWords(await importPostcodes(ownerUrl, { file, onProgress }));
    default:
      throw new UsageError(`"${source}" is nothing this can take in.`);
  }
}

function parse(commandLine: readonly string[]) {
  try {
    const options = {
      'as-of': { type: 'string' },
      'close-most': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    } as const;
    return parseArgs({ args: [...commandLine], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function showProgress(rows: number): void {
  const text = `${counted(rows, 'row')} read`;
  process.stderr.write(process.stderr.isTTY ? `\r${text}` : `${text}\n`);
}

async function inDatabase(work: Importer): Promise<string> {
  const database = await openOwnedDatabase(readConfig(process.env), () => undefined);
  try {
    return await work(database.ownerUrl);
  } finally {
    await database.close();
  }
}

/** @returns the exit code: 0 when all went well, 1 when the file was refused or the command was not understood */
async function main(commandLine: readonly string[]): Promise<number> {
  try {
    const work = readCommand(commandLine);
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
