import type { LoadPlan, LoadRequest, LoadResult } from './load.ts';

/** The same as wrk does, where wrk is not installed. */
export async function runAutocannon(plan: LoadPlan, requests: readonly LoadRequest[]): Promise<LoadResult> {
  // Loaded only where it drives: it is of the benchmark's own packages, which tests of the benchmark do without.
  const { default: autocannon } = await import('autocannon');
  const result = await autocannon({
    url: plan.url,
    duration: plan.seconds,
    connections: plan.connections,
    timeout: 15,
    requests: requests.map(({ path, headers, body }) => ({ method: 'POST', path, headers: { ...headers }, body })),
  });
  return {
    completed: result['2xx'],
    seconds: result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    bytes: result.throughput.total,
    failures: result.errors + result.timeouts + result.non2xx,
  };
}
