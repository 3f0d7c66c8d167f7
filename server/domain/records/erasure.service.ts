import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import { runSql } from '../../database/run-sql.ts';
import { type Refusal, toDomainError } from '../../foundation/domain-error.ts';
import { getOwnPerson } from '../people/find-person.ts';
import { Erasure } from './erasure.entity.ts';

interface OfPerson {
  readonly personId: string;
}

/**
 * Requests the erasure of a record that is closed and past its retention period (UK GDPR Art. 5(1)(e) and 17(1)(a)).
 * Another account must carry it out.
 * @returns the person's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, WRONG_STATE, ALREADY_DONE
 */
export async function requestErasure(em: EntityManager, actor: SignedInActor, input: OfPerson): Promise<string> {
  const person = await getOwnPerson(em, { actor, act: 'erasureRequest', personId: input.personId });
  const rows = await runSql<{ refusal: Refusal | null }>(em, `select records.why_not('REQUEST', $1) as refusal`, [
    person.id,
  ]);
  if (rows[0]?.refusal) throw toDomainError(rows[0].refusal, 'personId');
  em.create(Erasure, {
    personId: person.id,
    authorityId: person.authorityId,
    requestedById: actor.accountId,
    withdrawnAt: null,
    erasedById: null,
    erasedAt: null,
    purgedAt: null,
    policyId: null,
  });
  return person.id;
}

/**
 * Erases a record whose erasure another account requested, in one SQL function: all of it or nothing. The ledger stays, and
 * names nobody. Erasing a record again succeeds and changes nothing.
 * @returns the person's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, WRONG_STATE
 */
export async function erasePerson(em: EntityManager, actor: SignedInActor, input: OfPerson): Promise<string> {
  const person = await getOwnPerson(em, { actor, act: 'personErase', personId: input.personId });
  em.clear();
  await runSql(em, 'select records.erase($1)', [person.id]);
  return person.id;
}
