import { Session } from 'node:inspector/promises';

/**
 * Counts how often the pieces of code between two branches were run: the same on every machine, however slow or busy. What a
 * built-in function does inside, such as matching a regular expression, is one step.
 * @param folder only the code of files under it counts
 */
export async function countSteps(folder: string, work: () => unknown): Promise<number> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  work();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  session.disconnect();
  return result
    .filter(({ url }) => url.includes(folder))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0);
}
