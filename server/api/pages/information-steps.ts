import type { StepPlan } from './step-plan.ts';

/** Steps of the journey: what there is to read, in which form the person needs it, and what is still to be told. */
export function informationSteps(): StepPlan[] {
  return [
    {
      operation: 'FindResources',
      title: 'Find something to read in Easy Read',
      as: null,
      variables: { filter: { topics: ['OPTION_2'], forms: ['EASY_READ'] }, first: 5 },
    },
    {
      operation: 'RecordNeededForm',
      title: 'Record in which form a person can be told things',
      as: 'worker',
      variables: { input: { personId: '{personId}', form: 'EASY_READ' } },
    },
    {
      operation: 'GiveInformation',
      title: 'Record what the person was told',
      as: 'worker',
      variables: { input: { personId: '{personId}', matter: 'OPTION_2', form: 'EASY_READ' } },
    },
    {
      operation: 'WhatIsMissing',
      title: 'See what is still to be told',
      as: 'worker',
      variables: { id: '{personId}' },
    },
  ];
}
