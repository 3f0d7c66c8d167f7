import type { Contestant, ContestantName } from '../contestants/start.ts';
import type { LoadResult } from '../load/load.ts';

/** What ours must reach of another contestant's throughput, and what it should. */
export interface Bounds {
  readonly floor: number;
  readonly aim: number;
}

/** One thing that all contestants do, and how each is asked to do it. */
export interface Operation {
  readonly key: string;
  readonly title: string;
  readonly contestants: readonly ContestantName[];
  /** Against whom ours is held. */
  readonly bounds: Partial<Record<ContestantName, Bounds>>;
  /** Asks one request, to compare answers. */
  answer(contestant: Contestant): Promise<Answered>;
  /** Asks `count` requests, one after the other, to count statements. */
  ask(contestant: Contestant, count: number): Promise<void>;
  /** Asks for a slice of time, and checks what came of it. @throws Error when not everything asked was done */
  run(contestant: Contestant, seconds: number): Promise<LoadResult>;
}

export interface Answered {
  /** All answers, without what is each dialect's own. */
  readonly content: unknown;
  /** Of the bodies, together. */
  readonly bodyBytes: number;
}

export interface OperationSettings {
  readonly ownerUrl: string;
  readonly connections: number;
  /** A signed-in account's token. */
  readonly tokenFor: (accountId: string) => Promise<string>;
}
