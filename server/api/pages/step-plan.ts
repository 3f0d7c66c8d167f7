import type { Keeps } from './journey-memory.ts';

/** The plan of one of the journey's steps. */
export interface StepPlan {
  readonly operation: string;
  readonly title: string;
  /** Key of the demo account that performs the step; null for the account signed in. */
  readonly as: string | null;
  readonly variables: object;
  readonly keeps?: Keeps;
}
