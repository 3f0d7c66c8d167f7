import { decodeCursor, type KeyType, type PageRequest, pageSize } from './page.ts';
import { type FieldProjection, getProjection, type PageField, type ProjectedFields } from './projection.ts';
import { type SelectedField, type Selection, selectedUnder, selects } from './selection.ts';

/** A statement in the making: its values and the names of its rows. */
export interface SqlStatement {
  /** Adds a value and gives its placeholder. */
  bind(value: unknown): string;
  /** A new name for a row. */
  row(): string;
  readonly values: unknown[];
}

/** What rows are ordered by. All keys go the same way, and none is null, so that a page can go on exactly where one ended. */
export interface PageOrder {
  readonly keys: readonly {
    readonly sql: (row: string, statement: SqlStatement) => string;
    readonly cast: KeyType;
  }[];
  readonly direction: 'asc' | 'desc';
}

export const NEWEST_FIRST: PageOrder = { keys: [{ sql: (row) => `${row}.id`, cast: 'uuid' }], direction: 'desc' };

export interface PagePlan<Type extends string = string> {
  readonly type: Type;
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

export function newStatement(): SqlStatement {
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
  { row, selection, statement, extra = [], ofKnownPerson = false }: ObjectPlan,
): string {
  const { fields, part } = getProjection(type);
  const pairs = fieldPairs(fields, { row, selection, statement, ofKnownPerson: ofKnownPerson || part !== null });
  const person = ofKnownPerson ? null : (part?.personColumn ?? null);
  const whose: Pair[] = person === null ? [] : [[PERSON_KEY, `${row}.${person}`]];
  return buildObject([...pairs, ...whose, ...extra]);
}

interface ObjectPlan {
  readonly row: string;
  readonly selection: Selection;
  readonly statement: SqlStatement;
  readonly extra?: readonly Pair[];
  readonly ofKnownPerson?: boolean;
}

type Pair = readonly [key: string, sql: string];

function fieldPairs(fields: ProjectedFields, plan: Omit<ObjectPlan, 'extra'>): Pair[] {
  return plan.selection.fields.flatMap((field) => {
    const projected = fields[field.name];
    // A field without a projection is worked out by its resolver alone.
    return projected === undefined ? [] : pairsOf(projected, field, plan);
  });
}

function pairsOf(
  projected: FieldProjection,
  field: SelectedField,
  { row, statement, ofKnownPerson = false }: Omit<ObjectPlan, 'extra'>,
): Pair[] {
  switch (projected.kind) {
    case 'value':
      return [[field.key, projected.sql(row)]];
    case 'computed':
      return Object.entries(projected.values).map(([name, sql]) => [`_${name}`, sql(row)]);
    case 'group': {
      const sql = buildObject(
        fieldPairs(projected.fields, { row, selection: field.selection, statement, ofKnownPerson }),
      );
      return [[field.key, projected.present ? `case when ${projected.present(row)} then ${sql} end` : sql]];
    }
    case 'one': {
      const other = statement.row();
      const sql = objectSql(projected.type, { row: other, selection: field.selection, statement, ofKnownPerson });
      return [
        [field.key, `(select ${sql} from ${tableOf(projected.type)} ${other} where ${projected.on(row, other)})`],
      ];
    }
    case 'list': {
      const other = statement.row();
      const sql = objectSql(projected.type, { row: other, selection: field.selection, statement, ofKnownPerson });
      const from = `from ${tableOf(projected.type)} ${other} where ${projected.on(row, other)}`;
      const order = `order by ${projected.order(other, row)}`;
      const rows =
        projected.most === undefined
          ? `select json_agg(${sql} ${order}) ${from}`
          : `select json_agg(first.object) from (select ${sql} as object ${from} ${order} limit ${projected.most}) first`;
      return [[field.key, `coalesce((${rows}), '[]')`]];
    }
    case 'page':
      return [[field.key, pageOf(projected, field, { row, statement, ofKnownPerson })]];
  }
}

function pageOf(
  { type, on, filter }: PageField,
  { selection, values }: SelectedField,
  { row, statement, ofKnownPerson }: Pick<ObjectPlan, 'row' | 'statement'> & { readonly ofKnownPerson: boolean },
): string {
  const given = values.filter ?? null;
  const condition = (other: string) =>
    filter && given !== null
      ? `${on(row, other)} and ${filter(given as never, other, statement.bind)}`
      : on(row, other);
  const request = values as PageRequest;
  return pageSql({ type, selection, condition, order: NEWEST_FIRST, request, ofKnownPerson }, statement);
}

/**
 * SQL for a page as JSON: the rows and, where the client asks for them, their cursors, one row more (to know whether
 * there are more) and the count.
 */
export function pageSql(plan: PagePlan, statement: SqlStatement): string {
  const { type, selection, condition, order, request, ofKnownPerson = false } = plan;
  const first = pageSize(request);
  const row = statement.row();
  const keys = order.keys.map(({ sql }) => sql(row, statement));
  const asksForPage = selects(selection, 'pageInfo');
  const asksForCursor = asksForPage || selects(selectedUnder(selection, 'edges'), 'cursor');
  const node = objectSql(type, {
    row,
    statement,
    selection: selectedUnder(selection, 'edges', 'node'),
    ofKnownPerson,
    extra: asksForCursor ? [['_cursor', `json_build_array(${keys.join(', ')})`]] : [],
  });
  const ordering = keys.map((key) => `${key} ${order.direction}`).join(', ');
  const from = `from ${tableOf(type)} ${row} where ${condition(row)}`;
  const limit = statement.bind(asksForPage ? first + 1 : first);
  const rows = `select ${node} as node ${from}${afterSql(order, { keys, request, statement })} order by ${ordering} limit ${limit}`;
  const pairs: Pair[] = [
    ['rows', `coalesce((select json_agg(page.node) from (${rows}) page), '[]')`],
    ['first', `${statement.bind(first)}::int`],
    ['after', request.after ? 'true' : 'false'],
    ...Object.entries(plan.also ?? {}),
  ];
  if (selects(selection, 'totalCount')) pairs.push(['totalCount', `(select count(*) ${from})`]);
  return buildObject(pairs);
}

interface AfterPlan {
  readonly keys: readonly string[];
  readonly request: PageRequest;
  readonly statement: SqlStatement;
}

function afterSql(order: PageOrder, { keys, request, statement }: AfterPlan): string {
  const last = decodeCursor(
    request.after,
    order.keys.map(({ cast }) => cast),
  );
  if (last === null) return '';
  const values = last.map((value, n) => `${statement.bind(value)}::${order.keys[n]?.cast}`);
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
  return getProjection(type).table;
}
