import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { pence } from '../../foundation/pence.ts';
import { SupportService } from './support-service.entity.ts';

/** The unit in which support is counted: an hour, a sleepover night, or one item. */
export const SUPPORT_UNITS = ['HOUR', 'SLEEPOVER', 'ITEM'] as const;
export type SupportUnit = (typeof SUPPORT_UNITS)[number];

/** The unit of a rate: a unit of support, or travel that is charged in addition, by the visit or by the mile. */
export const RATE_UNITS = [...SUPPORT_UNITS, 'TRAVEL_VISIT', 'TRAVEL_MILE'] as const;
export type RateUnit = (typeof RATE_UNITS)[number];

/**
 * When a rate applies. A minute is charged at the first of these bands that the service prices, so at the most specific:
 * BANK_HOLIDAY; SATURDAY or SUNDAY; WEEKEND; EVENING; WEEKDAY; ANY. A bank holiday uses its own rate or that of ANY, and no
 * other: a rate that is not published is not guessed.
 */
export const RATE_BANDS = ['ANY', 'WEEKDAY', 'EVENING', 'WEEKEND', 'SATURDAY', 'SUNDAY', 'BANK_HOLIDAY'] as const;
export type RateBand = (typeof RATE_BANDS)[number];

/**
 * Returns whether a unit can have a band: only hours have evenings, and only hours and nights have days. A check of the
 * table enforces the same.
 */
export function isBandOf(unit: RateUnit, band: RateBand): boolean {
  return band === 'ANY' || unit === 'HOUR' || (unit === 'SLEEPOVER' && band !== 'EVENING');
}

/** £100,000, in pence. No hour, night or mile costs that much, and the dearest schedule is still an exact number. */
export const LARGEST_RATE = pence(10_000_000);

/**
 * How the provider's price treats VAT. EXEMPT: none is charged. ADDED: it is charged in addition, and the amount is not
 * stated.
 */
export const VAT_TREATMENTS = ['EXEMPT', 'INCLUDED', 'ADDED'] as const;
export type VatTreatment = (typeof VAT_TREATMENTS)[number];

/**
 * A published price of a service over a half-open period of days. Never changed: a newer version for the same days is
 * another row, and marks this one as superseded. On any day there is at most one current row for a unit and band. Public.
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
    /** Minutes after midnight, local time, only for EVENING. If until is before from, the evening ends after midnight. */
    eveningFrom: p.smallint().nullable(),
    eveningUntil: p.smallint().nullable(),
    /** Null if the provider does not say. */
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
