import path from 'node:path';
import { parseArgs } from 'node:util';
import { MILLION, QUICK, SCOTLAND, type Scale } from './scale.ts';

export interface BenchOptions {
  readonly scale: Scale;
  readonly dataDir: string;
  readonly rounds: number;
  /** How long each contestant is asked in a round. */
  readonly seconds: number;
  readonly connections: number;
  readonly fresh: boolean;
  /** Keys of the operations wanted; empty for all. */
  readonly only: readonly string[];
  /** Whom to ask besides ours; empty for all. */
  readonly against: readonly string[];
  readonly profileDir: string | null;
}

export const USAGE = `npm run bench -- [options]
  --quick            a small database and 2 rounds of 1 s: shows that everything works, measures nothing
  --million          a directory of 1,000,000 services and few people; for Q1, find, suggest, quote and reach
  --rounds <n>       rounds, 1 to 20 (6)
  --seconds <n>      seconds for each contestant in a round, 1 to 30 (4)
  --connections <n>  connections, 1 to 64 (16)
  --only <keys>      some of Q1,Q2,Q3,find,suggest,quote,reach and walls (what the walls cost)
  --against <names>  with ours, some of POSTGRAPHILE, RAW and OURS_UNWALLED alone, or "none": where one cannot answer in time
  --fresh            generates the database anew
  --profile <folder> writes a processor profile of each contestant`;

/** Reads the command line. @throws Error that says what to give instead */
export function readOptions(argv: readonly string[], environment: NodeJS.ProcessEnv): BenchOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      quick: { type: 'boolean', default: false },
      million: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      connections: { type: 'string', default: '16' },
      only: { type: 'string', default: '' },
      against: { type: 'string', default: '' },
      profile: { type: 'string' },
    },
  });
  const [name, scale] = sizeOf(values);
  const folder = path.resolve(environment.BENCH_DATA_DIR ?? '.data/bench');
  return {
    scale,
    dataDir: path.join(folder, name),
    rounds: wholeNumber('rounds', values.rounds ?? (values.quick ? '2' : '6'), 20),
    seconds: wholeNumber('seconds', values.seconds ?? (values.quick ? '1' : '4'), 30),
    connections: wholeNumber('connections', values.connections, 64),
    fresh: values.fresh,
    only: values.only.split(',').filter((key) => key !== ''),
    against: values.against.split(',').filter((name) => name !== ''),
    profileDir: values.profile === undefined ? null : path.resolve(values.profile),
  };
}

function sizeOf({ quick, million }: { quick: boolean; million: boolean }): [name: string, scale: Scale] {
  if (million) return ['million', MILLION];
  return quick ? ['quick', QUICK] : ['scotland', SCOTLAND];
}

function wholeNumber(name: string, text: string, largest: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > largest) {
    throw new Error(`--${name} must be a whole number from 1 to ${largest}, not "${text}".\n${USAGE}`);
  }
  return value;
}
