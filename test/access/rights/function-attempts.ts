import type { Pool } from 'pg';
import { newId } from '../../../server/database/columns.ts';
import { plusDays, todayInScotland } from '../../../server/foundation/period.ts';
import { literal, type Things } from './things.ts';
import type { Attempt } from './trial.ts';

interface Callable {
  readonly name: string;
  readonly signature: string;
  readonly names: readonly string[];
  readonly types: readonly string[];
  /** Whether it may write: PostgreSQL keeps the others from it. */
  readonly writes: boolean;
  readonly source: string;
}

export async function listFunctions(owner: Pool, server: string): Promise<Callable[]> {
  const { rows } = await owner.query<Callable>(
    `select p.oid::regproc::text as name, p.oid::regprocedure::text as signature, p.provolatile = 'v' as writes, p.prosrc as source,
       coalesce(p.proargnames, '{}') as names,
       array(select format_type(t, null) from unnest(p.proargtypes) with ordinality a (t, n) order by n) as types
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname !~ '^(pg_|information_schema$)' and n.nspname <> 'public' and p.prokind = 'f' and p.prorettype <> 'trigger'::regtype
       and has_function_privilege($1, p.oid, 'EXECUTE') order by 2`,
    [server],
  );
  return rows;
}

interface Trials {
  readonly things: Things;
  readonly words: readonly string[];
  /** Who is asking, as the setting has it, by what they are called. */
  readonly actorKeys: Readonly<Record<string, string>>;
}

/** Of what is hardly meant for an argument, everybody tries another part. */
const PARTS = 40;

/**
 * Calls of a function by everybody: each argument in turn takes every value that might mean something there, while the others keep
 * their likeliest one.
 */
export function callsOf(callable: Callable, given: Trials): Attempt[] {
  return Object.values(given.actorKeys).flatMap((actorKey, part) => {
    const choices = callable.types.map((type, n) => {
      const { likely, unlikely } = valuesOf(
        { type, name: callable.names[n] ?? '', source: callable.source, actorKey },
        given,
      );
      return [
        ...likely,
        ...(callable.writes ? unlikely.filter((_value, place) => place % PARTS === part % PARTS) : []),
      ];
    });
    const likeliest = choices.map(([first]) => first ?? 'null');
    const sets = new Set([likeliest.join(', ')]);
    // Things that belong together: the nth of each.
    for (const n of [1, 2, 3]) sets.add(choices.map((values) => values[n] ?? values[0] ?? 'null').join(', '));
    choices.forEach((values, n) => {
      for (const value of values) sets.add(likeliest.map((usual, m) => (m === n ? value : usual)).join(', '));
    });
    return [...sets].map((values) => ({
      what: callable.signature,
      actorKey,
      statement: `select * from ${callable.name}(${values}) called`,
    }));
  });
}

interface Argument {
  readonly type: string;
  readonly name: string;
  /** Of the function: the words in it are likely to be meant. */
  readonly source: string;
  readonly actorKey: string;
}

interface Values {
  readonly likely: readonly string[];
  readonly unlikely?: readonly string[];
}

/** What an argument may be given, likeliest first. */
function valuesOf(
  argument: Argument,
  { things, words }: Trials,
): { likely: readonly string[]; unlikely: readonly string[] } {
  const { likely, unlikely = [] } = byType(argument, things, words);
  return { likely, unlikely };
}

function byType({ type, name, source, actorKey }: Argument, things: Things, words: readonly string[]): Values {
  const meant = words.filter((word) => source.includes(`'${word}'`));
  switch (type) {
    case 'uuid':
      return idsFor(name, things);
    case 'uuid[]': {
      const { likely, unlikely } = idsFor(name.replace(/s$/, ''), things);
      const all = (ids: readonly string[] = []) => ids.map((id) => `array[${id}]`);
      return {
        likely: ['(select array_agg(access.new_id()) from generate_series(1, 25))', ...all(likely)],
        unlikely: all(unlikely),
      };
    }
    case 'text':
      return {
        likely: [...namesake(name, things), ...meant]
          .map((word) => literal(word, type))
          .concat(`'key ' || gen_random_uuid()`, 'null'),
        unlikely: words.map((word) => literal(word, type)),
      };
    case 'text[]':
      return {
        likely: [`'{}'::text[]`, ...meant.map((word) => literal([word], type))],
        unlikely: words.map((word) => literal([word], type)),
      };
    case 'jsonb':
      return {
        likely: [idOf(actorKey), someoneElse(things)].flatMap((id) => {
          const all = everything(things, id);
          return [literal([all], type), literal(all, type)];
        }),
      };
    case 'regclass':
      return {
        likely: [literal('people.supported_person', type)],
        unlikely: [...things.keys()].map((table) => literal(table, type)),
      };
    case 'date':
      return { likely: [0, -30, 30].map((days) => literal(plusDays(todayInScotland(), days), type)) };
    default:
      return { likely: plainly(type) ?? rowsOf(type, things) };
  }
}

/** Values of the types that mean nothing by themselves. */
function plainly(type: string): string[] | null {
  switch (type) {
    case 'timestamp with time zone':
      return ['now()', `now() - interval '30 days'`, `now() + interval '30 days'`];
    case 'boolean':
      return ['true', 'false'];
    case 'bigint':
    case 'integer':
      return ['1', '100', '0', '-1', '1000000'].map((number) => `${number}::${type}`);
    default:
      return null;
  }
}

/** Whole rows, where a function takes one. */
function rowsOf(table: string, things: Things): string[] {
  return (things.get(table) ?? []).map((row) => `jsonb_populate_record(null::${table}, ${literal(row, 'jsonb')})`);
}

function someoneElse(things: Things): string {
  return String(things.get('identity.membership')?.[0]?.account_id);
}

/** What stands in columns that are called like the argument. */
function namesake(name: string, things: Things): string[] {
  const texts = [...things.values()].flat().flatMap((row) => (typeof row[name] === 'string' ? [row[name]] : []));
  return [...new Set(texts)].slice(0, 3);
}

/** Ids of rows: first of the table that is called like the argument, then one that is new, then of everything else. */
function idsFor(name: string, things: Things): { likely: readonly string[]; unlikely: readonly string[] } {
  const called = name.replace(/^(.*_)?(id|ids)$/, '$1').replace(/_$/, '');
  const ids = (rows: Rows) => rows.flatMap(({ id }) => (typeof id === 'string' ? [literal(id, 'uuid')] : []));
  const own = [...things].filter(
    ([table]) => called !== '' && (table.endsWith(`.${called}`) || table.endsWith(`_${called}`)),
  );
  return {
    likely: [...new Set([...own.flatMap(([, rows]) => ids(rows)), literal(newId(), 'uuid')])],
    unlikely: [...things.values()].flatMap((rows) => ids(rows).slice(0, 2)),
  };
}

type Rows = readonly Readonly<Record<string, unknown>>[];

/** An object with everything in it that any table has a name for, in both ways to write names, about an account. */
function everything(things: Things, accountId: string | null): object {
  const merged = Object.assign({}, ...[...things.values()].flatMap((rows) => rows.slice(0, 1)));
  const camel = Object.fromEntries(
    Object.entries(merged).map(([key, value]) => [
      key.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
  const money = { from: 'OUTSIDE', to: 'AVAILABLE', pence: 1, reason: 'ALLOCATION' };
  return {
    ...merged,
    ...camel,
    ...money,
    id: newId(),
    accountId,
    account_id: accountId,
    actingFor: null,
    topics: ['PLAN'],
    times: 1,
  };
}

function idOf(actorKey: string): string | null {
  return actorKey.split('/')[0] || null;
}
