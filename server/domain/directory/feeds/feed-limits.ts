import { USUAL_BOUNDS } from '../import-bounds.ts';

/** How much of a feed is taken before it is given up. Real feeds stay far below. */
export interface FeedLimits {
  /** Of one answer, unpacked. */
  readonly answerBytes: number;
  /** Of all answers together; an import's bounds say how much. */
  readonly totalBytes: number;
  readonly pages: number;
  readonly entries: number;
  /** Until an answer begins, and between two pieces of it. */
  readonly silenceMilliseconds: number;
  /** Until an answer is whole. */
  readonly answerMilliseconds: number;
  readonly redirects: number;
  /** How often a page is asked for again that did not come. */
  readonly retries: number;
  readonly retryMilliseconds: number;
}

export const USUAL_LIMITS: FeedLimits = {
  answerBytes: 32 * 1024 * 1024,
  totalBytes: USUAL_BOUNDS.unpackedBytes,
  pages: 20_000,
  entries: 500_000,
  silenceMilliseconds: 30_000,
  answerMilliseconds: 120_000,
  redirects: 5,
  retries: 2,
  retryMilliseconds: 2_000,
};
