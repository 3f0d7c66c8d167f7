import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../database/columns.ts';
import { runSql } from '../../database/run-sql.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { positivePence } from '../../foundation/pence.ts';
import { type LocalDate, period, plusDays, todayInScotland } from '../../foundation/period.ts';
import { parseDayToCome } from '../identity/find-member.ts';
import { getEntryToMaintain, writeEntry } from './find-maintainer.ts';
import { isBandOf, LARGEST_RATE, type RateBand, type RateUnit, type VatTreatment } from './rate.entity.ts';
import { minutesOfDay } from './time-of-day.ts';

interface RateOf {
  readonly serviceId: string;
  readonly unit: RateUnit;
  readonly band?: RateBand | null;
}

export interface SetRate extends RateOf {
  readonly pence: number;
  readonly startsOn: LocalDate;
  readonly endsOn?: LocalDate | null;
  /** Local time in Scotland, `HH:MM`; only for EVENING. */
  readonly eveningFrom?: string | null;
  readonly eveningUntil?: string | null;
  readonly vat?: VatTreatment | null;
}

/** The furthest start of a price, in days from today. */
const MOST_DAYS_AHEAD = 731;

/**
 * Publishes a price from a given day. The previous price ends on that day; one that was to start on the same day is
 * replaced. Prices of the past are unchanged.
 * @returns the rate's id, or null if exactly this price is already published
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, SERVICE_CLOSED, INVALID_INPUT, INVALID_PERIOD, PERIOD_OVERLAPS,
 *   AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE
 */
export async function setRate(em: EntityManager, input: SetRate): Promise<string | null> {
  const rate = {
    unit: input.unit,
    band: parseBand(input),
    pence: positivePence(input.pence, 'pence', LARGEST_RATE),
    ...daysOf(input),
    ...eveningOf(input),
    vat: input.vat ?? null,
  };
  const { id } = await getEntryToMaintain(em, 'serviceRateSet', input.serviceId);
  const rateId = newId();
  const rows = await runSql<{ published: boolean }>(em, 'select directory.set_rate($1, $2) as published', [
    id,
    JSON.stringify({ id: rateId, ...rate }),
  ]);
  return rows[0]?.published ? rateId : null;
}

export interface EndRate extends RateOf {
  readonly endsOn: LocalDate;
}

/**
 * Ends a price on a given day, with no other price in its place.
 * @returns the service's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, SERVICE_CLOSED, INVALID_INPUT
 */
export async function endRate(em: EntityManager, input: EndRate): Promise<string> {
  const endsOn = parseDayToCome(input.endsOn, 'endsOn');
  const { id } = await getEntryToMaintain(em, 'serviceRateEnd', input.serviceId);
  const rate = { unit: input.unit, band: parseBand(input), ends_on: endsOn };
  await writeEntry(em, 'directory.end_rate($1, $2)', [id, JSON.stringify(rate)]);
  return id;
}

function parseBand({ unit, band }: RateOf): RateBand {
  const given = band ?? 'ANY';
  if (isBandOf(unit, given)) return given;
  throw new DomainError(
    'INVALID_INPUT',
    'Only hours have an evening, and only hours and sleepovers fall on days. Leave the band out.',
    'band',
  );
}

function daysOf({ startsOn, endsOn }: SetRate): { starts_on: LocalDate; ends_on: LocalDate | null } {
  const starts_on = parseDayToCome(startsOn, 'startsOn');
  if (starts_on > plusDays(todayInScotland(), MOST_DAYS_AHEAD)) {
    throw new DomainError('INVALID_INPUT', 'Give a day within two years from now.', 'startsOn');
  }
  if (endsOn) period(starts_on, endsOn, 'endsOn');
  return { starts_on, ends_on: endsOn ?? null };
}

function eveningOf({ band, eveningFrom, eveningUntil }: SetRate): {
  evening_from: number | null;
  evening_until: number | null;
} {
  const [from, until] = [eveningFrom, eveningUntil].map((time) => (time ? minutesOfDay(time) : null)) as [
    number | null,
    number | null,
  ];
  if ((band === 'EVENING') !== (from !== null && until !== null) || (from === null) !== (until === null)) {
    throw new DomainError(
      'INVALID_INPUT',
      'Say from when until when the evening is, and only of an evening rate.',
      'eveningFrom',
    );
  }
  if (from !== null && from === until) {
    throw new DomainError('INVALID_INPUT', 'The evening must begin before it ends.', 'eveningUntil');
  }
  return { evening_from: from, evening_until: until };
}
