/** One HTTP request that a driver sends. */
export interface LoadRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface LoadPlan {
  readonly url: string;
  readonly seconds: number;
  readonly connections: number;
}

/** What a driver saw in one slice. */
export interface LoadResult {
  readonly completed: number;
  readonly seconds: number;
  /** Milliseconds within which half of the answers came. */
  readonly p50: number;
  /** Milliseconds within which 99 of a hundred answers came. */
  readonly p99: number;
  /** Of whole answers, headers included; the driver's own count, so near the truth only. */
  readonly bytes: number;
  /** Requests without a good answer. */
  readonly failures: number;
}
