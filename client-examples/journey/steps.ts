import { randomUUID } from 'node:crypto';
import { ask, type DemoAccount, demoAccounts } from '../client.ts';
import { FundStatementDocument, type FundStatementQuery } from '../generated/graphql.ts';

/** Why an act was refused. */
interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** Prints a step of the story. */
export function say(sentence: string): void {
  console.log(sentence);
}

/** "£1,250.50" */
export function pounds(pence: number): string {
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' }).format(pence / 100);
}

/** A request's own name, new each time the journey is played. */
export function newKey(): string {
  return randomUUID();
}

/** The object an act answered; a journey that is refused anything has failed. */
export function agreed<Thing>(thing: Thing | null | undefined, refusals: readonly Refusal[] = []): Thing {
  if (refusals.length > 0 || thing === null || thing === undefined) {
    throw new Error(`Refused: ${refusals.map(({ code, message }) => `${code} ${message}`).join('; ')}`);
  }
  return thing;
}

/** The code with which an act was refused; it must have been. */
export function refused(refusals: readonly Refusal[] | undefined, code: string): void {
  const codes = refusals?.map((refusal) => refusal.code).join(', ') || 'nothing';
  if (codes !== code) throw new Error(`Expected a refusal with ${code}, got ${codes}.`);
}

/** Fails loudly when a figure is off by a penny. */
export function exactly(what: string, actual: number | null | undefined, expected: number): void {
  if (actual !== expected) throw new Error(`${what} is ${actual} pence, and should be ${expected}.`);
}

type Figures = Pick<NonNullable<NonNullable<FundStatementQuery['fund']>['balance']>, 'left' | 'promised' | 'spent'>;

/** Reads the fund as each of `readers`, and checks that all see the same exact figures. */
export async function fundReads(fundId: string, readers: readonly DemoAccount[], expected: Figures): Promise<void> {
  for (const reader of readers) {
    const { fund } = await ask(reader, FundStatementDocument, { id: fundId, first: 50 });
    for (const name of ['left', 'promised', 'spent'] as const)
      exactly(`${reader.name}: ${name}`, fund?.balance?.[name], expected[name]);
  }
  const { left, promised, spent } = expected;
  say(
    `   left ${pounds(left)}   promised ${pounds(promised)}   spent ${pounds(spent)}   (as ${readers.map(({ name }) => name).join(' and ')})`,
  );
}

/** The town's account with a key. */
export function accountNamed(accounts: readonly DemoAccount[], key: string): DemoAccount {
  const found = accounts.find((account) => account.key === key);
  if (found === undefined) throw new Error(`The demo has no account "${key}".`);
  return found;
}

/** The accounts that came with registering a person: the newest with these names. */
export async function newestAccounts(names: readonly string[]): Promise<DemoAccount[]> {
  const accounts = await demoAccounts();
  return names.map((name) => {
    const found = accounts.findLast((account) => account.name === name);
    if (found === undefined) throw new Error(`Nobody called ${name} has an account.`);
    return found;
  });
}
