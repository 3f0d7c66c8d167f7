import { afterAll, describe, expect, test } from '@jest/globals';
import { seedPostcodes } from '../domain/searching/found.support.ts';
import { done } from '../support/acts.ts';
import { documents } from '../support/documents.ts';
import { END, offeredCommission, personWithFund, START } from '../support/scenario.ts';
import { whileNoTimePasses } from '../support/until.ts';
import { createWorld } from '../support/world.ts';
import { kindOf, listenToStatements } from './statement-log.ts';

const world = await createWorld();
const { accounts, organisations, services } = world.town;
const log = listenToStatements(world.app.database.pool);
const ishbel = await personWithFund(world, 2_000_000);
const acceptedId = await offeredCommission(world, ishbel, 60);
await done(world, accounts.provider, 'commissionAccept', { commissionId: acceptedId, idempotencyKey: 'first of all' });
const offered = [
  await offeredCommission(world, ishbel, 60),
  await offeredCommission(world, ishbel, 60),
  await offeredCommission(world, ishbel, 60),
] as const;
await seedPostcodes(world.owner);
afterAll(() => world.close());

/** What is sent to PostgreSQL for one request, besides signing in. */
async function statementsOf(accountId: string | null, operation: string, variables: object): Promise<string[]> {
  log.take();
  const { errors, data } = await world.ask<object>(accountId, documents[operation] ?? operation, variables);
  const texts = log.take();
  expect(errors).toBeUndefined();
  expect(Object.values(data).map((payload) => payload?.userErrors ?? [])).toEqual(Object.keys(data).map(() => []));
  // A token is remembered for a while (below), and every test may come with a new one.
  return texts.map(kindOf).filter((kind) => kind !== 'access.sign_in');
}

test('signing in is one statement, and is remembered', async () => {
  const headers = { authorization: `Bearer ${await world.tokens.sign(accounts.community)}` };
  const ask = async () => {
    log.take();
    await world.app.http.inject({
      method: 'POST',
      url: '/graphql',
      headers,
      payload: { query: '{ viewer { name } }' },
    });
    return log.take().map(kindOf);
  };
  const asked = await whileNoTimePasses(async () => [await ask(), await ask()]);
  expect(asked).toEqual([['access.sign_in'], []]);
});

const DASHBOARD = `{ people(first: 20) { totalCount edges { node { knownAs funds { balance { left promised spent }
  commissions(first: 5) { edges { node { id status cost inWords provider { name } viewerCanAccept { allowed } } } } } } } } }`;
const EVERYTHING = `query ($id: ID!) { fund(id: $id) { person { knownAs confidential { fullName } outcomes { words } grants { topic organisation { name } } }
  balance { left } agreements { period { start } } transfers { totalCount edges { node { from to pence } } }
  arrangements { edges { node { costing { total leftAfter } lines { inWords outcome { words } commissions { deliveries { totalCount } invoices { number } } } } } } } }`;

describe('a query is one statement', () => {
  const commission = { id: acceptedId };
  const ids = [services.careAtHome, services.shed];
  const SEARCH =
    '{ supportServices(first: 20) { totalCount edges { node { name organisation { name } rates { pence } } } } }';
  const FOUND = `{ supportFound(first: 20, filter: { postcode: "IV2 3AA", outcomes: [SEEING_PEOPLE] }) { totalCount knownCount place { inWords }
    edges { node { organisation { name } serviceCount services { reachDeclared notKnown service { name rates { pence } } } } } } }`;
  const PRECEDENTS = `{ precedents(first: 20, filter: { outcomes: [SEEING_PEOPLE], searchTerms: "football tiket" }) { totalCount
    edges { node { usedFor roughCost { band } firstRefusal { test } councilArea { name } viewerCanModerate(decision: PUBLISH) { allowed } } } } }`;
  const WAITING = '{ precedentsWaiting(first: 20) { totalCount edges { node { usedFor moderation { answerBy } } } } }';
  const COMPARISON =
    'query ($ids: [ID!]!) { serviceComparison(ids: $ids) { services { name } facts { values { text } } } }';

  test.each([
    { name: 'the people one knows', account: accounts.broker, operation: 'People', variables: { first: 20 } },
    { name: 'a broker’s dashboard', account: accounts.broker, operation: DASHBOARD, variables: {} },
    {
      name: 'every movement of a fund',
      account: ishbel.accountId,
      operation: 'FundStatement',
      variables: { id: ishbel.fundId, first: 20 },
    },
    { name: 'everything of a fund', account: accounts.worker, operation: EVERYTHING, variables: { id: ishbel.fundId } },
    {
      name: 'a provider’s inbox',
      account: accounts.provider,
      operation: 'Inbox',
      variables: { statuses: ['OFFERED'], first: 20 },
    },
    { name: 'an offer to answer', account: accounts.provider, operation: 'OfferToAnswer', variables: commission },
    { name: 'a search', account: null, operation: SEARCH, variables: {} },
    { name: 'a fair search', account: null, operation: FOUND, variables: {} },
    {
      name: 'suggestions',
      account: null,
      operation:
        '{ searchSuggestions(typed: "row") { words organisations { name } places { text councilArea { name } } } }',
      variables: {},
    },
    { name: 'what others spent money on', account: null, operation: PRECEDENTS, variables: {} },
    { name: 'what waits for a moderator', account: accounts.supportAdviser, operation: WAITING, variables: {} },
    { name: 'a comparison', account: null, operation: COMPARISON, variables: { ids } },
  ])('$name', async ({ account, operation, variables }) => {
    expect(await statementsOf(account, operation, variables)).toEqual(['read']);
  });

  test('but for who one is, which is known', async () => {
    expect(await statementsOf(accounts.broker, 'Viewer', {})).toEqual([]);
  });

  test('but for a node, whose kind is asked for first', async () => {
    expect(
      await statementsOf(
        accounts.worker,
        'query ($id: ID!) { node(id: $id) { id ... on SupportedPerson { knownAs } } }',
        { id: ishbel.personId },
      ),
    ).toEqual(['read', 'read']);
  });
});

describe('an act that moves money is one statement', () => {
  test('and none more, when its own row answers', async () => {
    const input = { commissionId: offered[0], idempotencyKey: 'one statement' };
    expect(await statementsOf(accounts.provider, 'AcceptCommission', { input })).toEqual(['commissioning.accept']);
    expect(await statementsOf(accounts.provider, 'AcceptCommission', { input })).toEqual(['commissioning.accept']);
  });

  test('and one to read what more is asked for', async () => {
    const document =
      'mutation ($input: CommissionAcceptInput!) { commissionAccept(input: $input) { commission { id fund { balance { left } } provider { name } } userErrors { code } } }';
    expect(
      await statementsOf(accounts.provider, document, {
        input: { commissionId: offered[1], idempotencyKey: 'two statements' },
      }),
    ).toEqual(['commissioning.accept', 'read']);
  });

  test('an allocation', async () => {
    await done(world, accounts.worker, 'budgetSet', {
      personId: ishbel.personId,
      pence: 3_000_000,
      periodStart: START,
      periodEnd: END,
    });
    const input = { fundId: ishbel.fundId, pence: 1, idempotencyKey: 'one penny more' };
    expect(await statementsOf(accounts.holder, 'AllocateToFund', { input })).toEqual(['funds.allocate', 'read']);
  });
});

const act = (...statements: string[]) => ['begin', 'set actor', 'take turns', ...statements, 'read', 'commit'];

describe('any other act is one transaction', () => {
  test('of the authority', async () => {
    const person = {
      knownAs: 'Ailie',
      fullName: 'Ailie Grant',
      ...{ basis: 'ADULT', postcode: 'ZZ1 4AB', idempotencyKey: 'Ailie is new' },
      shareWith: [{ organisationId: organisations.brokerage, topics: ['PROFILE'] }],
    };
    expect(await statementsOf(accounts.worker, 'RegisterPerson', { input: person })).toEqual(
      act(
        'select people.begin_registration($1, $2)',
        'select identity.organisation',
        'insert identity.account',
        'insert people.supported_person',
        'insert people.access_grant',
        'insert people.confidential_record',
      ),
    );
    const { personId } = ishbel;
    expect(await statementsOf(accounts.worker, 'AgreeOutcome', { input: { personId, words: 'To be out.' } })).toEqual(
      act('select people.supported_person', 'insert planning.personal_outcome'),
    );
    const budget = { personId, pence: 4_000_000, periodStart: START, periodEnd: END };
    expect(await statementsOf(accounts.worker, 'SetBudget', { input: budget })).toEqual(
      act(
        'select people.supported_person',
        'select identity.membership',
        'select planning.agreed_budget',
        'select planning.agreed_budget',
        'select funds.allocation',
        'insert planning.agreed_budget',
      ),
    );
  });

  test('of a broker', async () => {
    const draft = { fundId: ishbel.fundId, title: 'A week', periodStart: START, periodEnd: END };
    expect(await statementsOf(accounts.broker, 'DraftArrangement', { input: draft })).toEqual(
      act(
        'select funds.individual_service_fund',
        'select access.organisations_writing',
        'select funds.individual_service_fund',
        'select identity.brokering_obstacle($1, $',
        'select funds.isf_agreement',
        'insert commissioning.arrangement',
      ),
    );
    const arrangementId = await done(world, accounts.broker, 'arrangementDraft', draft);
    const { outcomeId } = ishbel;
    const described = { description: 'Help', involvesPersonalCareOrSupport: true };
    const line = { arrangementId, outcomeId, serviceId: services.careAtHome, ...described };
    const weeklyHours = { minutesPerWeek: 60, ratePencePerHour: 2_000 };
    expect(await statementsOf(accounts.broker, 'AddLine', { input: { ...line, weeklyHours } })).toEqual(
      act(
        'select commissioning.arrangement',
        'select access.organisations_writing',
        'select identity.brokering_obstacle($1, $',
        'select planning.personal_outcome',
        'select directory.support_service',
        'insert commissioning.arrangement_line',
      ),
    );
  });

  test('of a provider and a holder', async () => {
    const delivery = { commissionId: acceptedId, deliveredOn: START, quantity: 60 };
    expect(await statementsOf(accounts.provider, 'RecordDelivery', { input: delivery })).toEqual(
      act('select commissioning.commission', 'select commissioning.delivery', 'insert commissioning.delivery'),
    );
    const invoice = { commissionId: acceptedId, number: 'RT-1', pence: 100 };
    expect(await statementsOf(accounts.provider, 'SubmitInvoice', { input: invoice })).toEqual(
      act(
        'select commissioning.commission',
        'select commissioning.delivery',
        'select commissioning.invoice',
        'insert commissioning.invoice',
      ),
    );
    const invoiceId = await done(world, accounts.provider, 'invoiceSubmit', { ...invoice, number: 'RT-2' });
    expect(await statementsOf(accounts.holder, 'ApproveInvoice', { input: { invoiceId } })).toEqual(
      act('select commissioning.invoice', 'select commissioning.approve($1)'),
    );
    expect(
      await statementsOf(accounts.holder, 'MakePayment', { input: { invoiceId, idempotencyKey: 'paid at last' } }),
    ).toEqual(['commissioning.pay', 'read']);
    const declined = { commissionId: offered[2], reason: 'NO_CAPACITY' };
    expect(await statementsOf(accounts.provider, 'DeclineCommission', { input: declined })).toEqual(
      act('select commissioning.commission', 'select commissioning.decline($1, $2, $3)'),
    );
  });
});

test('an act that is refused at the door asks the database nothing', async () => {
  log.take();
  await world.ask(accounts.operator, documents.AgreeOutcome ?? '', {
    input: { personId: ishbel.personId, words: 'No.' },
  });
  await world.ask(null, documents.AgreeOutcome ?? '', { input: { personId: ishbel.personId, words: 'No.' } });
  await world.ask(accounts.worker, '{ people(first: 101) { totalCount } }');
  const kinds = log.take().map(kindOf);
  expect(kinds.filter((kind) => kind !== 'access.sign_in')).toEqual([]);
});
