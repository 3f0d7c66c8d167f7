import { plusDays, todayInScotland } from '../../foundation/period.ts';
import type { StepPlan } from './step-plan.ts';

/** Steps of the journey: find and compare services, price a week, and add a service to the shortlist. */
export function choosingSteps(): StepPlan[] {
  return [
    {
      operation: 'FindServices',
      title: 'Find a service',
      as: 'broker',
      variables: { filter: { searchTerms: '{providerName}' }, orderBy: 'BEST_MATCH', first: 5 },
      keeps: { serviceId: 'supportServices.edges.0.node.id' },
    },
    {
      operation: 'CompareServices',
      title: 'Compare it with another',
      as: 'broker',
      variables: { ids: ['{serviceId}', '{otherServiceId}'] },
    },
    {
      operation: 'FindSupport',
      title: 'Find who comes to you',
      as: 'person',
      variables: { filter: { postcode: 'ZZ1', kinds: ['CARE_AT_HOME'], acceptsOption2: true }, first: 3 },
    },
    {
      operation: 'QuoteWeek',
      title: 'See what your week would cost with each',
      as: 'person',
      variables: { schedule: fourWeeks(), ids: ['{serviceId}', '{otherServiceId}'], fundId: '{fundId}' },
    },
    {
      operation: 'AddToShortlist',
      title: 'Put a service on the shortlist',
      as: 'broker',
      variables: {
        input: {
          personId: '{personId}',
          serviceId: '{serviceId}',
          reason: 'Known for not rushing anybody in the mornings.',
        },
      },
    },
    { operation: 'ReadShortlist', title: 'Read the shortlist', as: 'person', variables: { personId: '{personId}' } },
  ];
}

/** From next week: two mornings and an evening. */
function fourWeeks() {
  const periodStart = plusDays(todayInScotland(), 7);
  return {
    periodStart,
    periodEnd: plusDays(periodStart, 28),
    visits: [
      { weekdays: ['TUESDAY', 'FRIDAY'], startTime: '08:00', minutes: 90 },
      { weekdays: ['SATURDAY'], startTime: '19:00', minutes: 45 },
    ],
  };
}
