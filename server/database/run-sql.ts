import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { type Refusal, toDomainError } from '../foundation/domain-error.ts';

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

/**
 * Asks a rule that is a function of the database whether it refuses an act.
 * @param obstacle the call, for instance `identity.brokering_obstacle($1, $2)`
 * @param field the input field at fault, if the rule names none
 * @throws DomainError the refusal of the rule
 */
export async function refuseIf(
  em: EntityManager,
  obstacle: string,
  { values, field }: { readonly values: readonly unknown[]; readonly field?: string },
): Promise<void> {
  const rows = await runSql<{ obstacle: Refusal | null }>(em, `select ${obstacle} as obstacle`, values);
  if (rows[0]?.obstacle) throw toDomainError(rows[0].obstacle, field);
}
