import type { EntityManager } from '@mikro-orm/postgresql';
import type { Act } from '../../access/permissions.ts';
import type { AnyRow } from '../../database/reading/columns-of.ts';
import { runSql } from '../../database/run-sql.ts';
import { type Refusal, toDomainError } from '../../foundation/domain-error.ts';
import { notFound, parseId } from '../../foundation/input.ts';

/**
 * Returns the organisation that maintains a service's entry, and so answers offers: the one that claimed it, or its
 * provider in the register.
 */
export async function getMaintainerId(em: EntityManager, serviceId: string): Promise<string> {
  const rows = await runSql<{ keeper: string }>(
    em,
    'select directory.maintainer_of(s.id) as keeper from directory.support_service s where s.id = $1',
    [serviceId],
  );
  if (rows[0] === undefined) throw notFound('serviceId');
  return rows[0].keeper;
}

export interface Entry {
  readonly id: string;
  /** Whether it has a place on the map. */
  readonly placed: boolean;
}

/**
 * Returns a service's entry for an act of its maintainer.
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, SERVICE_CLOSED
 */
export async function getEntryToMaintain(em: EntityManager, act: Act, serviceId: string): Promise<Entry> {
  const rows = await runSql<Entry & { readonly obstacle: Refusal | null }>(
    em,
    `select s.id, s.latitude is not null as placed, ${keepingObstacle('s', act)} as obstacle
     from directory.support_service s where s.id = $1`,
    [parseId(serviceId, 'serviceId')],
  );
  if (rows[0] === undefined) throw notFound('serviceId');
  const { obstacle, ...entry } = rows[0];
  if (obstacle !== null) throw toDomainError(obstacle);
  return entry;
}

/** SQL over an entry: why the actor cannot do this to it as its maintainer, or null. */
export function keepingObstacle(row: AnyRow, act: Act): string {
  return `directory.keeping_obstacle(${row}.id, ${organisationsFor(act)})`;
}

/** The same for closing it. */
export function closingObstacle(row: AnyRow): string {
  return `directory.closing_obstacle(${row}.id, ${organisationsFor('groupServiceClose')})`;
}

/** Worked out once a statement, and not once an entry. */
function organisationsFor(act: Act): string {
  return `(select access.organisations_for('${act}'))`;
}

/** Calls one of the functions that write in an entry (entries.sql, rates.sql): each makes sure once more who maintains it. */
export async function writeEntry(em: EntityManager, call: string, values: readonly unknown[]): Promise<void> {
  await runSql(em, `select ${call}`, values);
}
