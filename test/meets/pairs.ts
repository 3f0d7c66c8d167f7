import type { Example } from '../every-act/example.ts';
import type { Scene, Seen, Stage } from './stage.ts';

/** A scene that goes well, and what it was seen to do. */
interface Player extends Scene {
  readonly statements: number;
  readonly touched: readonly Seen[];
}

/** Two scenes that can meet. */
export interface Pair {
  readonly title: string;
  readonly scenes: readonly [Scene, Scene];
  readonly statements: readonly [number, number];
  /** Rows that stood there before, and that both touch. */
  readonly rows: readonly Seen[];
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * Everything that goes well, and of each act of which nothing does, an example after one other that has to do with it; and the
 * names of the acts that never go well.
 */
export async function castOf(stage: Stage, examples: readonly Example[]) {
  const own = examples.map((example, place) => ({ ...example, input: withKey(example.input, `scene ${place}, key`) }));
  const cast: Player[] = [];
  const left: Player[] = [];
  for (const example of own) {
    const scene = { ...example, after: [] };
    const { answer, ...seen } = await stage.alone(scene);
    (answer === 'DONE' ? cast : left).push({ ...scene, ...seen });
  }
  for (const player of left) {
    // Another example of the same act goes well, as it is.
    if (cast.some(({ act }) => act === player.act)) continue;
    const likely = cast.filter((each) => each.after.length === 0 && isLikely(each, player));
    for (const before of likely) {
      const scene = { ...player, after: [before] };
      const { answer, ...seen } = await stage.alone(scene);
      if (answer !== 'DONE') continue;
      cast.push({ ...scene, ...seen });
      break;
    }
  }
  const done = new Set(cast.map(({ act }) => act));
  return { cast, refused: [...new Set(own.map(({ act }) => act))].filter((act) => !done.has(act)) };
}

/** Every two scenes, and each with itself, of which one writes a row that the other touches, or that name the same thing. */
export function pairsOf(cast: readonly Player[]): Pair[] {
  return cast.flatMap((one, place) =>
    cast.slice(place).flatMap((each) => {
      const other = each === one ? { ...one, input: withKey(one.input, 'the same again, another key') } : each;
      const rows = rowsOf(one, each);
      if (each !== one && rows.length === 0 && !namesSame(one, each)) return [];
      const scenes = [one, other] as const;
      return [
        { title: `${one.act} x ${other.act}`, scenes, statements: [one.statements, other.statements] as const, rows },
      ];
    }),
  );
}

/** Rows that both touch, and one of them writes. */
function rowsOf(one: Player, other: Player): Seen[] {
  const others = other.touched.filter(({ since }) => since !== 'NOW');
  return one.touched.filter(
    (row) =>
      row.since !== 'NOW' &&
      others.some((each) => isSameRow(row, each) && (row.how !== 'LOCKED' || each.how !== 'LOCKED')),
  );
}

/** A row that an act needs to be made first has another id each time: then one of the same table about the same person is meant. */
function isSameRow(one: Seen, other: Seen): boolean {
  if (one.table !== other.table) return false;
  if (one.since === 'BEFORE' && other.since === 'BEFORE') return one.key === other.key;
  return personOf(one) === personOf(other);
}

function personOf({ row }: Seen): unknown {
  return (JSON.parse(row) as Record<string, unknown>).person_id;
}

/** Whether one may be what the other needs first. */
function isLikely(before: Player, player: Player): boolean {
  return namesSame(before, player) || rowsOf(before, player).length > 0;
}

function namesSame(one: Example, other: Example): boolean {
  const names = new Set(idsIn(one.input));
  return idsIn(other.input).some((id) => names.has(id));
}

function idsIn(input: object): readonly string[] {
  return JSON.stringify(input).match(UUID) ?? [];
}

function withKey(input: object, idempotencyKey: string): object {
  return 'idempotencyKey' in input ? { ...input, idempotencyKey } : input;
}
