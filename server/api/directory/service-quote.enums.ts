import { LAST_KNOWN_YEAR } from '../../domain/directory/bank-holidays.ts';
import { NOT_PRICED_REASONS } from '../../domain/directory/quoting/cost.ts';
import { QUOTE_UNKNOWNS } from '../../domain/directory/quoting/unknowns.ts';
import { enumeration } from '../enumeration.ts';

export const NotPricedReasonEnum = enumeration(NOT_PRICED_REASONS, {
  name: 'NotPricedReason',
  description: 'Why something that a schedule needs is not in a price.',
  meanings: {
    NO_RATE: 'The service gives no price for it at these times.',
    BANK_HOLIDAYS_NOT_KNOWN: `Its price is another on bank holidays, and those after ${LAST_KNOWN_YEAR} are not published yet.`,
    MILES_NOT_GIVEN: 'Travel is charged by the mile, and the schedule does not say how many.',
    VAT_ADDED: 'VAT comes on top, and the service does not say how much.',
  },
});

export const QuoteUnknownEnum = enumeration(QUOTE_UNKNOWNS, {
  name: 'QuoteUnknown',
  description: 'What is not known of a service, and worth asking before one chooses it. Not known is not "no".',
  meanings: {
    REACH: 'Whether it comes to where one lives: it has declared no area.',
    CAPACITY: 'Whether it has room now.',
    TRAVEL: 'Whether travel comes on top: it says nothing of it.',
    VAT: 'Whether VAT is charged on some of these prices.',
    GRADES: 'How good it is: nobody has graded it.',
    COMPLAINTS: 'Whether complaints against it were upheld.',
  },
});
