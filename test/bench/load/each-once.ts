import { percentile } from '../figures.ts';
import { openKeepAlive } from './keep-alive.ts';
import type { LoadPlan, LoadRequest, LoadResult } from './load.ts';

export interface EachOnceResult extends LoadResult {
  /** How many of the requests were sent; all were answered or failed. */
  readonly sent: number;
}

interface EachOncePlan extends LoadPlan {
  /** The next request, or null when there are no more; called once for each that is sent. */
  readonly next: () => LoadRequest | null;
  readonly isGood: (body: string) => boolean;
}

/**
 * Sends each request once, and waits at the end until all that were sent are answered: what was acknowledged is known
 * exactly.
 */
export async function runEachOnce({ url, seconds, connections, next, isGood }: EachOncePlan): Promise<EachOnceResult> {
  const open = await Promise.all(Array.from({ length: connections }, () => openKeepAlive(url)));
  const latencies: number[] = [];
  const counts = { sent: 0, failures: 0, bytes: 0 };
  const begun = performance.now();
  const deadline = begun + seconds * 1000;
  await Promise.all(
    open.map(async (connection) => {
      while (performance.now() < deadline) {
        const request = next();
        if (request === null) break;
        counts.sent += 1;
        const sentAt = performance.now();
        const { status, body, bytes } = await connection.send(request);
        counts.bytes += bytes;
        if (status === 200 && isGood(body)) latencies.push(performance.now() - sentAt);
        else counts.failures += 1;
      }
    }),
  );
  const elapsed = (performance.now() - begun) / 1000;
  for (const connection of open) connection.close();
  return {
    ...counts,
    completed: latencies.length,
    seconds: elapsed,
    p50: percentile(latencies, 50),
    p99: percentile(latencies, 99),
  };
}
