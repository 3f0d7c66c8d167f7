import type { StepPlan } from './step-plan.ts';

/**
 * The journey's last steps: a person sees who has access to what, ends and gives access to a part, and takes a copy.
 */
export function consentSteps(): StepPlan[] {
  return [
    {
      operation: 'WhoMaySee',
      title: 'See who may see what',
      as: 'person',
      variables: { id: '{personId}' },
      keeps: { grantId: 'person.grants.0.id' },
    },
    { operation: 'ReadPlan', title: 'Read the plan, while it is open', as: 'broker', variables: { id: '{personId}' } },
    {
      operation: 'EndAccess',
      title: 'Close a part to somebody',
      as: 'person',
      variables: { input: { grantId: '{grantId}' } },
    },
    {
      operation: 'GiveAccess',
      title: 'Open a part to somebody',
      as: 'person',
      variables: {
        input: {
          personId: '{personId}',
          organisationId: '{brokerOrganisationId}',
          topics: ['CONFIDENTIAL'],
          mayWrite: false,
        },
      },
    },
    {
      operation: 'AccessLog',
      title: 'See who has looked',
      as: 'person',
      variables: { id: '{personId}', first: 20 },
    },
    {
      operation: 'TakeCopy',
      title: 'Take a copy of everything',
      as: 'person',
      variables: { input: { personId: '{personId}' } },
    },
  ];
}

/** Steps of the journey: information to read, the form a person needs, and what is still to be shared with them. */
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
      operation: 'ShareInformation',
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
