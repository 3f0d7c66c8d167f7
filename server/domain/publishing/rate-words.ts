import { UNIT_LABELS } from '../directory/plain-words.ts';
import type { RateBand, RateUnit, VatTreatment } from '../directory/rate.entity.ts';
import { clockTime, minutesOf } from './clock-time.ts';

/** The support and the time that a price is for, as far as its text expresses them. */
export interface PricedTime {
  readonly unit: RateUnit;
  readonly band: RateBand;
  readonly eveningFrom: number | null;
  readonly eveningUntil: number | null;
  readonly vat: VatTreatment | null;
}

const BAND_LABELS: Readonly<Record<RateBand, string>> = {
  ANY: 'At any time',
  WEEKDAY: 'On weekdays',
  EVENING: 'In the evening',
  WEEKEND: 'At the weekend',
  SATURDAY: 'On Saturdays',
  SUNDAY: 'On Sundays',
  BANK_HOLIDAY: 'On bank holidays',
};

const VAT_LABELS: Readonly<Record<VatTreatment, string>> = {
  EXEMPT: 'no VAT is charged',
  INCLUDED: 'VAT is included',
  ADDED: 'VAT comes on top',
};

const EVENING = new RegExp(`^${BAND_LABELS.EVENING}, from (\\d\\d:\\d\\d) until (\\d\\d:\\d\\d)$`);

/** Returns when a price applies, and what it is for: "On weekdays", "an hour; no VAT is charged". */
export function rateInWords({ unit, band, eveningFrom, eveningUntil, vat }: PricedTime) {
  const isEvening = eveningFrom !== null && eveningUntil !== null;
  const hours = isEvening ? `, from ${clockTime(eveningFrom)} until ${clockTime(eveningUntil)}` : '';
  return {
    option: `${BAND_LABELS[band]}${hours}`,
    amountDescription: `${UNIT_LABELS[unit]}${vat === null ? '' : `; ${VAT_LABELS[vat]}`}`,
  };
}

/** Parses those texts; returns null if the wording is somebody else's, which could mean anything. */
export function findPricedTime(option: string, amountDescription: string): PricedTime | null {
  const [unitWords = '', vatWords] = amountDescription.split('; ');
  const unit = keyOf(UNIT_LABELS, unitWords);
  const vat = vatWords === undefined ? null : keyOf(VAT_LABELS, vatWords);
  const evening = EVENING.exec(option);
  const band = evening === null ? keyOf(BAND_LABELS, option) : 'EVENING';
  const isEveningToldWhole = (band === 'EVENING') === (evening !== null);
  if (unit === null || band === null || (vatWords !== undefined && vat === null) || !isEveningToldWhole) return null;
  const [eveningFrom, eveningUntil] = [evening?.[1], evening?.[2]].map((time) =>
    time === undefined ? null : minutesOf(time),
  );
  return { unit, band, eveningFrom: eveningFrom ?? null, eveningUntil: eveningUntil ?? null, vat };
}

function keyOf<Key extends string>(labels: Readonly<Record<Key, string>>, text: string): Key | null {
  const found = (Object.entries(labels) as [Key, string][]).find(([, each]) => each === text);
  return found?.[0] ?? null;
}
