import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { todayInScotland } from '../../foundation/period.ts';
import { columnsOf, type EntryProfile } from './entry-profile.ts';
import { getEntryToKeep, writeEntry } from './keeper.finding.ts';
import type { Capacity } from './service-profile.ts';

const WRITE = 'directory.write_profile($1, $2)';

export interface DescribeEntry extends EntryProfile {
  readonly serviceId: string;
}

/**
 * Writes what a service says of itself. What its keeper says, no import overwrites with an older word; and whoever writes in an
 * entry has looked at it.
 * @returns the service's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, SERVICE_CLOSED, INVALID_INPUT, TOO_LONG
 */
export async function describeEntry(em: EntityManager, actor: SignedInActor, input: DescribeEntry): Promise<string> {
  const changes = columnsOf(input);
  const { id } = await getEntryToKeep(em, { actor, act: 'serviceDescribe' }, input.serviceId);
  await writeEntry(em, WRITE, [id, JSON.stringify(changes)]);
  return id;
}

export interface SayCapacity {
  readonly serviceId: string;
  readonly room: Capacity;
  readonly minutesAWeek?: number | null;
}

const MOST_MINUTES = 10_000_000;

/**
 * Says whether a service has room now, and for how many minutes of support a week.
 * @returns the service's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, SERVICE_CLOSED, INVALID_INPUT
 */
export async function sayCapacity(em: EntityManager, actor: SignedInActor, input: SayCapacity): Promise<string> {
  const minutes = input.minutesAWeek ?? null;
  if (minutes !== null && (minutes < 1 || minutes > MOST_MINUTES)) {
    throw new DomainError(
      'INVALID_INPUT',
      `Give whole minutes a week from 1 to ${MOST_MINUTES}, or leave them out.`,
      'minutesAWeek',
    );
  }
  if (minutes !== null && input.room !== 'NOW') {
    throw new DomainError(
      'INVALID_INPUT',
      'Minutes are for a service that has room now. Leave them out.',
      'minutesAWeek',
    );
  }
  const { id } = await getEntryToKeep(em, { actor, act: 'serviceCapacitySay' }, input.serviceId);
  const changes = { capacity: input.room, capacity_minutes_a_week: minutes, capacity_as_of: todayInScotland() };
  await writeEntry(em, WRITE, [id, JSON.stringify(changes)]);
  return id;
}
