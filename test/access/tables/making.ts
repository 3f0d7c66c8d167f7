import type { World } from '../../support/world.ts';

/** In whose record a row is made, by which worker's account, and with which text in each part of it. */
export interface Making {
  readonly world: World;
  readonly personId: string;
  readonly worker: string;
  readonly as: (part: string) => string;
}

/** The rows that cards make of a person's, each id by its name. */
export type Rows = Readonly<Record<string, string>>;
