import { inPounds, pence } from '../../foundation/pence.ts';
import { inLongForm, type LocalDate, plusDays } from '../../foundation/period.ts';
import { rateInWords } from '../directory/plain-words.ts';
import type { RateBand, RateUnit } from '../directory/rate.entity.ts';

export interface RiseFacts {
  readonly service: string;
  readonly unit: RateUnit;
  readonly band: RateBand;
  readonly pence: number;
  readonly penceBefore: number;
  readonly startsOn: LocalDate;
  /** The first day after the commission's period. */
  readonly agreedUntil: LocalDate;
}

/** Returns the text of a notice of a rate rise, including what it does not change. */
export function riseInWords({ service, unit, band, startsOn, agreedUntil, ...amounts }: RiseFacts): string {
  const now = rateInWords({ unit, band, pence: amounts.pence });
  const last = plusDays(agreedUntil, -1);
  return `${service} asks ${now} from ${inLongForm(startsOn)}; before it was ${inPounds(pence(amounts.penceBefore))}. What was agreed with you stays as it was agreed until ${inLongForm(last)}: nobody may change its price without a new agreement.`;
}
