import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import { runSql } from '../../database/run-sql.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { type LocalDate, todayInScotland } from '../../foundation/period.ts';
import { getOwnPerson } from '../people/find-person.ts';
import { Erasure } from './erasure.entity.ts';
import { RecordClosure } from './record-closure.entity.ts';

export interface CloseRecord {
  readonly personId: string;
  readonly endedOn?: LocalDate | null;
}

/**
 * Closes a record once support has ended. Refused while a commission is running, an offer is open, or money is left or
 * promised.
 * @returns the person's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, INVALID_INPUT, WRONG_STATE, ALREADY_DONE
 */
export async function closeRecord(em: EntityManager, actor: SignedInActor, input: CloseRecord): Promise<string> {
  const person = await getOwnPerson(em, { actor, act: 'recordClose', personId: input.personId });
  const endedOn = input.endedOn ?? todayInScotland();
  if (endedOn > todayInScotland()) {
    throw new DomainError(
      'INVALID_INPUT',
      'A record is closed once support has ended: give today or an earlier day.',
      'endedOn',
    );
  }
  const since = await lastSupport(em, person.id);
  if (endedOn < since) {
    throw new DomainError(
      'INVALID_INPUT',
      `Something was done for this person as late as ${since}. Give that day or a later one: how long the record is kept runs from it.`,
      'endedOn',
    );
  }
  const open = await stillOpen(em, person.id);
  if (open.length > 0) {
    throw new DomainError(
      'WRONG_STATE',
      `Support has not ended: ${open.join('; ')}. End that first, then close the record.`,
      'personId',
    );
  }
  const { id: personId, authorityId } = person;
  em.create(RecordClosure, {
    personId,
    authorityId,
    endedOn,
    closedById: actor.accountId,
    reopenedById: null,
    reopenedAt: null,
  });
  return personId;
}

/**
 * Reopens a closed record because support starts again. Cancels a request to erase it.
 * @returns the person's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, WRONG_STATE
 */
export async function reopenRecord(
  em: EntityManager,
  actor: SignedInActor,
  input: { readonly personId: string },
): Promise<string> {
  const person = await getOwnPerson(em, { actor, act: 'recordReopen', personId: input.personId });
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const closure = await em.findOne(RecordClosure, { personId: person.id, reopenedAt: null }, { lockMode });
  if (closure === null) throw new DomainError('WRONG_STATE', 'This record is open already.', 'personId');
  closure.reopenedAt = new Date();
  closure.reopenedById = actor.accountId;
  // Flushed before the request is cancelled: the database refuses this if the record has been erased in the meantime.
  await em.flush();
  const request = await em.findOne(Erasure, { personId: person.id, withdrawnAt: null }, { lockMode });
  if (request !== null) request.withdrawnAt = new Date();
  return person.id;
}

/**
 * Returns the last day on which anything is known to have been done for the person; at the earliest the day of
 * registration.
 */
async function lastSupport(em: EntityManager, personId: string): Promise<LocalDate> {
  const rows = await runSql<{ day: LocalDate }>(em, 'select records.last_support($1)::text as day', [personId]);
  return rows[0]?.day ?? todayInScotland();
}

async function stillOpen(em: EntityManager, personId: string): Promise<string[]> {
  const rows = await runSql<{ open: string[] }>(em, 'select records.still_open($1) as open', [personId]);
  return rows[0]?.open ?? [];
}
