import { SUPPORT_UNITS } from '../../domain/directory/rate.entity.ts';
import { enumeration } from '../enumeration.ts';

export const SupportUnitEnum = enumeration(SUPPORT_UNITS, {
  name: 'SupportUnit',
  description: 'What support is counted and priced in.',
  meanings: {
    HOUR: 'Hours of support; quantities are minutes (a week, when planned).',
    SLEEPOVER: 'Nights on site, asleep; quantities are nights (a week, when planned).',
    ITEM: 'A one-off purchase; quantities are items in all.',
  },
});
