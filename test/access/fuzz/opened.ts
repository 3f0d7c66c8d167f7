import { GraphQLError, type GraphQLSchema, isObjectType } from 'graphql';
import { getProjection } from '../../../server/database/reading/projection.ts';
import { fieldsIn } from '../documents.ts';
import type { Written } from './asked.ts';
import type { Stage } from './stage.ts';

/** Whether a question could show anything that a hole has opened. */
export type CouldShow = (account: string, written: Written) => boolean;

const WORDS_OF_NO_ID = { ConfidentialRecord: 'people.confidential_record' };

/**
 * Opens a hole and compares, account by account and table by table, how many rows the walls then let through. A question
 * of somebody for whom nothing more is open, or about none of those tables, shows what it showed before: it need not be asked.
 */
export async function openHole(
  stage: Stage,
  { open, among }: { open(): Promise<void>; among?: readonly string[] },
): Promise<CouldShow> {
  const tableOf = tablesByType(stage);
  const tables = among ?? [...new Set(tableOf.values())];
  const before = await rowsOpen(stage, tables);
  await open();
  const after = await rowsOpen(stage, tables);
  return (account, { document }) => {
    const opened = tables.filter((table) => after[account]?.[table] !== before[account]?.[table]);
    if (opened.length === 0) return false;
    const types = typesIn(stage.schema, document);
    return types.some((type) => type === 'Node' || opened.includes(tableOf.get(type) ?? ''));
  };
}

/** The types a document asks fields of; none of one that cannot be read. */
function typesIn(schema: GraphQLSchema, document: string): string[] {
  try {
    return fieldsIn(schema, document).map((field) => field.slice(0, field.indexOf('.')));
  } catch (error) {
    if (error instanceof GraphQLError) return [];
    throw error;
  }
}

/** The table of each type whose rows a document may show. */
function tablesByType({ pools, schema }: Stage): ReadonlyMap<string, string> {
  const withId = Object.keys(pools.ids).map((type) => [type, getProjection(type).table] as const);
  for (const type of Object.keys(WORDS_OF_NO_ID))
    if (!isObjectType(schema.getType(type))) throw new Error(`There is no type ${type}.`);
  return new Map([...withId, ...Object.entries(WORDS_OF_NO_ID)]);
}

/** How many rows of each table each account may see, by the walls alone. */
async function rowsOpen({ world, cast }: Stage, tables: readonly string[]) {
  const counts = tables.map((table) => `(select count(*)::int from ${table}) as "${table}"`).join(', ');
  const open: Record<string, Record<string, number>> = {};
  for (const [account, actorKey] of Object.entries(cast)) open[account] = await asked(actorKey);
  return open;

  async function asked(actorKey: string | null): Promise<Record<string, number>> {
    const server = await world.app.database.pool.connect();
    try {
      await server.query('begin read only');
      await server.query("select set_config('app.actor_id', $1, true)", [actorKey ?? '']);
      return (await server.query<Record<string, number>>(`select ${counts}`)).rows[0] ?? {};
    } finally {
      await server.query('rollback');
      server.release();
    }
  }
}
