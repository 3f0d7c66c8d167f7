import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import { inSnakeCase } from '../../database/snake-case.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { getEntryToKeep, writeEntry } from './keeper.finding.ts';
import { type HoursOfDay, minutesOfDay, upToMidnight } from './time-of-day.ts';

export interface GivenHours {
  /** 1 (Monday) to 7 (Sunday). */
  readonly weekday: number;
  /** By the clock on the wall, `HH:MM`. */
  readonly from: string;
  readonly until: string;
}

export interface SetHours {
  readonly serviceId: string;
  readonly hours: readonly GivenHours[];
}

const MOST_STRETCHES = 100;

/**
 * Says in which hours of the week a service can give support, in place of what it said before. None: not known.
 * @returns the service's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, SERVICE_CLOSED, INVALID_INPUT, PERIOD_OVERLAPS
 */
export async function setHours(em: EntityManager, actor: SignedInActor, input: SetHours): Promise<string> {
  if (input.hours.length > MOST_STRETCHES) {
    throw new DomainError('INVALID_INPUT', `Give at most ${MOST_STRETCHES} stretches of hours.`, 'hours');
  }
  const stretches = input.hours.flatMap(({ weekday, from, until }) =>
    upToMidnight({ weekday, startsAt: minutesOfDay(from), endsAt: minutesOfDay(until) }),
  );
  refuseOverlaps(stretches);
  const { id } = await getEntryToKeep(em, { actor, act: 'serviceHoursSet' }, input.serviceId);
  await writeEntry(em, 'directory.write_hours($1, $2)', [id, JSON.stringify(stretches.map(inSnakeCase))]);
  return id;
}

function refuseOverlaps(stretches: readonly HoursOfDay[]): void {
  const inOrder = stretches.toSorted((one, other) => one.weekday - other.weekday || one.startsAt - other.startsAt);
  inOrder.forEach((stretch, place) => {
    const before = inOrder[place - 1];
    if (before?.weekday === stretch.weekday && stretch.startsAt < before.endsAt) {
      throw new DomainError('PERIOD_OVERLAPS', 'Two of these hours overlap. Give each hour of the week once.', 'hours');
    }
  });
}
