import type { EntityManager } from '@mikro-orm/postgresql';
import { onlyOne } from '../../access/acting-organisation.ts';
import type { AnyRow } from '../../database/reading/columns-of.ts';
import { runSql } from '../../database/run-sql.ts';
import { BY_AUTHORITY, byOwn } from '../../database/walls.ts';
import { DomainError, throwIfRefused } from '../../foundation/domain-error.ts';
import { waysToWrite } from './find-writing-organisation.ts';

type ProfileAct = 'neededFormRecord' | 'neededFormEnd';

/**
 * SQL expression over a row about a person: in how many ways the actor may write the person's profile in an act. 1 by duty
 * or as the person; otherwise the number of the actor's organisations that the person allows to write it.
 */
export function waysToWriteProfile(row: AnyRow, act: ProfileAct, personColumn = 'person_id'): string {
  const person = `${row}.${personColumn}`;
  return `case when ${row}.${BY_AUTHORITY} or ${byOwn('PROFILE', person)} then 1
    else ${waysToWrite(person, { topic: 'PROFILE', act })} end`;
}

/** Returns why the actor cannot write the profile, or null. Used by the act and by the predicted outcome. */
export function whyNotProfile(ways: number): DomainError | null {
  if (ways > 0) return onlyOne(ways);
  return new DomainError(
    'NOT_PERMITTED',
    'This is part of the profile: the person writes it, a representative by law, their authority’s worker, and anyone they have let write it.',
  );
}

/** @throws DomainError NOT_PERMITTED, INVALID_INPUT */
export async function refuseUnlessProfile(em: EntityManager, personId: string, act: ProfileAct): Promise<void> {
  const ask = `select ${waysToWriteProfile('p', act, 'id')} as ways from people.supported_person p where p.id = $1`;
  const rows = await runSql<{ ways: number }>(em, ask, [personId]);
  throwIfRefused(whyNotProfile(rows[0]?.ways ?? 0));
}
