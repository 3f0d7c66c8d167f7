import type { RateBand, RateUnit, VatTreatment } from '../domain/directory/rate.entity.ts';
import { type LocalDate, plusDays, todayInScotland } from '../foundation/period.ts';
import type { ServiceSeed } from './data/provider-seed.ts';
import { serviceId, townId } from './data/town-id.ts';

type Row = Readonly<Record<string, unknown>>;

interface Price {
  readonly unit: RateUnit;
  readonly band: RateBand;
  readonly pence: number;
}

/** From six in the evening to seven in the morning. */
const EVENING = { evening_from: 18 * 60, evening_until: 7 * 60 };
const RAISED_DAYS_AGO = 230;
const BEFORE_THAT = 595;

/**
 * Returns a service's current prices, structured differently for different services. Every third service raised them some
 * time ago, and its earlier prices stay on record.
 */
export function rateRows(service: ServiceSeed, ordinal: number): Row[] {
  const vat = vatOf(service, ordinal);
  const row = ({ unit, band, pence }: Price, [starts_on, ends_on]: readonly [LocalDate, LocalDate | null]): Row => ({
    id: townId('rate', `${service.key}:${unit}:${band}:${ends_on === null}`),
    service_id: serviceId(service.key),
    unit,
    band,
    pence,
    ...(band === 'EVENING' ? EVENING : { evening_from: null, evening_until: null }),
    vat,
    starts_on,
    ends_on,
  });
  const raised = plusDays(todayInScotland(), -RAISED_DAYS_AGO);
  const earlier = ordinal % 3 === 0 ? hourly(service.hour, ordinal).map(before) : [];
  return [
    ...earlier.map((price) => row(price, [plusDays(todayInScotland(), -BEFORE_THAT), raised])),
    ...[...hourly(service.hour, ordinal), ...others(service), ...travel(service.hour, ordinal)].map((price) =>
      row(price, [raised, null]),
    ),
  ];
}

/**
 * Most have one price at all times. Some charge more in the evening, at weekends and on bank holidays, and some leave a
 * gap.
 */
function hourly(pence: number | undefined, ordinal: number): Price[] {
  if (pence === undefined) return [];
  const of = (band: RateBand, percent: number): Price => ({
    unit: 'HOUR',
    band,
    pence: Math.round((pence * percent) / 100),
  });
  switch (ordinal % 5) {
    case 1:
      return [of('WEEKDAY', 100), of('EVENING', 105), of('WEEKEND', 110), of('BANK_HOLIDAY', 150)];
    case 2:
      return [of('ANY', 100), of('BANK_HOLIDAY', 200)];
    case 3:
      return [of('WEEKDAY', 100), of('SATURDAY', 105), of('SUNDAY', 110)];
    default:
      return [of('ANY', 100)];
  }
}

function others({ sleepover, item }: ServiceSeed): Price[] {
  const price = (unit: RateUnit, pence: number | undefined): Price[] =>
    pence === undefined ? [] : [{ unit, band: 'ANY', pence }];
  return [...price('SLEEPOVER', sleepover), ...price('ITEM', item)];
}

function travel(hour: number | undefined, ordinal: number): Price[] {
  if (hour === undefined) return [];
  if (ordinal % 5 === 1) return [{ unit: 'TRAVEL_MILE', band: 'ANY', pence: 45 }];
  return ordinal % 5 === 2 ? [{ unit: 'TRAVEL_VISIT', band: 'ANY', pence: 250 }] : [];
}

function before({ pence, ...price }: Price): Price {
  return { ...price, pence: pence - 90 };
}

/** Registered welfare services charge no VAT; groups seldom say. */
function vatOf({ kinds }: ServiceSeed, ordinal: number): VatTreatment | null {
  return kinds.includes('COMMUNITY_SUPPORT') || ordinal % 6 === 5 ? null : 'EXEMPT';
}
