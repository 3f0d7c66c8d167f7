import type { Act } from './permissions.ts';

/** An act as it is recorded. */
export interface DoneAct {
  readonly act: Act;
  /** Type and id of the object that was changed. */
  readonly type: string;
  readonly id: string;
  /** Organisations whose role may have permitted the act; empty if it was done in the actor's own name. */
  readonly organisationIds: readonly string[];
}
