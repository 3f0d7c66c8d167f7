import type { Act } from './permissions.ts';

/** An act, as it is recorded. */
export interface DoneAct {
  readonly act: Act;
  /** The type of what it was done to, and its id. */
  readonly type: string;
  readonly id: string;
  /** The organisations that may have let the actor do it; none when it was done in the actor's own name. */
  readonly organisationIds: readonly string[];
}
