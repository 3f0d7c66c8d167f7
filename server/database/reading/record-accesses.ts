import type { RecordAccess } from '../record-access.ts';
import type { Topic } from '../walls.ts';
import type { PageRows } from './page.ts';
import { type FieldProjection, getProjection } from './projection.ts';
import { PERSON_KEY } from './read-sql.ts';
import { type SelectedField, type Selection, selectedUnder } from './selection.ts';

type Shown = Readonly<Record<string, unknown>>;

/** Where, under an object, private ones hang. */
interface Trail {
  readonly topic: Topic | null;
  readonly steps: readonly { readonly key: string; readonly trail: Trail }[];
}

interface Answer {
  readonly type: string;
  readonly selection: Selection;
  readonly shown: Shown | readonly Shown[] | null;
}

/** Returns the people and topics whose data appears in the response. Hidden or empty parts are not access. */
export function accessesIn({ type, selection, shown }: Answer): RecordAccess[] {
  const trail = trailOf(type, selection);
  const seen = new Map<string, Set<Topic>>();
  if (trail !== null) follow(trail, shown, { personId: null, seen });
  return [...seen].map(([personId, topics]) => ({ personId, topics: [...topics].sort() }));
}

/** Null when nothing private can stand there. */
function trailOf(type: string, selection: Selection): Trail | null {
  const { fields, part } = getProjection(type);
  return trailUnder(fields, selection, part?.topic ?? null);
}

function trailUnder(fields: Record<string, FieldProjection>, selection: Selection, topic: Topic | null): Trail | null {
  const steps = selection.fields.flatMap((field) => {
    const trail = trailOfField(fields[field.name], field);
    return trail === null ? [] : [{ key: field.key, trail }];
  });
  return topic === null && steps.length === 0 ? null : { topic, steps };
}

function trailOfField(projected: FieldProjection | undefined, { selection }: SelectedField): Trail | null {
  switch (projected?.kind) {
    case 'one':
    case 'list':
      return trailOf(projected.type, selection);
    case 'page':
      return trailOf(projected.type, selectedUnder(selection, 'edges', 'node'));
    case 'group':
      return trailUnder(projected.fields, selection, null);
    default:
      return null;
  }
}

interface Following {
  /** Whose record the object hangs on, if it hangs on one. */
  readonly personId: string | null;
  readonly seen: Map<string, Set<Topic>>;
}

function follow(trail: Trail, value: unknown, { personId, seen }: Following): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) {
    for (const each of value) follow(trail, each, { personId, seen });
    return;
  }
  const object = value as Shown;
  if (isPage(object)) {
    followPage(trail, object, { personId, seen });
    return;
  }
  const whose = personId ?? (object[PERSON_KEY] as string | undefined) ?? null;
  if (trail.topic !== null && whose !== null) note(seen, whose, trail.topic);
  for (const { key, trail: next } of trail.steps) follow(next, object[key], { personId: whose, seen });
}

/** A page that only counts what there is has shown that there is something. */
function followPage(trail: Trail, { rows, totalCount }: PageRows<Shown>, following: Following): void {
  const { personId, seen } = following;
  if (trail.topic !== null && personId !== null && (totalCount ?? 0) > 0) note(seen, personId, trail.topic);
  follow(trail, rows, following);
}

function isPage(object: object): object is PageRows<Shown> {
  return 'rows' in object && 'first' in object;
}

function note(seen: Map<string, Set<Topic>>, personId: string, topic: Topic): void {
  const topics = seen.get(personId);
  if (topics === undefined) seen.set(personId, new Set([topic]));
  topics?.add(topic);
}
