import fc from 'fast-check';
import { type GraphQLObjectType, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { getProjection } from '../../../server/database/reading/projection.ts';
import { fieldsIn } from '../documents.ts';
import { arbitraryDocument } from './arbitrary-document.ts';
import type { Written } from './asked.ts';
import { dealGrants } from './dealt-grants.ts';
import type { CouldShow } from './opened.ts';
import { askOracle, type Oracle } from './oracle.ts';
import { smallestDocument } from './smallest-document.ts';
import type { Stage } from './stage.ts';
import { rowsShownIn } from './stamps.ts';

/** Documents asked with the same doors open. A round is made from its seed alone, so each can be played again. */
export const DOCUMENTS_OF_A_ROUND = 500;

export interface Tally {
  asked: number;
  /** Without any error. */
  answered: number;
  /** With something of somebody's record in it. */
  private: number;
  /** Rows shown, all answers together. */
  rows: number;
  readonly fields: Set<string>;
}

export function newTally(): Tally {
  return { asked: 0, answered: 0, private: 0, rows: 0, fields: new Set() };
}

export interface Round {
  readonly seed: number;
  readonly count: number;
  /** Whether the first leak found is told as it is, without looking for the smallest document that shows it. */
  readonly asFound?: boolean;
  /** What happens when the round's grants are dealt, and which of its questions are then asked; all, when left out. */
  readonly dealt?: () => Promise<CouldShow>;
}

export interface Leak {
  readonly seed: number;
  /** Which of the round's documents, from 1. */
  readonly index: number;
  readonly account: string;
  readonly written: Written;
  readonly says: string;
}

/** Asks random documents as random accounts. @returns the leak found, made as small as it gets, or null */
export async function playRound(
  stage: Stage,
  { seed, count, asFound = false, dealt }: Round,
  tally: Tally,
): Promise<Leak | null> {
  const { world, cast, people } = stage;
  const organisations = Object.values(world.town.organisations);
  const accounts = Object.values(cast).flatMap((actorKey) => (actorKey?.includes('/') ? [] : (actorKey ?? [])));
  await dealGrants(world.owner, { people, accounts, organisations }, seed);
  const couldShow = (await dealt?.()) ?? (() => true);
  const oracle = await askOracle(world.owner, referencesIn(stage.schema));
  const asking = fc.record({
    account: await arbitraryAccount(stage, oracle),
    written: arbitraryDocument(stage.schema, stage.pools),
  });
  const property = fc.asyncProperty(asking, async ({ account, written }) => {
    if (!couldShow(account, written)) return;
    const fault = await faultOf(stage, { oracle, account, written, tally });
    if (fault !== null) throw new Error(fault);
  });
  const { counterexample, errorInstance, failed, numRuns } = await fc.check(property, {
    seed,
    numRuns: count,
    endOnFailure: asFound,
  });
  if (!failed || counterexample === null) return null;
  const [{ account, written }] = counterexample;
  const found: Leak = { seed, index: numRuns, account, written, says: (errorInstance as Error).message };
  return asFound ? found : madeSmall(stage, oracle, found);
}

async function madeSmall(stage: Stage, oracle: Oracle, { written, says, ...found }: Leak): Promise<Leak> {
  const { variables } = written;
  const smallest = await smallestDocument({ document: written.document, says }, (document) =>
    faultOf(stage, { oracle, account: found.account, written: { document, variables }, tally: newTally() }),
  );
  return { ...found, written: { document: smallest.document, variables }, says: smallest.says };
}

/**
 * Anybody; and three times as often one of those who may read something, the more of it the more often. What is recorded
 * of reading does not count: every document adds to it, and a round would be another when it is played again.
 */
async function arbitraryAccount({ cast }: Stage, oracle: Oracle): Promise<fc.Arbitrary<string>> {
  const names = Object.keys(cast);
  const seeing: fc.WeightedArbitrary<string>[] = [];
  for (const name of names) {
    const { rows } = await oracle.openTo(cast[name] ?? null);
    const weight = [...rows].filter((row) => !row.startsWith('audit.')).length;
    seeing.push({ weight, arbitrary: fc.constant(name) });
  }
  return fc.oneof({ weight: 1, arbitrary: fc.constantFrom(...names) }, { weight: 3, arbitrary: fc.oneof(...seeing) });
}

export function tellLeak({ seed, index, account, written, says }: Leak): string {
  const { document, variables } = written;
  return `Seed ${seed}, document ${index}, asked by ${account}: ${says}\n${document}\n${JSON.stringify(variables)}`;
}

interface Probe {
  readonly oracle: Oracle;
  readonly account: string;
  readonly written: Written;
  readonly tally: Tally;
}

/** What is wrong with an answer: a row that is somebody else's, or a fault of ours; null when nothing is. */
async function faultOf(
  { world, cast, schema }: Stage,
  { oracle, account, written, tally }: Probe,
): Promise<string | null> {
  const accountId = cast[account] ?? null;
  const { data, errors, status } = await world.ask(accountId, written.document, written.variables);
  tally.asked += 1;
  const ours = errors?.find(({ extensions }) => !EXPECTED_CODES.includes(extensions.code));
  if (status >= 500 || ours) return `a fault of ours: ${status} ${ours?.message}`;
  const { rows, named } = await oracle.openTo(accountId);
  // What was asked may be said back in a refusal.
  const asked = rowsShownIn(JSON.stringify(written), oracle.names);
  const told = [...rowsShownIn(JSON.stringify(errors ?? []), oracle.names)].filter((row) => !asked.has(row));
  const shown = [...rowsShownIn(JSON.stringify(data ?? null), oracle.names), ...told];
  if (errors === undefined) {
    tally.answered += 1;
    for (const field of fieldsIn(schema, written.document)) tally.fields.add(field);
  }
  if (shown.length > 0) tally.private += 1;
  tally.rows += shown.length;
  const foreign = shown.filter((row) => !rows.has(row) && !named.has(row));
  return foreign.length > 0 ? `not theirs to see: ${foreign.join(', ')}` : null;
}

const EXPECTED_CODES = ['UNAUTHENTICATED', 'BAD_USER_INPUT'];

/** Fields that tell another row by its id alone, such as what caused a transfer: "ledger.transfer cause_id". */
function referencesIn(schema: GraphQLSchema): { table: string; column: string }[] {
  const node = schema.getType('Node');
  const types: readonly GraphQLObjectType[] = isInterfaceType(node) ? schema.getPossibleTypes(node) : [];
  return types.filter(isObjectType).flatMap((type) => {
    const { table, fields } = getProjection(type.name);
    return Object.values(type.getFields()).flatMap(({ name, type: answers }) => {
      const reading = fields[name];
      const column = reading?.kind === 'value' ? reading.column : undefined;
      return name !== 'id' && /^ID!?$/.test(String(answers)) && column ? [{ table, column }] : [];
    });
  });
}
