import { ArgsType, Field } from 'type-graphql';
import { FACT_NAMES } from '../../domain/searching/compared-facts.ts';
import { SERVICE_ORDERS, type ServiceOrder } from '../../domain/searching/search.ts';
import { PageArguments } from '../connection.ts';
import { enumeration } from '../enumeration.ts';
import { SupportServiceFilterInput } from './support-service-filter.inputs.ts';

const SupportServiceOrderEnum = enumeration(SERVICE_ORDERS, {
  name: 'SupportServiceOrder',
  description: 'Sort order of services.',
  meanings: {
    BEST_MATCH:
      'Best match of the search words first: where they name a kind of support, services of that kind before others. Requires `searchTerms`.',
    DISTANCE: 'Nearest first. Requires `near`.',
    NAME: 'By name, A to Z.',
    GRADE: 'By each service’s lowest grade, the highest first; services without grades last.',
  },
});

export const FactNameEnum = enumeration(FACT_NAMES, {
  name: 'FactName',
  description: 'A fact by which services are compared.',
  meanings: {
    PROVIDER: 'The organisation that runs the service.',
    KINDS: 'The kinds of support.',
    SECTOR: 'The sector of the body that runs the service: a business, a charity, a council or a health board.',
    STATUS: 'Whether the service provides support now.',
    COUNCIL_AREA: 'The council area in which the service is registered.',
    TOWN: 'The town of the registered address.',
    PRICE_OF_HOUR: 'The published price of an hour.',
    PRICE_OF_SLEEPOVER: 'The published price of a sleepover.',
    PRICE_OF_ITEM: 'The published price of an item.',
    LEAST_GRADE: 'The lowest of the service’s grades.',
    WELLBEING_GRADE: 'The grade for how well people’s wellbeing is supported.',
    PLANNING_GRADE: 'The grade for how well care and support is planned.',
    SETTING_GRADE: 'The grade for how good the setting is.',
    STAFF_GRADE: 'The grade for how good the staff team is.',
    LEADERSHIP_GRADE: 'The grade for how good the leadership is.',
    LAST_INSPECTED: 'The day of the last inspection.',
    COMPLAINTS_UPHELD: 'Number of complaints upheld.',
    REGISTERED_PLACES: 'Maximum number of people supported at a time, from the register.',
    REGISTERED_SINCE: 'The day of registration.',
  },
});

@ArgsType()
export class SupportServicesArguments extends PageArguments {
  @Field(() => SupportServiceFilterInput, { nullable: true, description: 'Which services to show; all when left out.' })
  filter?: SupportServiceFilterInput | null;

  @Field(() => SupportServiceOrderEnum, {
    nullable: true,
    description:
      'Sort order. When left out: best match when `searchTerms` is given, else nearest when `near` is given, else by name.',
  })
  orderBy?: ServiceOrder | null;
}

@ArgsType()
export class SupportFoundArguments extends PageArguments {
  @Field(() => SupportServiceFilterInput, {
    nullable: true,
    description: 'Which services to search for; all when left out.',
  })
  filter?: SupportServiceFilterInput | null;
}
