import { expect } from '@jest/globals';
import { stateOf } from '../access/state.ts';
import { type Attempt, documentOf, type UserError } from '../support/acts.ts';
import { documents } from '../support/documents.ts';
import type { World } from '../support/world.ts';

/** Words that only somebody who looks inside would know. */
const INSIDE =
  /select |insert |update .* set|constraint|relation "|column "|violates|syntax error at|pg_|SQLSTATE|\bat \S+ \(|node_modules|\.ts:|undefined|\[object|\bNaN\b|null value|stack/i;

/** How something was refused: as data, or at the top level, with the HTTP status. */
export interface Refused {
  readonly code: string | undefined;
  readonly field?: string | null;
  readonly status?: number;
}

export interface Asked {
  readonly accountId: string | null;
  /** A name among the journey's documents, or a whole document. */
  readonly operation: string;
  readonly variables: object;
}

/**
 * Attempts what must be refused: the answer is plain, no row of any table has changed, and the ledger adds up.
 * @returns the refusals' codes and fields
 */
export async function refused(world: World, { accountId, operation, variables }: Asked): Promise<Refused> {
  const before = await stateOf(world.owner);
  const { data, errors, status } = await world.ask<Record<string, unknown>>(
    accountId,
    documents[operation] ?? operation,
    variables,
  );
  expect(await stateOf(world.owner)).toEqual(before);
  expect((await world.owner.query('select * from ledger.faults()')).rows).toEqual([]);
  if (errors !== undefined) {
    for (const { message } of errors) expectPlain(message);
    return { code: [...new Set(errors.map(({ extensions }) => extensions.code))].join(), status };
  }
  const { userErrors, ...objects } = Object.values(data)[0] as { userErrors: UserError[] };
  expect(Object.values(objects)).toEqual([null]);
  expect(userErrors).toHaveLength(1);
  for (const { message } of userErrors) expectPlain(message);
  return { code: userErrors[0]?.code, field: userErrors[0]?.field ?? null };
}

/** The same for an act. */
export function refusedAct(world: World, accountId: string, [act, input, shows]: Attempt): Promise<Refused> {
  return refused(world, { accountId, operation: documentOf(act, shows), variables: { input } });
}

/** A message for a person: a sentence, without anything from inside. */
export function expectPlain(message: string): void {
  expect(message).not.toMatch(INSIDE);
  expect(message).toMatch(/\S.{5,}/s);
  expect(message.length).toBeLessThan(500);
}
