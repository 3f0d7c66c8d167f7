import {
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { plusDays, todayInScotland } from '../../server/foundation/period.ts';
import { contract } from '../support/contract.ts';
import { END, START } from '../support/scenario.ts';
import type { World } from '../support/world.ts';
import { ofCircle } from './circle-examples.ts';
import { ofEntries, ofMaintainer } from './entry-examples.ts';
import type { Example } from './example.ts';
import { ofInformed, ofResources } from './information-examples.ts';
import { ofStories } from './peer-story-examples.ts';
import { ofShortlist } from './shortlist-examples.ts';
import type { Things } from './things.ts';

const PERIOD = { periodStart: START, periodEnd: END };
const NEW_KEY = 'never used before';

/** One good input for every act, and for each of its ways. */
export function examples(world: World, things: Things): Example[] {
  return [
    ...ofAuthority(world, things),
    ...ofCircle(things),
    ...ofInformed(things),
    ...ofHolder(things),
    ...ofBroker(world, things),
    ...ofProvider(things),
    ...ofAdministrator(world, things),
    ...ofOperator(things),
    ...ofEntries(world, things),
    ...ofMaintainer(world),
    ...ofShortlist(world, things),
    ...ofStories(things),
    ...ofResources(things),
  ];
}

function ofAdministrator({ town }: World, { membershipId, invitationId, accreditationId }: Things): Example[] {
  const { worker, broker } = town.accounts;
  const days = { startsOn: todayInScotland(), endsOn: END };
  const invited = {
    name: 'Lewis Blair',
    roles: ['WORKER'],
    delegatedLimitPencePerWeek: 15_000,
    delegatedLimitPencePerDecision: 780_000,
  };
  const limit = { pencePerWeek: 40_000, pencePerDecision: 2_080_000, startsOn: days.startsOn };
  const award = { award: 'SQA Award for Brokerage', awardingBody: 'SQA', startsOn: START, endsOn: END };
  const account = 'administrator';
  return [
    { act: 'memberInvite', account, input: { ...invited, ...days } },
    { act: 'invitationWithdraw', account, input: { invitationId } },
    { act: 'membershipGive', account, input: { accountId: worker, role: 'TEAM_MANAGER', ...days } },
    { act: 'membershipEnd', account, input: { membershipId, endsOn: END } },
    { act: 'memberLimitSet', account, input: { membershipId, ...limit } },
    { act: 'memberClose', account, input: { accountId: worker } },
    { act: 'accreditationRecord', account: 'brokerAdministrator', input: { accountId: broker, ...award } },
    { act: 'accreditationEnd', account: 'brokerAdministrator', input: { accreditationId, endsOn: END } },
    { act: 'invitationAccept', account: 'otherProvider', input: { code: '7Q2MX-00000-00000-00000' } },
  ];
}

function ofOperator({ unjoinedId }: Things): Example[] {
  const functions = ['PROVIDER', 'SUPPORT_ORGANISATION'];
  const provider = { name: 'Glen Support', functions, spNumber: 'SP2003003390' };
  const account = 'operator';
  return [
    {
      act: 'organisationRegister',
      account,
      input: { ...provider, councilArea: 'S12000017', supportAreas: ['S12000017'], administratorName: 'Isla Munro' },
    },
    { act: 'administratorInvite', account, input: { organisationId: unjoinedId, name: 'Isla Munro' } },
  ];
}

function ofAuthority({ town }: World, { personId, grantId, representationId }: Things): Example[] {
  const person = { knownAs: 'Ailie', fullName: 'Ailie Grant', basis: 'ADULT', dateOfBirth: '1960-05-06' };
  const home = { address: '1 Shore Road', postcode: 'ZZ1 4AB', telephone: '01999' };
  const power = { kind: 'GUARDIAN', welfare: true, financial: false, startsOn: START, endsOn: END };
  const guardian = { name: 'Tam Grant', ...power };
  const share = { organisationId: town.organisations.brokerage, topics: ['PROFILE'], startsOn: START, endsOn: END };
  const parts = { topics: ['PLAN'], mayWrite: true, startsOn: todayInScotland(), endsOn: END };
  const account = 'worker';
  return [
    { act: 'personRegister', account, input: { ...person, ...home, representatives: [guardian], shareWith: [share] } },
    { act: 'outcomeAgree', account, input: { personId, words: 'To get out more.', agreedOn: START } },
    { act: 'personExport', account, input: { personId } },
    { act: 'accountInvite', account, input: { personId, representationId } },
    {
      act: 'accessGrantGive',
      account,
      input: { personId, organisationId: town.organisations.otherProvider, ...parts },
    },
    { act: 'accessGrantGive', account, input: { personId, representationId, ...parts } },
    { act: 'accessGrantEnd', account, input: { grantId } },
    { act: 'representationRecord', account, input: { personId, ...guardian } },
    { act: 'representationRecord', account, input: { personId, sameHolderAsId: representationId, ...power } },
    { act: 'representationEnd', account, input: { representationId } },
    { act: 'budgetSet', account, input: { personId, pence: 2_000_000, ...PERIOD, reason: 'It ran before.' } },
    ...ofRecords(personId),
  ];
}

function ofRecords(personId: string): Example[] {
  const policy = { kind: 'YOUNG_CARER', years: 25, source: 'Retention schedule', startsOn: START };
  return [
    { act: 'retentionPolicySet', account: 'manager', input: policy },
    { act: 'recordClose', account: 'worker', input: { personId, endedOn: START } },
    { act: 'recordReopen', account: 'worker', input: { personId } },
    { act: 'erasureRequest', account: 'worker', input: { personId } },
    { act: 'personErase', account: 'manager', input: { personId } },
  ];
}

function ofHolder({ personId, fundId, invoiceId }: Things): Example[] {
  const agreement = { form: 'BIPARTITE', model: 'AUTHORITY_HELD', signedOn: START, ...PERIOD };
  const money = { pence: 1_000, receivedOn: START, idempotencyKey: NEW_KEY };
  return [
    { act: 'fundOpen', account: 'otherHolder', input: { personId, ...agreement } },
    { act: 'fundAllocate', account: 'holder', input: { fundId, ...money } },
    { act: 'invoiceApprove', account: 'holder', input: { invoiceId } },
    { act: 'paymentMake', account: 'holder', input: { invoiceId, idempotencyKey: NEW_KEY } },
  ];
}

function ofBroker({ town }: World, { fundId, outcomeId, arrangementId, lineId }: Things): Example[] {
  const described = { description: 'Help at home', involvesPersonalCareOrSupport: true };
  const line = { arrangementId, outcomeId, serviceId: town.services.careAtHome, ...described };
  const weeklyHours = { minutesPerWeek: 60, ratePencePerHour: 2_000 };
  const expiresAt = `${plusDays(todayInScotland(), 1)}T12:00:00Z`;
  const account = 'broker';
  return [
    { act: 'arrangementDraft', account, input: { fundId, title: 'Another week', ...PERIOD } },
    { act: 'arrangementLineAdd', account, input: { ...line, ...PERIOD, weeklyHours } },
    {
      act: 'arrangementLineAdd',
      account,
      input: { ...line, sleepovers: { nightsPerWeek: 1, ratePencePerNight: 9_000 } },
    },
    { act: 'arrangementLineAdd', account, input: { ...line, oneOff: { items: 1, pencePerItem: 9_000 } } },
    { act: 'commissionOffer', account, input: { lineId, expiresAt } },
  ];
}

function ofProvider({ offeredId, acceptedId }: Things): Example[] {
  const account = 'provider';
  return [
    { act: 'commissionAccept', account, input: { commissionId: offeredId, idempotencyKey: NEW_KEY } },
    {
      act: 'commissionDecline',
      account,
      input: { commissionId: offeredId, reason: 'OTHER', explanation: 'We are full.' },
    },
    {
      act: 'deliveryRecord',
      account,
      input: { commissionId: acceptedId, deliveredOn: START, quantity: 60, note: 'All well.' },
    },
    { act: 'invoiceSubmit', account, input: { commissionId: acceptedId, number: 'RT-2', pence: 100 } },
  ];
}

/** An example with one value spoilt. */
export interface Spoilt extends Example {
  /** Where: `weeklyHours.ratePencePerHour`. */
  readonly at: string;
}

/** Every place of every example that takes a scalar, as "fundAllocate pence". */
export function placesOf(given: readonly Example[], scalar: string): Spoilt[] {
  return given.flatMap((example) =>
    pathsIn(inputTypeOf(example.act), scalar)
      .filter((at) => valueAt(example.input, at) !== undefined)
      .map((at) => ({ ...example, at })),
  );
}

/**
 * Tried in test/access/emergency*.test.ts alone: to open the record of somebody who is not one's own is what they are for,
 * and who asks too often is not answered any more.
 */
const BY_TESTS_OF_THEIR_OWN = ['emergencyOpen', 'emergencyClose'];

/** Every place of the contract's mutations that takes a scalar, whether an example has it or not. */
export function placesInContract(scalar: string): string[] {
  return Object.keys(mutationFields())
    .filter((act) => !BY_TESTS_OF_THEIR_OWN.includes(act))
    .flatMap((act) => pathsIn(inputTypeOf(act), scalar).map((at) => `${act} ${at}`));
}

const schema = contract();

function mutationFields() {
  return (schema.getMutationType() as GraphQLObjectType).getFields();
}

export function inputTypeOf(act: string): GraphQLInputObjectType {
  const [input] = mutationFields()[act]?.args ?? [];
  if (input === undefined) throw new Error(`There is no act ${act}.`);
  return getNamedType(input.type) as GraphQLInputObjectType;
}

function pathsIn(type: GraphQLInputObjectType, scalar: string): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (isInputObjectType(named)) return pathsIn(named, scalar).map((below) => `${field.name}.${below}`);
    return named.name === scalar ? [field.name] : [];
  });
}

/** The example's input with another value in one place; in lists, in the first. */
export function spoil({ input, at }: Spoilt, value: unknown): object {
  const copy = structuredClone(input) as Record<string, unknown>;
  const path = at.split('.');
  const last = path.pop() ?? '';
  const target = path.reduce<Record<string, unknown>>((current, name) => first(current[name]), copy);
  target[last] = value;
  return copy;
}

/** What stands in a place of an input; in lists, in the first. */
export function valueAt(input: object, at: string): unknown {
  return at
    .split('.')
    .reduce<unknown>((current, name) => (current === undefined ? undefined : first(current)[name]), input);
}

function first(value: unknown): Record<string, unknown> {
  return (Array.isArray(value) ? value[0] : value) as Record<string, unknown>;
}

/** Whether a place takes several values. */
export function takesSeveral({ act, at }: Spoilt): boolean {
  return isListType(getNullableType(inputTypeOf(act).getFields()[at]?.type));
}
