import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { BY_AUTHORITY, byOwn, byWritten } from '../../database/walls.ts';
import { DomainError } from '../../foundation/domain-error.ts';

/** Whether the actor may write a person's profile, as SQL over a row that is about them: the same as the wall asks. */
export function mayWriteProfile(row: string, personColumn = 'person_id'): string {
  const person = `${row}.${personColumn}`;
  return `(${row}.${BY_AUTHORITY} or ${byOwn('PROFILE', person)} or ${byWritten('PROFILE', person)})`;
}

/** Why the actor cannot write the profile, or null. The same for the act and for what a client is told beforehand. */
export function whyNotProfile(mayWrite: boolean): DomainError | null {
  if (mayWrite) return null;
  return new DomainError(
    'NOT_PERMITTED',
    'This is part of the profile: the person writes it, who acts for them by law, their authority’s worker, and whomever they have let write it.',
  );
}

/** @throws DomainError NOT_PERMITTED */
export async function refuseUnlessProfile(em: EntityManager, personId: string): Promise<void> {
  const ask = `select ${mayWriteProfile('p', 'id')} as may from people.supported_person p where p.id = $1`;
  const { rows } = await em.getKysely().executeQuery<{ may: boolean }>(CompiledQuery.raw(ask, [personId]));
  const refusal = whyNotProfile(rows[0]?.may ?? false);
  if (refusal !== null) throw refusal;
}
