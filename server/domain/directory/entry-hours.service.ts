import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { getEntryToKeep, writeEntry } from './keeper.finding.ts';
import { minutesOfDay } from './time-of-day.ts';

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

interface Stretch {
  readonly weekday: number;
  readonly starts_at: number;
  readonly ends_at: number;
}

const MOST_STRETCHES = 100;
const DAY_MINUTES = 1440;

/**
 * Says in which hours of the week a service can give support, in place of what it said before. None: not known.
 * @returns the service's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, SERVICE_CLOSED, INVALID_INPUT, PERIOD_OVERLAPS
 */
export async function setHours(em: EntityManager, actor: SignedInActor, input: SetHours): Promise<string> {
  if (input.hours.length > MOST_STRETCHES) {
    throw new DomainError('INVALID_INPUT', `Give at most ${MOST_STRETCHES} stretches of hours.`, 'hours');
  }
  const stretches = input.hours.flatMap(stretchesOf);
  refuseOverlaps(stretches);
  const { id } = await getEntryToKeep(em, { actor, act: 'serviceHoursSet' }, input.serviceId);
  await writeEntry(em, 'directory.write_hours($1, $2)', [id, JSON.stringify(stretches)]);
  return id;
}

/** A stretch past midnight is two: until midnight, and from midnight on the next day. */
function stretchesOf({ weekday, from, until }: GivenHours): Stretch[] {
  const [starts, ends] = [minutesOfDay(from), minutesOfDay(until)];
  if (starts < ends) return [{ weekday, starts_at: starts, ends_at: ends }];
  const tonight = { weekday, starts_at: starts, ends_at: DAY_MINUTES };
  return ends === 0 ? [tonight] : [tonight, { weekday: (weekday % 7) + 1, starts_at: 0, ends_at: ends }];
}

function refuseOverlaps(stretches: readonly Stretch[]): void {
  const inOrder = stretches.toSorted((one, other) => one.weekday - other.weekday || one.starts_at - other.starts_at);
  inOrder.forEach((stretch, place) => {
    const before = inOrder[place - 1];
    if (before?.weekday === stretch.weekday && stretch.starts_at < before.ends_at) {
      throw new DomainError('PERIOD_OVERLAPS', 'Two of these hours overlap. Give each hour of the week once.', 'hours');
    }
  });
}
