import { plusDays, todayInScotland } from '../../foundation/period.ts';
import { choosingSteps } from './choosing-steps.ts';
import { consentSteps, informationSteps } from './consent-steps.ts';
import type { Keeps } from './journey-memory.ts';
import type { StepPlan } from './step-plan.ts';

/** Queried in the background when the explorer opens, so that the examples know the town's organisations. */
export interface Lookup {
  readonly as: string;
  readonly document: string;
  readonly keeps: Keeps;
}

const OWN_ORGANISATION = '{ viewer { memberships { organisationId organisationName } } }';

export const LOOKUPS: readonly Lookup[] = [
  { as: 'broker', document: OWN_ORGANISATION, keeps: { brokerOrganisationId: 'viewer.memberships.0.organisationId' } },
  { as: 'holder', document: OWN_ORGANISATION, keeps: { holderOrganisationId: 'viewer.memberships.0.organisationId' } },
  { as: 'provider', document: OWN_ORGANISATION, keeps: { providerName: 'viewer.memberships.0.organisationName' } },
  {
    as: 'broker',
    document:
      '{ supportServices(filter: { kinds: [CARE_AT_HOME] }, orderBy: GRADE, first: 1) { edges { node { id } } } }',
    keeps: { otherServiceId: 'supportServices.edges.0.node.id' },
  },
];

interface Dates {
  readonly start: string;
  readonly end: string;
  readonly lastWeek: string;
}

/** The journey's steps in order, with dates relative to today: support began eight weeks ago and runs for 52. */
export function journeySteps(): StepPlan[] {
  const start = plusDays(todayInScotland(), -56);
  const dates = { start, end: plusDays(start, 364), lastWeek: plusDays(start, 49) };
  return [
    ...planning(dates),
    ...funding(dates),
    ...choosingSteps(),
    ...arranging(dates),
    ...commissioning(),
    ...paying(dates),
    ...consentSteps(),
    ...informationSteps(),
  ];
}

function planning({ start, end }: Dates): StepPlan[] {
  const reason = 'This arrangement was running before it came to this platform.';
  return [
    { operation: 'Viewer', title: 'See who you are', as: null, variables: {} },
    {
      operation: 'RegisterPerson',
      title: 'Register a supported person',
      as: 'worker',
      variables: { input: inventedPerson() },
      keeps: { personId: 'personRegister.person.id' },
    },
    {
      operation: 'AgreeOutcome',
      title: 'Agree an outcome',
      as: 'worker',
      variables: { input: { personId: '{personId}', words: 'I want to get back to my choir on Tuesdays.' } },
      keeps: { outcomeId: 'outcomeAgree.outcome.id' },
    },
    {
      operation: 'SetBudget',
      title: 'Set the budget',
      as: 'manager',
      variables: { input: { personId: '{personId}', pence: 1_000_000, periodStart: start, periodEnd: end, reason } },
    },
  ];
}

/** Somebody else each time: the platform asks about a second person with the same name and date of birth. */
function inventedPerson() {
  const topics = ['PROFILE', 'PLAN', 'FUND', 'COMMISSIONING'];
  return {
    knownAs: 'Morag',
    fullName: '{newName}',
    basis: 'ADULT',
    dateOfBirth: '{newBirthday}',
    address: '1 Example Wynd',
    postcode: 'ZZ1 4AB',
    shareWith: [
      { organisationId: '{brokerOrganisationId}', topics, mayWrite: true },
      { organisationId: '{holderOrganisationId}', topics: ['PROFILE', 'FUND'], mayWrite: true },
    ],
    idempotencyKey: '{newKey}',
  };
}

function funding({ start, end }: Dates): StepPlan[] {
  const agreement = {
    form: 'TRIPARTITE',
    model: 'THIRD_PARTY_HELD',
    signedOn: start,
    periodStart: start,
    periodEnd: end,
  };
  return [
    {
      operation: 'OpenFund',
      title: 'Open the fund',
      as: 'holder',
      variables: { input: { personId: '{personId}', ...agreement } },
      keeps: { fundId: 'fundOpen.fund.id' },
    },
    {
      operation: 'AllocateToFund',
      title: 'Allocate money to it',
      as: 'holder',
      variables: { input: { fundId: '{fundId}', pence: 1_000_000, idempotencyKey: '{newKey}' } },
    },
    {
      operation: 'People',
      title: 'See the people you help',
      as: 'broker',
      variables: { first: 20 },
    },
  ];
}

function arranging({ start, end }: Dates): StepPlan[] {
  return [
    {
      operation: 'DraftArrangement',
      title: 'Draft an arrangement',
      as: 'broker',
      variables: { input: { fundId: '{fundId}', title: 'A week that works', periodStart: start, periodEnd: end } },
      keeps: { arrangementId: 'arrangementDraft.arrangement.id' },
    },
    {
      operation: 'AddLine',
      title: 'Add a line to it',
      as: 'broker',
      variables: {
        input: {
          arrangementId: '{arrangementId}',
          outcomeId: '{outcomeId}',
          serviceId: '{serviceId}',
          description: 'Help to get ready and out to the choir.',
          weeklyHours: { minutesPerWeek: 420, ratePencePerHour: 2_400 },
          involvesPersonalCareOrSupport: true,
        },
      },
      keeps: { lineId: 'arrangementLineAdd.line.id' },
    },
    { operation: 'ArrangementCosting', title: 'See what it costs', as: 'broker', variables: { id: '{arrangementId}' } },
  ];
}

function commissioning(): StepPlan[] {
  const decline = {
    commissionId: '{commissionId}',
    reason: 'NO_CAPACITY',
    explanation: 'Please ask again in the new year.',
  };
  return [
    {
      operation: 'OfferCommission',
      title: 'Offer it to the provider',
      as: 'broker',
      variables: { input: { lineId: '{lineId}' } },
      keeps: { commissionId: 'commissionOffer.commission.id' },
    },
    {
      operation: 'Inbox',
      title: 'See what you are offered',
      as: 'provider',
      variables: { statuses: ['OFFERED'], first: 20 },
    },
    { operation: 'OfferToAnswer', title: 'Read the offer', as: 'provider', variables: { id: '{commissionId}' } },
    {
      operation: 'AcceptCommission',
      title: 'Accept it',
      as: 'provider',
      variables: { input: { commissionId: '{commissionId}', idempotencyKey: '{newKey}' } },
    },
    { operation: 'DeclineCommission', title: 'Or decline it', as: 'provider', variables: { input: decline } },
  ];
}

function paying({ lastWeek }: Dates): StepPlan[] {
  return [
    {
      operation: 'RecordDelivery',
      title: 'Record what was delivered',
      as: 'provider',
      variables: { input: { commissionId: '{commissionId}', deliveredOn: lastWeek, quantity: 420 } },
    },
    {
      operation: 'SubmitInvoice',
      title: 'Invoice it',
      as: 'provider',
      variables: { input: { commissionId: '{commissionId}', number: '{newNumber}', pence: 16_800 } },
      keeps: { invoiceId: 'invoiceSubmit.invoice.id' },
    },
    {
      operation: 'ApproveInvoice',
      title: 'Approve the invoice',
      as: 'holder',
      variables: { input: { invoiceId: '{invoiceId}' } },
    },
    {
      operation: 'MakePayment',
      title: 'Pay it',
      as: 'holder',
      variables: { input: { invoiceId: '{invoiceId}', idempotencyKey: '{newKey}' } },
    },
    {
      operation: 'FundStatement',
      title: 'Read the fund and its entries',
      as: 'person',
      variables: { id: '{fundId}', first: 50 },
    },
  ];
}
