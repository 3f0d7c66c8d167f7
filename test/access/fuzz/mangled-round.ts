import fc from 'fast-check';
import type { World } from '../../support/world.ts';
import { arbitraryMangled, ENCODINGS, type Mangled } from './mangled-request.ts';
import type { Round } from './round.ts';
import type { Stage } from './stage.ts';

export interface MangledTally {
  sent: number;
  /** By status and codes: "400 BAD_USER_INPUT". */
  readonly answers: Map<string, number>;
  readonly encodings: Set<string>;
}

export function newMangledTally(): MangledTally {
  return { sent: 0, answers: new Map(), encodings: new Set() };
}

/** Sends requests that are wrong somewhere, by chance. @returns the first that was answered as a fault of ours, or null */
export async function playMangled(
  { world, schema, cast, pools }: Stage,
  { seed, count }: Round,
  tally: MangledTally,
): Promise<string | null> {
  const asking = arbitraryMangled(schema, { pools, accounts: Object.keys(cast) });
  const property = fc.asyncProperty(asking, async (mangled) => {
    const fault = await faultOf(world, cast[mangled.account] ?? null, { mangled, tally });
    if (fault !== null) throw new Error(fault);
  });
  const { counterexample, errorInstance, failed } = await fc.check(property, { seed, numRuns: count });
  if (!failed || counterexample === null) return null;
  const [{ account, written, encoding }] = counterexample;
  return `Seed ${seed}, sent ${encoding} by ${account}: ${(errorInstance as Error).message}\n${written.document}\n${JSON.stringify(written.variables)}`;
}

const EXPECTED_CODES = ['UNAUTHENTICATED', 'BAD_USER_INPUT'];

async function faultOf(
  { app, tokens }: World,
  actorKey: string | null,
  { mangled, tally }: { readonly mangled: Mangled; readonly tally: MangledTally },
): Promise<string | null> {
  const [accountId, actingFor] = actorKey?.split('/') ?? [];
  const sent = ENCODINGS[mangled.encoding]?.(mangled.written);
  const response = await app.http.inject({
    ...sent,
    headers: {
      ...sent?.headers,
      ...(accountId && { authorization: `Bearer ${await tokens.sign(accountId)}` }),
      ...(actingFor && { 'acting-for': actingFor }),
    },
  });
  const codes = codesIn(response.body);
  const answer = [response.statusCode, ...new Set(codes)].join(' ');
  tally.sent += 1;
  tally.answers.set(answer, (tally.answers.get(answer) ?? 0) + 1);
  tally.encodings.add(mangled.encoding);
  const isFine = response.statusCode < 500 && codes?.every((code) => EXPECTED_CODES.includes(code));
  return isFine ? null : `a fault of ours: ${response.statusCode} ${response.body.slice(0, 500)}`;
}

/** @returns null for an answer that is not JSON */
function codesIn(body: string): string[] {
  try {
    const { errors = [] } = JSON.parse(body) as { errors?: { extensions?: { code?: string } }[] };
    return errors.map(({ extensions }) => extensions?.code ?? 'no code');
  } catch {
    return ['no JSON'];
  }
}
