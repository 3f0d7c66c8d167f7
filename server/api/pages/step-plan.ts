import type { Keeps } from './journey-memory.ts';

/** How one of the journey's documents is tried. */
export interface StepPlan {
  readonly operation: string;
  readonly title: string;
  /** Key of the demo account that does it; null: whoever is signed in. */
  readonly as: string | null;
  readonly variables: object;
  readonly keeps?: Keeps;
}
