import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { pence } from '../../foundation/pence.ts';
import { SupportService } from './support-service.entity.ts';

/** What support is counted in: an hour, a sleepover night, or one item. */
export const SUPPORT_UNITS = ['HOUR', 'SLEEPOVER', 'ITEM'] as const;
export type SupportUnit = (typeof SUPPORT_UNITS)[number];

/** What a rate is for: a unit of support, or the travel that comes on top of it, by the visit or by the mile. */
export const RATE_UNITS = [...SUPPORT_UNITS, 'TRAVEL_VISIT', 'TRAVEL_MILE'] as const;
export type RateUnit = (typeof RATE_UNITS)[number];

/**
 * When a rate holds. For any minute it is the first of these that the service gives, so the most particular: BANK_HOLIDAY;
 * SATURDAY or SUNDAY; WEEKEND; EVENING; WEEKDAY; ANY. A bank holiday has its own rate or that of ANY, and no other: what
 * is not said is not guessed.
 */
export const RATE_BANDS = ['ANY', 'WEEKDAY', 'EVENING', 'WEEKEND', 'SATURDAY', 'SUNDAY', 'BANK_HOLIDAY'] as const;
export type RateBand = (typeof RATE_BANDS)[number];

/** Only time has an evening, and only time and nights fall on days. The table holds it too. */
export function isBandOf(unit: RateUnit, band: RateBand): boolean {
  return band === 'ANY' || unit === 'HOUR' || (unit === 'SLEEPOVER' && band !== 'EVENING');
}

/** £100,000, in pence: what no hour, night or mile costs, and of which the dearest schedule is still an exact number. */
export const LARGEST_RATE = pence(10_000_000);

/** What the provider says of VAT. EXEMPT: none is charged. ADDED: it comes on top, and how much is not said. */
export const VAT_TREATMENTS = ['EXEMPT', 'INCLUDED', 'ADDED'] as const;
export type VatTreatment = (typeof VAT_TREATMENTS)[number];

/**
 * A published price of a service, from a day until a day (first day no longer). Never changed: a newer version of the same
 * days is a row of its own, and marks this one as superseded. No two that stand are for the same unit and band on one day.
 * Public.
 */
export const Rate = defineEntity({
  name: 'Rate',
  schema: 'directory',
  tableName: 'rate',
  properties: {
    id: columns.id(),
    serviceId: () => p.manyToOne(SupportService).mapToPk().fieldName('service_id').index(),
    unit: p.enum([...RATE_UNITS]),
    band: p.enum([...RATE_BANDS]).default('ANY'),
    pence: columns.pence(),
    /** Minutes of the day by the clock on the wall, of EVENING alone. Until before from: past midnight. */
    eveningFrom: p.smallint().nullable(),
    eveningUntil: p.smallint().nullable(),
    /** Null when the provider does not say. */
    vat: p.enum([...VAT_TREATMENTS]).nullable(),
    startsOn: columns.day(),
    endsOn: columns.day().nullable(),
    recordedAt: columns
      .moment()
      .onCreate(() => new Date())
      .defaultRaw('now()'),
    supersededAt: columns.moment().nullable(),
  },
  checks: [
    { name: 'positive', expression: 'pence > 0' },
    { name: 'largest', expression: `pence <= ${LARGEST_RATE}` },
    { name: 'forwards', expression: 'starts_on < ends_on' },
    {
      name: 'band_of_unit',
      expression: `band = 'ANY' or unit = 'HOUR' or (unit = 'SLEEPOVER' and band <> 'EVENING')`,
    },
    {
      name: 'evening_has_hours',
      expression: `case when band = 'EVENING'
        then evening_from is not null and evening_until is not null and evening_from <> evening_until
          and evening_from between 0 and 1439 and evening_until between 0 and 1439
        else evening_from is null and evening_until is null end`,
    },
  ],
});
export type Rate = InferEntity<typeof Rate>;
