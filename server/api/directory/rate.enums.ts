import { RATE_BANDS, RATE_UNITS, VAT_TREATMENTS } from '../../domain/directory/rate.entity.ts';
import { enumeration } from '../enumeration.ts';

export const RateUnitEnum = enumeration(RATE_UNITS, {
  name: 'RateUnit',
  description: 'What a rate is for.',
  meanings: {
    HOUR: 'An hour of support.',
    SLEEPOVER: 'A night on site, asleep; of the day on which it begins.',
    ITEM: 'A one-off purchase.',
    TRAVEL_VISIT: 'Travel, for each visit, on top of the support.',
    TRAVEL_MILE: 'Travel, for each mile, on top of the support.',
  },
});

export const RateBandEnum = enumeration(RATE_BANDS, {
  name: 'RateBand',
  description:
    'When a rate holds, by the clock on the wall in Scotland. Where a service gives several, each minute costs the most particular: BANK_HOLIDAY, then SATURDAY or SUNDAY, WEEKEND, EVENING, WEEKDAY, ANY.',
  meanings: {
    ANY: 'At any time for which the service gives no rate of its own.',
    WEEKDAY: 'Monday to Friday, bank holidays left out.',
    EVENING: 'Between the hours that the rate says, on any day but bank holidays and a weekend with a rate of its own.',
    WEEKEND: 'Saturday and Sunday, bank holidays left out.',
    SATURDAY: 'Saturday, unless it is a bank holiday.',
    SUNDAY: 'Sunday, unless it is a bank holiday.',
    BANK_HOLIDAY: 'Scotland’s bank holidays. A service that gives neither this nor ANY has no known price on them.',
  },
});

export const VatTreatmentEnum = enumeration(VAT_TREATMENTS, {
  name: 'VatTreatment',
  description: 'What a provider says of VAT on its rate.',
  meanings: {
    EXEMPT: 'None is charged.',
    INCLUDED: 'The rate includes it.',
    ADDED: 'It comes on top. How much is not part of any price here.',
  },
});
