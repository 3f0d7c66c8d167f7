import { datedFactsExtension } from '../../domain/directory/service-hours.projection.ts';
import { readFields } from '../read-fields.ts';
import { ServiceCostType, ServiceHoursType, ServicePlaceType } from './service-hours.type.ts';
import { SupportServiceType } from './support-service.type.ts';

export const DatedFactsReadFields = readFields(() => SupportServiceType, datedFactsExtension, {
  hours: {
    type: () => ServiceHoursType,
    description:
      'The hours in which the service can give support, of those that hold today. Empty when none are known for today; it does not mean never.',
  },
  hoursToCome: {
    type: () => ServiceHoursType,
    description: 'Hours that begin to hold after today, the earliest first. Empty when none are known.',
  },
  places: {
    type: () => ServicePlaceType,
    description:
      'The places at which the service gives support, when it has several; `address` is one of them. Empty when it has one or none, and when its place is not public.',
  },
  costs: {
    type: () => ServiceCostType,
    description:
      'Prices that apply today and are known only in the words of a source, beside `rates`. Empty when none are known, and for a service listed as `ASK_LOCAL_BROKER`.',
  },
});
