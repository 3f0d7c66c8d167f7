import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import { refuseIf, runSql } from '../../database/run-sql.ts';
import { getPerson } from '../people/find-person.ts';
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
  const person = await getPerson(em, input.personId);
  await refuseIf(em, `records.erasure_obstacle('erasureRequest', $1)`, { values: [person.id] });
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
export async function erasePerson(em: EntityManager, input: OfPerson): Promise<string> {
  const person = await getPerson(em, input.personId);
  em.clear();
  await runSql(em, 'select records.erase($1)', [person.id]);
  return person.id;
}
