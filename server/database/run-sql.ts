import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';

/**
 * Sends SQL in the transaction of an act, as its actor: what the entities cannot say, and the functions of the database.
 * @param values for `$1`, `$2`, ...; they are bound, never written into the text
 * @returns the rows
 */
export async function runSql<Row extends object = object>(
  em: EntityManager,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  return (await em.getKysely().executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows;
}
