import type { Act } from './permissions.ts';

/** An act as it is recorded. */
export interface DoneAct {
  readonly act: Act;
  /** Type and id of the object of the act. */
  readonly type: string;
  readonly id: string;
  /** The organisations whose role may have let the actor do it; empty when it was done in the actor's own name. */
  readonly organisationIds: readonly string[];
}
