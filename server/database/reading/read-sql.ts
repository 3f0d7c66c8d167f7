import { decodeCursor, type KeyType, type PageRequest, pageSize } from './page.ts';
import { type FieldReading, getReading } from './reading.ts';
import { type SelectedField, type Selection, selectedUnder, selects } from './selection.ts';

/** A statement in the making: its values and the names of its rows. */
export interface Draft {
  /** Adds a value and gives its placeholder. */
  bind(value: unknown): string;
  /** A new name for a row. */
  row(): string;
  readonly values: unknown[];
}

/** What rows are ordered by. All keys go the same way, and none is null, so that a page can go on exactly where one ended. */
export interface PageOrder {
  readonly keys: readonly {
    readonly sql: (row: string, draft: Draft) => string;
    readonly cast: KeyType;
  }[];
  readonly direction: 'asc' | 'desc';
}

export const NEWEST_FIRST: PageOrder = { keys: [{ sql: (row) => `${row}.id`, cast: 'uuid' }], direction: 'desc' };

export interface PagePlan {
  readonly type: string;
  /** The selection on the connection itself: edges, pageInfo, totalCount. */
  readonly selection: Selection;
  readonly condition: (row: string) => string;
  readonly order: PageOrder;
  readonly request: PageRequest;
  /** Whether it hangs on a private row, which says whose it is. */
  readonly ofKnownPerson?: boolean;
  /** SQL of what is answered beside the rows, by key. */
  readonly also?: Readonly<Record<string, string>>;
}

/** Under which key a private object says whose record it is part of; what hangs on it is the same person's. */
export const PERSON_KEY = '_of';

/** The most fields one `json_build_object` takes. */
const MOST_FIELDS = 50;

export function newDraft(): Draft {
  const values: unknown[] = [];
  let rows = 0;
  return {
    values,
    // $1 is the actor.
    bind: (value) => `$${values.push(value) + 1}`,
    row: () => `r${rows++}`,
  };
}

/** SQL for one row as a JSON object of what is selected. */
export function objectSql(
  type: string,
  { row, selection, draft, extra = [], ofKnownPerson = false }: ObjectPlan,
): string {
  const { fields, part } = getReading(type);
  const pairs = fieldPairs(fields, { row, selection, draft, ofKnownPerson: ofKnownPerson || part !== null });
  const whose: Pair[] = part === null || ofKnownPerson ? [] : [[PERSON_KEY, `${row}.${part.personColumn}`]];
  return buildObject([...pairs, ...whose, ...extra]);
}

interface ObjectPlan {
  readonly row: string;
  readonly selection: Selection;
  readonly draft: Draft;
  readonly extra?: readonly Pair[];
  readonly ofKnownPerson?: boolean;
}

type Pair = readonly [key: string, sql: string];

function fieldPairs(fields: Record<string, FieldReading>, plan: Omit<ObjectPlan, 'extra'>): Pair[] {
  return plan.selection.fields.flatMap((field) => {
    const reading = fields[field.name];
    // A field without a reading is worked out by its resolver alone.
    return reading === undefined ? [] : pairsOf(reading, field, plan);
  });
}

function pairsOf(
  reading: FieldReading,
  field: SelectedField,
  { row, draft, ofKnownPerson = false }: Omit<ObjectPlan, 'extra'>,
): Pair[] {
  switch (reading.kind) {
    case 'value':
      return [[field.key, reading.sql(row)]];
    case 'needs':
      return Object.entries(reading.values).map(([name, sql]) => [`_${name}`, sql(row)]);
    case 'group': {
      const sql = buildObject(fieldPairs(reading.fields, { row, selection: field.selection, draft, ofKnownPerson }));
      return [[field.key, reading.present ? `case when ${reading.present(row)} then ${sql} end` : sql]];
    }
    case 'one': {
      const other = draft.row();
      const sql = objectSql(reading.type, { row: other, selection: field.selection, draft, ofKnownPerson });
      return [[field.key, `(select ${sql} from ${tableOf(reading.type)} ${other} where ${reading.on(row, other)})`]];
    }
    case 'list': {
      const other = draft.row();
      const sql = objectSql(reading.type, { row: other, selection: field.selection, draft, ofKnownPerson });
      const from = `from ${tableOf(reading.type)} ${other} where ${reading.on(row, other)}`;
      const order = `order by ${reading.order(other, row)}`;
      const rows =
        reading.most === undefined
          ? `select json_agg(${sql} ${order}) ${from}`
          : `select json_agg(first.object) from (select ${sql} as object ${from} ${order} limit ${reading.most}) first`;
      return [[field.key, `coalesce((${rows}), '[]')`]];
    }
    case 'page': {
      const { type, filter } = reading;
      const given = field.values.filter ?? null;
      const condition = (other: string) =>
        filter && given !== null
          ? `${reading.on(row, other)} and ${filter(given as never, other, draft.bind)}`
          : reading.on(row, other);
      const plan = {
        type,
        selection: field.selection,
        condition,
        order: NEWEST_FIRST,
        request: field.values as PageRequest,
        ofKnownPerson,
      };
      return [[field.key, pageSql(plan, draft)]];
    }
  }
}

/**
 * SQL for a page as JSON: the rows and, where the client asks for them, their cursors, one row more (to know whether
 * there are more) and the count.
 */
export function pageSql(plan: PagePlan, draft: Draft): string {
  const { type, selection, condition, order, request, ofKnownPerson = false } = plan;
  const first = pageSize(request);
  const row = draft.row();
  const keys = order.keys.map(({ sql }) => sql(row, draft));
  const asksForPage = selects(selection, 'pageInfo');
  const asksForCursor = asksForPage || selects(selectedUnder(selection, 'edges'), 'cursor');
  const node = objectSql(type, {
    row,
    draft,
    selection: selectedUnder(selection, 'edges', 'node'),
    ofKnownPerson,
    extra: asksForCursor ? [['_cursor', `json_build_array(${keys.join(', ')})`]] : [],
  });
  const ordering = keys.map((key) => `${key} ${order.direction}`).join(', ');
  const from = `from ${tableOf(type)} ${row} where ${condition(row)}`;
  const limit = draft.bind(asksForPage ? first + 1 : first);
  const rows = `select ${node} as node ${from}${afterSql(order, { keys, request, draft })} order by ${ordering} limit ${limit}`;
  const pairs: Pair[] = [
    ['rows', `coalesce((select json_agg(page.node) from (${rows}) page), '[]')`],
    ['first', `${draft.bind(first)}::int`],
    ['after', request.after ? 'true' : 'false'],
    ...Object.entries(plan.also ?? {}),
  ];
  if (selects(selection, 'totalCount')) pairs.push(['totalCount', `(select count(*) ${from})`]);
  return buildObject(pairs);
}

interface AfterPlan {
  readonly keys: readonly string[];
  readonly request: PageRequest;
  readonly draft: Draft;
}

function afterSql(order: PageOrder, { keys, request, draft }: AfterPlan): string {
  const last = decodeCursor(
    request.after,
    order.keys.map(({ cast }) => cast),
  );
  if (last === null) return '';
  const values = last.map((value, n) => `${draft.bind(value)}::${order.keys[n]?.cast}`);
  return ` and (${keys.join(', ')}) ${order.direction === 'asc' ? '>' : '<'} (${values.join(', ')})`;
}

/** Keys are GraphQL names, so they need no quoting. */
function buildObject(pairs: readonly Pair[]): string {
  const distinct = [...new Map(pairs)];
  const part = (from: number) => {
    const some = distinct.slice(from, from + MOST_FIELDS);
    return `json_build_object(${some.map(([key, sql]) => `'${key}', ${sql}`).join(', ')})`;
  };
  if (distinct.length <= MOST_FIELDS) return part(0);
  const starts = Array.from({ length: Math.ceil(distinct.length / MOST_FIELDS) }, (_, n) => n * MOST_FIELDS);
  return `(${starts.map((from) => `${part(from)}::jsonb`).join(' || ')})`;
}

export function tableOf(type: string): string {
  return getReading(type).table;
}
