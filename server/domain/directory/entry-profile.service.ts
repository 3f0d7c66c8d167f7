import type { EntityManager } from '@mikro-orm/postgresql';
import { inSnakeCase } from '../../database/columns.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { parseText } from '../../foundation/input.ts';
import { todayInScotland } from '../../foundation/period.ts';
import { findCouncilArea, whyNoCouncilArea } from '../places/council-areas.ts';
import { PostcodeArea } from '../places/postcode.entity.ts';
import { FURTHEST_METRES } from '../places/united-kingdom.ts';
import { columnsOf, type EntryProfile } from './entry-profile.ts';
import { getEntryToMaintain, writeEntry } from './find-maintainer.ts';
import type { AreaKind, Capacity } from './service-profile.ts';
import { type HoursOfDay, minutesOfDay, upToMidnight } from './time-of-day.ts';

const WRITE = 'directory.write_profile($1, $2)';

export interface DescribeEntry extends EntryProfile {
  readonly serviceId: string;
}

/**
 * Writes what a service says of itself. No import overwrites it with older data. Writing also confirms the entry, because
 * its author has looked at it.
 * @returns the service's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, SERVICE_CLOSED, INVALID_INPUT, TOO_LONG
 */
export async function describeEntry(em: EntityManager, input: DescribeEntry): Promise<string> {
  const changes = columnsOf(input);
  const { id } = await getEntryToMaintain(em, 'serviceDescribe', input.serviceId);
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
 * Records whether a service has room now, and for how many minutes of support a week.
 * @returns the service's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, SERVICE_CLOSED, INVALID_INPUT
 */
export async function sayCapacity(em: EntityManager, input: SayCapacity): Promise<string> {
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
  const { id } = await getEntryToMaintain(em, 'serviceCapacitySay', input.serviceId);
  const changes = { capacity: input.room, capacity_minutes_a_week: minutes, capacity_as_of: todayInScotland() };
  await writeEntry(em, WRITE, [id, JSON.stringify(changes)]);
  return id;
}

export interface HoursFacts {
  /** 1 (Monday) to 7 (Sunday). */
  readonly weekday: number;
  /** Local time in Scotland, `HH:MM`. */
  readonly from: string;
  readonly until: string;
}

export interface SetHours {
  readonly serviceId: string;
  readonly hours: readonly HoursFacts[];
}

const MOST_STRETCHES = 100;

/**
 * Replaces the weekly hours in which a service can give support. An empty list means that they are not known.
 * @returns the service's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, SERVICE_CLOSED, INVALID_INPUT, PERIOD_OVERLAPS
 */
export async function setHours(em: EntityManager, input: SetHours): Promise<string> {
  if (input.hours.length > MOST_STRETCHES) {
    throw new DomainError('INVALID_INPUT', `Give at most ${MOST_STRETCHES} stretches of hours.`, 'hours');
  }
  const stretches = input.hours.flatMap(({ weekday, from, until }) =>
    upToMidnight({ weekday, startsAt: minutesOfDay(from), endsAt: minutesOfDay(until) }),
  );
  refuseOverlaps(stretches);
  const { id } = await getEntryToMaintain(em, 'serviceHoursSet', input.serviceId);
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

export interface AreaFacts {
  readonly kind: AreaKind;
  readonly code?: string | null;
  readonly metres?: number | null;
}

export interface SetAreas {
  readonly serviceId: string;
  readonly areas: readonly AreaFacts[];
}

const MOST_AREAS = 100;
const OUTCODE = /^[A-Z]{1,2}\d[A-Z\d]?$/;
const SECTOR = /^([A-Z]{1,2}\d[A-Z\d]?)\s*(\d)$/;

/**
 * Replaces the areas in which a service gives support. An empty list means that its reach is not known.
 * @returns the service's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, SERVICE_CLOSED, INVALID_INPUT
 */
export async function setAreas(em: EntityManager, input: SetAreas): Promise<string> {
  if (input.areas.length > MOST_AREAS) {
    throw new DomainError(
      'INVALID_INPUT',
      `Give at most ${MOST_AREAS} areas: council areas hold many postcodes.`,
      'areas',
    );
  }
  const areas = input.areas.map(parseArea);
  const { id, placed } = await getEntryToMaintain(em, 'serviceAreasSet', input.serviceId);
  if (!placed && areas.some(({ kind }) => kind === 'RADIUS')) {
    throw new DomainError(
      'INVALID_INPUT',
      'This service has no place on the map, so give areas by name.',
      'areas.metres',
    );
  }
  await refuseUnknownPostcodes(em, areas);
  const unlike = [...new Map(areas.map((area) => [JSON.stringify(area), area])).values()];
  await writeEntry(em, 'directory.write_areas($1, $2)', [id, JSON.stringify(unlike)]);
  return id;
}

type Area = { readonly kind: AreaKind; readonly code: string | null; readonly metres: number | null };

function parseArea({ kind, code, metres }: AreaFacts): Area {
  const needsCode = kind === 'COUNCIL_AREA' || kind === 'OUTCODE' || kind === 'SECTOR';
  if (needsCode !== (code !== null && code !== undefined)) {
    throw new DomainError(
      'INVALID_INPUT',
      needsCode ? 'Say which, by its code.' : 'This kind of area has no code. Leave it out.',
      'areas.code',
    );
  }
  if ((kind === 'RADIUS') !== (metres !== null && metres !== undefined)) {
    throw new DomainError('INVALID_INPUT', 'Give metres for a radius, and for nothing else.', 'areas.metres');
  }
  if (metres !== null && metres !== undefined && (metres < 1 || metres > FURTHEST_METRES)) {
    throw new DomainError('INVALID_INPUT', `Give whole metres from 1 to ${FURTHEST_METRES}.`, 'areas.metres');
  }
  return { kind, code: needsCode ? parseCode(kind, code ?? '') : null, metres: metres ?? null };
}

function parseCode(kind: AreaKind, given: string): string {
  const text = parseText(given, 'areas.code', 20).toUpperCase();
  if (kind === 'COUNCIL_AREA') {
    if (findCouncilArea(text) !== null) return text;
    throw new DomainError('INVALID_INPUT', whyNoCouncilArea(text), 'areas.code');
  }
  if (kind === 'OUTCODE' && OUTCODE.test(text)) return text;
  const sector = kind === 'SECTOR' ? SECTOR.exec(text) : null;
  if (sector !== null) return `${sector[1]} ${sector[2]}`;
  const like = kind === 'OUTCODE' ? 'IV2' : 'IV2 3';
  throw new DomainError('INVALID_INPUT', `Give the beginning of a postcode, like ${like}.`, 'areas.code');
}

/** Only checked if postcodes have been imported. */
async function refuseUnknownPostcodes(em: EntityManager, areas: readonly Area[]): Promise<void> {
  const codes = areas.flatMap(({ kind, code }) => (code !== null && kind !== 'COUNCIL_AREA' ? [code] : []));
  if (codes.length === 0 || (await em.count(PostcodeArea)) === 0) return;
  const known = new Set((await em.find(PostcodeArea, { code: { $in: codes } })).map(({ code }) => code));
  const unknown = codes.find((code) => !known.has(code));
  if (unknown === undefined) return;
  throw new DomainError('INVALID_INPUT', `No postcode in Scotland begins with ${unknown}. Check it.`, 'areas.code');
}
