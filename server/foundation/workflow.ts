import { DomainError } from './domain-error.ts';

/** The transitions of a noun as data: which act leads from which states to which. */
export interface Workflow<State extends string, Act extends string> {
  readonly noun: string;
  readonly initial: State;
  readonly moves: Readonly<Record<Act, { readonly from: readonly State[]; readonly to: State }>>;
}

/**
 * Returns the state to which an act leads.
 * @throws DomainError WRONG_STATE if the act is not allowed in this state
 */
export function move<State extends string, Act extends string>(
  workflow: Workflow<State, Act>,
  act: Act,
  from: State,
): State {
  if (!allows(workflow, act, from)) {
    throw new DomainError('WRONG_STATE', whyNot(workflow, act, from));
  }
  return workflow.moves[act].to;
}

export function allows<State extends string, Act extends string>(
  workflow: Workflow<State, Act>,
  act: Act,
  from: State,
): boolean {
  return workflow.moves[act].from.includes(from);
}

/** Returns one plain sentence for a person who tried an act in the wrong state. */
export function whyNot<State extends string, Act extends string>(
  workflow: Workflow<State, Act>,
  act: Act,
  from: State,
): string {
  const inWords = (state: string) => state.toLowerCase().replaceAll('_', ' ');
  const allowed = workflow.moves[act].from.map(inWords).join(' or ');
  return `This ${workflow.noun} is ${inWords(from)}; that can only be done while it is ${allowed}.`;
}

/** Returns the states that no sequence of acts reaches: empty if the table is sound. */
export function unreachableStates<State extends string, Act extends string>(
  workflow: Workflow<State, Act>,
  all: readonly State[],
): State[] {
  const reached = new Set<State>([workflow.initial]);
  const moves = Object.values(workflow.moves) as { from: readonly State[]; to: State }[];
  for (let size = 0; size !== reached.size; ) {
    size = reached.size;
    for (const { from, to } of moves) if (from.some((state) => reached.has(state))) reached.add(to);
  }
  return all.filter((state) => !reached.has(state));
}
