import type { Contestant, ContestantName } from './contestants/start.ts';
import { median, medianRatio } from './figures.ts';
import type { Measured, Slice } from './measure.ts';
import type { Bounds } from './operations/operation.ts';

const NAMES: Readonly<Record<ContestantName, string>> = {
  OURS: 'ours',
  POSTGRAPHILE: 'PostGraphile',
  RAW: 'raw SQL',
  OURS_UNWALLED: 'ours without walls',
};

/** How much slower the slowest hundredth may be than raw's. */
const P99_BOUND = 1.4;

/** All figures as tables in Markdown. */
export async function describeResults(
  measured: readonly Measured[],
  contestants: readonly Contestant[],
): Promise<string> {
  return [
    figuresTable(measured),
    '',
    'Peak memory of the Node.js process, MB: ' +
      (
        await Promise.all(
          contestants.map(async (each) => `${NAMES[each.name]} ${((await each.usage()).peakBytes / 1e6).toFixed(0)}`),
        )
      ).join(', '),
    '',
    ratiosTable(measured),
  ].join('\n');
}

function figuresTable(measured: readonly Measured[]): string {
  const rows = measured.flatMap(({ operation, slices, statements, bodyBytes }) =>
    [...slices].map(([name, done]) => {
      const count = statements.get(name);
      return [
        `${operation.key} ${operation.title}`,
        NAMES[name],
        middle(done, ({ perSecond }) => perSecond).toFixed(0),
        middle(done, ({ p50 }) => p50).toFixed(2),
        middle(done, ({ p99 }) => p99).toFixed(2),
        middle(done, ({ nodeCpu }) => nodeCpu).toFixed(3),
        done.some(({ postgresCpu }) => postgresCpu === null)
          ? 'unknown'
          : middle(done, ({ postgresCpu }) => postgresCpu ?? 0).toFixed(3),
        `${count?.statements.toFixed(2)} + ${count?.around.toFixed(2)}`,
        String(bodyBytes.get(name)),
      ];
    }),
  );
  const heads = [
    'operation',
    'who',
    'req/s',
    'p50 ms',
    'p99 ms',
    'node CPU ms',
    'PostgreSQL CPU ms',
    'statements + begin, set, commit',
    'body bytes',
  ];
  return table(heads, rows);
}

function ratiosTable(measured: readonly Measured[]): string {
  const rows = measured.flatMap(({ operation, slices }) => {
    const ours = slices.get('OURS') ?? [];
    const all = Object.entries(operation.bounds) as [ContestantName, Bounds][];
    const held = all.filter(([name]) => slices.has(name));
    const ratios = held.map(([name, { floor, aim }]) => {
      const ratio = ratioOf(ours, slices.get(name) ?? [], ({ perSecond }) => perSecond);
      const verdict = ratio >= aim ? 'aim met' : ratio >= floor ? 'floor met' : 'BELOW THE FLOOR';
      return [
        operation.key,
        `throughput x ${NAMES[name]}`,
        ratio.toFixed(2),
        floor === 0 ? '' : floor.toFixed(2),
        aim.toFixed(2),
        verdict,
      ];
    });
    const raw = slices.get('RAW');
    if (raw === undefined) return ratios;
    const slowest = ratioOf(ours, raw, ({ p99 }) => p99);
    const verdict = slowest <= P99_BOUND ? 'aim met' : 'above the aim';
    return [...ratios, [operation.key, 'p99 x raw SQL', slowest.toFixed(2), '', `at most ${P99_BOUND}`, verdict]];
  });
  return table(['operation', 'ours against', 'median of rounds', 'floor', 'aim', ''], rows);
}

function ratioOf(ours: readonly Slice[], others: readonly Slice[], figure: (slice: Slice) => number): number {
  return medianRatio(ours.map(figure), others.map(figure));
}

function middle(slices: readonly Slice[], figure: (slice: Slice) => number): number {
  return median(slices.map(figure));
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
