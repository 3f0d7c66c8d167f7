import {
  type Dictionary,
  type EntityDictionary,
  type EntityName,
  type FilterQuery,
  isRaw,
  JsonProperty,
  type LoggingOptions,
  type NativeInsertUpdateManyOptions,
  type NativeInsertUpdateOptions,
  NativeQueryBuilder,
  OptimisticLockError,
  PostgreSqlConnection,
  PostgreSqlDriver,
  PostgreSqlPlatform,
  type QueryResult,
  type RawQueryFragment,
  raw,
  type Transaction,
  type UpsertManyOptions,
  type UpsertOptions,
  Utils,
} from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';

/** The wire protocol counts the values of one statement in 16 bits; pg sends a larger count without an error. */
const MOST_VALUES = 65_535;

interface Bound {
  /** SQL with `$1`, `$2`... for its values. */
  readonly sql: string;
  readonly values: readonly unknown[];
}

class BindingPlatform extends PostgreSqlPlatform {
  /**
   * Returns PostgreSQL's text form of an array. The ORM's own loses line breaks next to quotes, and reads the text "null"
   * as null.
   */
  override marshallArray(values: readonly unknown[]): string {
    const elements = values.map((value) => (value === null ? 'NULL' : `"${String(value).replace(/["\\]/g, '\\$&')}"`));
    return `{${elements.join(',')}}`;
  }

  /**
   * Called by the query builder where it makes SQL text itself, for instance of a subquery.
   * @throws Error if there are values to write into it
   */
  override formatQuery(sql: string, params: readonly unknown[]): string {
    const bound = bindPlaces(sql, params, this);
    if (bound.values.length === 0) return bound.sql;
    throw new Error('The ORM would write values into the text of a statement. Write this query as SQL with $1, $2 ...');
  }
}

/** The ORM's arguments besides the query. */
type Besides = [
  params?: readonly unknown[] | Dictionary,
  method?: 'all' | 'get' | 'run',
  transaction?: Transaction,
  logged?: LoggingOptions,
];

class BindingConnection extends PostgreSqlConnection {
  declare protected platform: BindingPlatform;

  override async execute<Result>(
    query: string | NativeQueryBuilder | RawQueryFragment,
    ...[params = [], method = 'all', transaction, logged]: Besides
  ): Promise<Result> {
    await this.ensureConnection();
    const { sql, values } = bind(query, params, this.platform);
    const send = async () => {
      const executor = transaction ?? this.getClient();
      return this.transformRawResult<Result>(await executor.executeQuery(CompiledQuery.raw(sql, [...values])), method);
    };
    return this.executeQuery(sql, send, { ...logged });
  }

  /** @throws Error always: the ORM's streams write values into the SQL text */
  override stream(): never {
    throw new Error('The ORM’s streams do not bind their values. Read pages, or use a cursor of pg.');
  }
}

/**
 * A driver that binds values. MikroORM 7 writes every value into the text of its statement (its issues 6827 and 8001),
 * which PostgreSQL may log when it refuses the statement. With this driver the text has `$1`, `$2`... and the values are
 * sent separately.
 */
export class BindingDriver extends PostgreSqlDriver {
  /**
   * @throws OptimisticLockError if the unit of work updates a row that does not exist, or that the actor may no longer
   *   change
   */
  override async nativeUpdate<Entity extends object>(...given: Update<Entity>): Promise<QueryResult<Entity>> {
    const result = await super.nativeUpdate<Entity>(...given);
    if (isOfUnitOfWork(given[3]) && result.affectedRows === 0) throw missed();
    return result;
  }

  /** @throws OptimisticLockError as `nativeUpdate` */
  override async nativeUpdateMany<Entity extends object>(...given: UpdateMany<Entity>): Promise<QueryResult<Entity>> {
    const result = await super.nativeUpdateMany<Entity>(...given);
    if (isOfUnitOfWork(given[3]) && result.affectedRows < given[2].length) throw missed();
    return result;
  }

  protected override readonly connection = new BindingConnection(this.config);
  protected override readonly platform = new BindingPlatform();
}

type Options<Entity> = NativeInsertUpdateOptions<Entity> & UpsertOptions<Entity>;
type Update<Entity> = [EntityName<Entity>, FilterQuery<Entity>, EntityDictionary<Entity>, Options<Entity>?];
type UpdateMany<Entity extends object> = [
  EntityName<Entity>,
  FilterQuery<Entity>[],
  EntityDictionary<Entity>[],
  (NativeInsertUpdateManyOptions<Entity> & UpsertManyOptions<Entity>)?,
  ((sql: string, params: unknown[]) => string)?,
];

/**
 * The unit of work passes values already converted for the database; an explicit update may match no rows without an error.
 */
function isOfUnitOfWork(options: { readonly convertCustomTypes?: boolean } | undefined): boolean {
  return options?.convertCustomTypes === false;
}

function missed(): OptimisticLockError {
  return new OptimisticLockError('A row was no longer there, or no longer the actor’s, to be changed.');
}

type Identifiers = Pick<PostgreSqlPlatform, 'quoteIdentifier' | 'formatDate'>;

function bind(
  query: string | NativeQueryBuilder | RawQueryFragment,
  params: readonly unknown[] | Dictionary,
  platform: Identifiers,
): Bound {
  const asked = query instanceof NativeQueryBuilder ? query.toRaw() : query;
  if (isRaw(asked)) return bindPlaces(asked.sql, asked.params, platform);
  if (Array.isArray(params)) return bindPlaces(asked, params, platform);
  const named = raw(asked, params);
  return bindPlaces(named.sql, named.params, platform);
}

/** An escaped question mark, the placeholder of a name, and the placeholder of a value. */
const PLACES = /\\\?|\?\?|\?/g;

/** @throws Error if there are more values than a statement can have */
function bindPlaces(sql: string, params: readonly unknown[], platform: Identifiers): Bound {
  const values: unknown[] = [];
  const write = (text: string, given: readonly unknown[]): string => {
    if (given.length === 0) return text;
    let next = 0;
    return text.replace(PLACES, (place) => {
      if (place === '\\?') return '?';
      const value = given[next++];
      return place === '??' ? platform.quoteIdentifier(value as string) : placeOf(value);
    });
  };
  const placeOf = (value: unknown): string => {
    if (isRaw(value)) return write(value.sql, value.params);
    // A list, for `in (?)`. A value for an array column arrives as PostgreSQL's text form.
    if (Array.isArray(value) && !isJson(value)) return value.map(placeOf).join(', ');
    return `$${values.push(toBound(value, platform))}`;
  };
  const text = write(sql, params);
  if (values.length <= MOST_VALUES) return { sql: text, values };
  throw new Error(`A statement takes ${MOST_VALUES} values, and this one has ${values.length}. Send it in parts.`);
}

function toBound(value: unknown, platform: Identifiers): unknown {
  if (value === undefined) throw new Error('A statement was given no value where it needs one.');
  if (value instanceof Date) return platform.formatDate(value);
  if (Utils.isPlainObject(value) || isJson(value)) return JSON.stringify(value);
  return typeof value === 'bigint' ? String(value) : value;
}

/** Whether the ORM marked it as the value of a JSON column. */
function isJson(value: unknown): boolean {
  return typeof value === 'object' && value !== null && JsonProperty in value;
}
