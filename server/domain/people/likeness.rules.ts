import { MaybeTheSame } from '../../foundation/domain-error.ts';

/** Says nothing of the other person: what the actor may know of them, they read by the ids in `alike`. */
const QUESTION =
  'Somebody like this is registered with your authority: two of name, date of birth and postcode are the same. Is it the same person? Then use that record. If it is another person, say so, and register them again.';

/** Returns the question about people who may be the same person, or null if there are none but those the actor has told apart. */
export function whyAskWhetherTheSame(alike: readonly string[], notTheSameAs: ReadonlySet<string>): MaybeTheSame | null {
  const others = alike.filter((id) => !notTheSameAs.has(id));
  return others.length === 0 ? null : new MaybeTheSame(QUESTION, others);
}
