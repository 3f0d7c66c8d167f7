import { afterAll, describe, expect, test } from '@jest/globals';
import { END, offeredCommission, personWithFund, START } from '../support/scenario.ts';
import { openTwoOffers } from './two-offers.ts';

const { world, ishbel, first, second, ask } = await openTwoOffers();
const { accounts } = world.town;
afterAll(() => world.close());

describe('aliases', () => {
  test('on values, objects, groups, lists and pages', async () => {
    const answer = await ask(`query ($fund: ID!) { mine: fund(id: $fund) {
      number: id
      holder: person { holder: knownAs id: locality }
      who: holder { id: name }
      money: balance { left: promised right: left }
      deals: agreements { span: period { from: start start: end } }
      ordered: commissions(first: 1) { count: totalCount all: edges { at: node { what: id } } page: pageInfo { more: hasNextPage } }
    } }`);
    expect(answer).toEqual({
      mine: {
        number: ishbel.fundId,
        holder: { holder: 'Ishbel', id: 'ZZ1' },
        who: { id: 'Orrin Fund Holders' },
        money: { left: 0, right: 1_000_000 },
        deals: [{ span: { from: START, start: END } }],
        ordered: { count: 2, all: [{ at: { what: second } }], page: { more: true } },
      },
    });
  });

  test('two of one page with different arguments', async () => {
    const page = (text: string) =>
      `commissions(${text}) { edges { cursor node { id } } pageInfo { hasPreviousPage hasNextPage } }`;
    const answer = (await ask(
      `query ($fund: ID!) { fund(id: $fund) { one: ${page('first: 1')} all: ${page('first: 2')} } }`,
    )) as {
      fund: Record<string, { edges: { cursor: string; node: { id: string } }[]; pageInfo: object }>;
    };
    expect(answer.fund.one).toMatchObject({
      edges: [{ node: { id: second } }],
      pageInfo: { hasPreviousPage: false, hasNextPage: true },
    });
    expect(answer.fund.all).toMatchObject({
      edges: [{ node: { id: second } }, { node: { id: first } }],
      pageInfo: { hasPreviousPage: false, hasNextPage: false },
    });
    const after = answer.fund.one?.edges[0]?.cursor;
    expect(
      await ask(
        `query ($fund: ID!, $after: String) { fund(id: $fund) { rest: ${page('first: 1, after: $after')} none: arrangements(first: 1, after: $after) { totalCount } } }`,
        { after },
      ),
    ).toMatchObject({
      fund: {
        rest: { edges: [{ node: { id: first } }], pageInfo: { hasPreviousPage: true, hasNextPage: false } },
        none: { totalCount: 2 },
      },
    });
  });

  test('two of one field worked out by a resolver', async () => {
    expect(
      await ask(
        'query ($commission: ID!) { commission(id: $commission) { words: inWords again: inWords may: viewerCanAccept { a: allowed } } }',
      ),
    ).toEqual({
      commission: { words: '1 hour a week', again: '1 hour a week', may: { a: false } },
    });
  });

  test('called like what the server reads besides', async () => {
    const document = `query ($commission: ID!) { commission(id: $commission) {
      _status: id _provider_id: description _expires_at: locality viewerCanAccept { reason } inWords _unit: cost _quantity: rate } }`;
    expect(await ask(document)).toEqual({
      commission: {
        _status: first,
        _provider_id: 'Help to get ready and out to the choir.',
        _expires_at: 'ZZ1',
        viewerCanAccept: { reason: 'NOT_PERMITTED' },
        inWords: '1 hour a week',
        _unit: 124_800,
        _quantity: 2_400,
      },
    });
  });

  test('two of the same object, asking for different things under one name', async () => {
    expect(
      await ask(
        'query ($fund: ID!) { fund(id: $fund) { a: holder { x: id } b: holder { x: name } c: balance { x: left } d: balance { x: promised } } }',
      ),
    ).toEqual({
      fund: {
        a: { x: world.town.organisations.holder },
        b: { x: 'Orrin Fund Holders' },
        c: { x: 1_000_000 },
        d: { x: 0 },
      },
    });
  });

  test('two of the wrappings of a page, asking for different things below', async () => {
    expect(
      await ask(`query ($fund: ID!) { fund(id: $fund) { commissions(first: 1) {
        a: edges { node { provider { name } } }
        b: edges { node { provider { functions } locality } }
      } } }`),
    ).toEqual({
      fund: {
        commissions: {
          a: [{ node: { provider: { name: 'Rowan Tree Care' } } }],
          b: [{ node: { provider: { functions: ['PROVIDER'] }, locality: 'ZZ1' } }],
        },
      },
    });
  });

  test('two of the wrappings of a page, asking for different things under one name, are told apart or refused', async () => {
    const explanation =
      'BAD_USER_INPUT: "x" means different things in two places that are read together. Give them different aliases.';
    expect(
      await ask(
        'query ($fund: ID!) { fund(id: $fund) { commissions(first: 1) { a: edges { node { x: id } } b: edges { node { x: locality } } } } }',
      ),
    ).toEqual({
      data: { fund: null },
      errors: [explanation],
    });
    const pages =
      'a: edges { node { x: deliveries(first: 1) { totalCount } } } b: edges { node { x: deliveries(first: 2) { totalCount } } }';
    expect(await ask(`query ($fund: ID!) { fund(id: $fund) { commissions(first: 1) { ${pages} } } }`)).toEqual({
      data: { fund: null },
      errors: [explanation],
    });
  });

  test('in the answer of an act', async () => {
    const document = `mutation ($input: OutcomeAgreeInput!) { did: outcomeAgree(input: $input) {
      it: outcome { words: id said: words } once: outcome { agreedOn } reasons: userErrors { why: code } } }`;
    const words = 'To sing again.';
    const { data } = await world.ask(accounts.worker, document, {
      input: { personId: ishbel.personId, words, agreedOn: START },
    });
    expect(data).toEqual({
      did: {
        it: { words: expect.stringMatching(/^[0-9a-f-]{36}$/), said: words },
        once: { agreedOn: START },
        reasons: [],
      },
    });
  });

  test('in the answer of an act that moves money, from the row it answered and read again', async () => {
    const more = await personWithFund(world, 1_000_000);
    const input = { commissionId: await offeredCommission(world, more, 60), idempotencyKey: 'yes, by another name' };
    const act = (below: string) =>
      `mutation ($input: CommissionAcceptInput!) { x: commissionAccept(input: $input) { y: commission { ${below} } z: userErrors { code } } }`;
    const { data } = await world.ask(accounts.provider, act('z: id is: status costs: cost __typename'), { input });
    expect(data).toEqual({
      x: { y: { z: input.commissionId, is: 'ACCEPTED', costs: 124_800, __typename: 'Commission' }, z: [] },
    });
    const again = await world.ask(accounts.provider, act('is: status by: provider { is: name } till: expiresAt'), {
      input,
    });
    expect(again.data).toEqual({
      x: {
        y: { is: 'ACCEPTED', by: { is: 'Rowan Tree Care' }, till: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/) },
        z: [],
      },
    });
  });
});

test('an object with more fields than one statement’s function takes is answered whole', async () => {
  const aliases = (from: number, fields: string[]) => fields.map((name, n) => `a${from + n}: ${name}`).join(' ');
  const leaves = 'id description locality unit quantity rate cost status offeredAt expiresAt'.split(' ');
  const fields = Array.from({ length: 3 }, (_, n) => aliases(10 * n, leaves)).join(' ');
  const plain = `${leaves.join(' ')} decidedAt declineReason declineExplanation inWords deliveredSoFar period { start } provider { id } holder { id } broker { id } authority { id } service { id } fund { id } person { id } line { id }`;
  const answer = (await ask(
    `query ($commission: ID!) { commission(id: $commission) { ${fields} ${plain} viewerCanAccept { allowed } viewerCanDecline { allowed } viewerCanRecordDelivery { allowed } viewerCanSubmitInvoice { allowed } } }`,
  )) as { commission: object };
  expect(Object.keys(answer.commission)).toHaveLength(30 + 24 + 4);
});
