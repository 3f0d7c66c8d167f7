import type { EntityManager } from '@mikro-orm/postgresql';
import { onlyOne } from '../../access/acting-organisation.ts';
import type { AnyRow } from '../../database/reading/columns-of.ts';
import { runSql } from '../../database/run-sql.ts';
import { BY_AUTHORITY, byOwn } from '../../database/walls.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { waysToWrite } from './writing-organisation.finding.ts';

type ProfileAct = 'neededFormRecord' | 'neededFormEnd';

/**
 * In how many ways the actor may write a person's profile in an act, as SQL over a row that is about them: 1 by duty or as their own,
 * otherwise as many as they have organisations that the person has let write it.
 */
export function waysToWriteProfile(row: AnyRow, act: ProfileAct, personColumn = 'person_id'): string {
  const person = `${row}.${personColumn}`;
  return `case when ${row}.${BY_AUTHORITY} or ${byOwn('PROFILE', person)} then 1
    else ${waysToWrite(person, { topic: 'PROFILE', act })} end`;
}

/** Why the actor cannot write the profile, or null. The same for the act and for what a client is told beforehand. */
export function whyNotProfile(ways: number): DomainError | null {
  if (ways > 0) return onlyOne(ways);
  return new DomainError(
    'NOT_PERMITTED',
    'This is part of the profile: the person writes it, who acts for them by law, their authority’s worker, and whomever they have let write it.',
  );
}

/** @throws DomainError NOT_PERMITTED, INVALID_INPUT */
export async function refuseUnlessProfile(em: EntityManager, personId: string, act: ProfileAct): Promise<void> {
  const ask = `select ${waysToWriteProfile('p', act, 'id')} as ways from people.supported_person p where p.id = $1`;
  const rows = await runSql<{ ways: number }>(em, ask, [personId]);
  const refusal = whyNotProfile(rows[0]?.ways ?? 0);
  if (refusal !== null) throw refusal;
}
