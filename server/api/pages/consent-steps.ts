import type { StepPlan } from './step-plan.ts';

/** The journey's last steps: a person sees who may see what, closes and opens a part, and takes a copy. */
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
      operation: 'WhoHasLooked',
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
