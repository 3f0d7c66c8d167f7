import { FACT_NAMES } from '../../domain/searching/compared-facts.ts';
import { SERVICE_ORDERS } from '../../domain/searching/search.ts';
import { enumeration } from '../enumeration.ts';

export const SupportServiceOrderEnum = enumeration(SERVICE_ORDERS, {
  name: 'SupportServiceOrder',
  description: 'What comes first.',
  meanings: {
    BEST_MATCH: 'What the words say best. Needs words.',
    DISTANCE: 'The nearest. Needs a place.',
    NAME: 'From A to Z.',
    GRADE: 'The highest lowest grade; the ungraded after all others.',
  },
});

export const FactNameEnum = enumeration(FACT_NAMES, {
  name: 'FactName',
  description: 'What services are compared by.',
  meanings: {
    PROVIDER: 'Who runs it.',
    KINDS: 'What kind of support.',
    SECTOR: 'Whether that is a business, a charity, a council or a health board.',
    STATUS: 'Whether it provides support now.',
    COUNCIL_AREA: 'Where it is registered.',
    TOWN: 'The town of that address.',
    PRICE_OF_HOUR: 'The published price of an hour.',
    PRICE_OF_SLEEPOVER: 'The published price of a sleepover.',
    PRICE_OF_ITEM: 'The published price of an item.',
    LEAST_GRADE: 'The lowest of its grades.',
    WELLBEING_GRADE: 'How well people’s wellbeing is supported.',
    PLANNING_GRADE: 'How well care and support is planned.',
    SETTING_GRADE: 'How good the setting is.',
    STAFF_GRADE: 'How good the staff team is.',
    LEADERSHIP_GRADE: 'How good the leadership is.',
    LAST_INSPECTED: 'When it was last inspected.',
    COMPLAINTS_UPHELD: 'How many complaints were upheld.',
    REGISTERED_PLACES: 'How many people it may support at a time, where the register says.',
    REGISTERED_SINCE: 'Since when it has been registered.',
  },
});
