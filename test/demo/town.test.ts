import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SignedInActor } from '../../server/access/actor.ts';
import { listAccounts } from '../../server/demo/accounts.ts';
import { yearOfFund } from '../../server/demo/calendar.ts';
import { claimForDemo } from '../../server/demo/claim.ts';
import { buildTown } from '../../server/demo/town.ts';
import { acceptCommission } from '../../server/domain/commissioning/commission.service.ts';
import { approveInvoice } from '../../server/domain/commissioning/invoice.service.ts';
import { actorFinder } from '../../server/domain/identity/find-actor.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { fingerprint } from './fingerprint.ts';

const world = await openTestDatabase();
const { owner } = world;
const reports: string[] = [];
beforeAll(async () => {
  await claimForDemo(world.owner);
  await buildTown({ ...world, report: (message) => reports.push(message) });
});
afterAll(() => world.close());

/** Rows as arrays: what a test compares, without the column names. */
async function ask(sql: string): Promise<unknown[][]> {
  return (await owner.query({ text: sql, rowMode: 'array' })).rows;
}

test('says what it is doing', () => {
  expect(reports).toEqual([
    'Founding the demo town: its organisations, services and accounts.',
    'Adding what there is to read about self-directed support.',
    ...['Rowan', 'Callan', 'Morven', 'Jude', 'Etta', 'Robin'].map(
      (name, place) => `Playing the scenario of ${name} (${place + 1} of 6).`,
    ),
  ]);
});

describe('the accounts', () => {
  test('are all there under their keys, each with its role', async () => {
    const accounts = await listAccounts(owner);
    expect(accounts.slice(0, 22).map(({ key, role, organisation }) => [key, role, organisation])).toEqual([
      ['person', 'SUPPORTED_PERSON', null],
      ['representative', 'REPRESENTATIVE', null],
      ['otherPerson', 'SUPPORTED_PERSON', null],
      ['otherRepresentative', 'REPRESENTATIVE', null],
      ['broker', 'BROKER', 'Plainpath Brokerage'],
      ['otherBroker', 'BROKER', 'Tidewise Independent Support'],
      ['worker', 'WORKER', 'Strathmallan Council'],
      ['otherWorker', 'WORKER', 'Varrasay Islands Council'],
      ['manager', 'TEAM_MANAGER', 'Strathmallan Council'],
      ['otherManager', 'TEAM_MANAGER', 'Varrasay Islands Council'],
      ['holder', 'FUND_OFFICER', 'Purse and Plan Strathmallan'],
      ['otherHolder', 'FUND_OFFICER', 'Hearthstone Lane Support'],
      ['holderProvider', 'FUND_OFFICER', 'Hearthstone Lane Support'],
      ['provider', 'PROVIDER_COORDINATOR', 'Brackenrise Care at Home'],
      ['otherProvider', 'PROVIDER_COORDINATOR', 'Tallgrass and Tide'],
      ['community', 'COMMUNITY_COORDINATOR', 'Kilwhinnet Clay and Colour'],
      ['operator', 'OPERATOR', 'The people who run this demo'],
      ['administrator', 'ADMINISTRATOR', 'Strathmallan Council'],
      ['providerAdministrator', 'ADMINISTRATOR', 'Brackenrise Care at Home'],
      ['brokerageAdministrator', 'ADMINISTRATOR', 'Plainpath Brokerage'],
      ['supporter', 'DECISION_SUPPORTER', null],
      ['adviser', 'SUPPORT_ADVISER', 'Strathmallan Independent Advice'],
    ]);
    expect(accounts.slice(22).map(({ key, id, name }) => [key === id, name])).toEqual([
      ...['Effie Saltmarsh-Gow', 'Wilma Longacre-Ross', 'Donnie Gangwell', 'Rhona Stillburn', 'Olaf Peerholm'].map(
        (name) => [true, name],
      ),
      ...['Callan', 'Morven', 'Jude', 'Robin', 'Jonna Quoyfarer'].map((name) => [true, name]),
    ]);
  });

  test('hold the powers their keys promise', async () => {
    const powers = `
      select k.key, r.kind, r.welfare, r.financial, p.known_as
      from people.representation r
      join people.supported_person p on p.id = r.person_id
      join public.demo_account k on k.account_id = r.account_id
      order by k.place`;
    expect(await ask(powers)).toEqual([
      ['representative', 'GUARDIAN', true, true, 'Rowan'],
      ['otherRepresentative', 'CONTINUING_ATTORNEY', false, true, 'Etta'],
    ]);
    const both = `
      select m.role from identity.membership m join public.demo_account k using (account_id)
      where k.key = 'holderProvider' order by m.role`;
    expect(await ask(both)).toEqual([['FUND_OFFICER'], ['PROVIDER_COORDINATOR']]);
  });
});

describe('the six people', () => {
  test('have budgets for a year that today lies in, and arrangements that add up to them', async () => {
    const { start, end } = yearOfFund();
    const budgets = `
      select p.known_as, p.basis, b.pence::int, b.period_start::text, b.period_end::text,
        (select sum(l.cost_pence)::int from commissioning.arrangement_line l where l.person_id = p.id)
      from people.supported_person p
      join planning.agreed_budget b on b.person_id = p.id and b.superseded_at is null
      order by p.known_as`;
    expect(await ask(budgets)).toEqual([
      ['Callan', 'ADULT', 5_865_600, start, end, 5_865_600],
      ['Etta', 'ADULT', 873_600, start, end, 873_600],
      ['Jude', 'ADULT', 598_000, start, end, 598_000],
      ['Morven', 'ADULT_CARER', 120_000, start, end, 120_000],
      ['Robin', 'CHILD_OR_FAMILY', 535_600, start, end, 535_600],
      ['Rowan', 'ADULT', 2_626_000, start, end, 2_626_000],
    ]);
    expect(await ask('select pence::int from planning.agreed_budget where superseded_at is not null')).toEqual([
      [520_000],
    ]);
  });

  test('have exactly this left, promised, spent and allocated', async () => {
    const balances = `
      select p.known_as,
        sum(a.balance_pence) filter (where a.kind = 'AVAILABLE')::int,
        sum(a.balance_pence) filter (where a.kind = 'COMMITTED')::int,
        sum(a.balance_pence) filter (where a.kind = 'SPENT')::int,
        -sum(a.balance_pence) filter (where a.kind = 'OUTSIDE')::int
      from ledger.account a join people.supported_person p on p.id = a.person_id
      group by p.known_as order by p.known_as`;
    expect(await ask(balances)).toEqual([
      ['Callan', 0, 5_414_400, 451_200, 5_865_600],
      ['Etta', 249_600, 528_000, 96_000, 873_600],
      ['Jude', 0, 207_000, 92_000, 299_000],
      ['Morven', 66_000, 36_000, 18_000, 120_000],
      ['Robin', 0, 500_400, 35_200, 535_600],
      ['Rowan', 878_800, 1_612_800, 134_400, 2_626_000],
    ]);
    expect(await ask('select * from ledger.faults()')).toEqual([]);
  });

  test('have commissions and invoices in every state', async () => {
    const commissions = `
      select p.known_as, o.name, c.status, c.expires_at < now() as over, c.pence::int, c.decline_reason
      from commissioning.commission c
      join people.supported_person p on p.id = c.person_id
      join identity.organisation o on o.id = c.provider_id
      order by p.known_as, c.id`;
    // One offer is over half a second after it was made.
    await ask(
      `select pg_sleep(extract(epoch from min(expires_at) - clock_timestamp())) from commissioning.commission where status = 'OFFERED'`,
    );
    expect(await ask(commissions)).toEqual([
      ['Callan', 'Hearthstone Lane Support', 'ACCEPTED', false, 4_368_000, null],
      ['Callan', 'Hearthstone Lane Support', 'ACCEPTED', false, 1_497_600, null],
      ['Etta', 'Saltgate Island Care', 'ACCEPTED', false, 624_000, null],
      ['Etta', 'Tallgrass and Tide', 'DECLINED', false, 249_600, 'NO_CAPACITY'],
      ['Jude', 'Quietwater Mental Health Support', 'DECLINED', false, 299_000, 'RATE_TOO_LOW'],
      ['Jude', 'Quietwater Mental Health Support', 'ACCEPTED', false, 299_000, null],
      ['Jude', 'Quietwater Mental Health Support', 'OFFERED', false, 299_000, null],
      ['Morven', 'Kilwhinnet Clay and Colour', 'ACCEPTED', false, 54_000, null],
      ['Morven', 'Longbreath Lodge Trust', 'OFFERED', true, 66_000, null],
      ['Robin', 'Peerieway Family Support', 'ACCEPTED', false, 457_600, null],
      ['Robin', 'Gangplank After-School Club', 'ACCEPTED', false, 78_000, null],
      ['Rowan', 'Brackenrise Care at Home', 'ACCEPTED', false, 1_747_200, null],
      ['Rowan', 'Tallgrass and Tide', 'OFFERED', false, 748_800, null],
      ['Rowan', 'Kilwhinnet Clay and Colour', 'OFFERED', false, 130_000, null],
    ]);
    const invoices = `
      select p.known_as, i.number, i.status, i.pence::int
      from commissioning.invoice i join people.supported_person p on p.id = i.person_id
      order by p.known_as, i.number`;
    expect(await ask(invoices)).toEqual([
      ['Callan', 'HL-310', 'PAID', 336_000],
      ['Callan', 'HL-311', 'PAID', 115_200],
      ['Callan', 'HL-318', 'APPROVED', 336_000],
      ['Callan', 'HL-325', 'SUBMITTED', 336_000],
      ['Etta', 'SG-2041', 'PAID', 48_000],
      ['Etta', 'SG-2077', 'PAID', 48_000],
      ['Etta', 'SG-2113', 'SUBMITTED', 48_000],
      ['Jude', 'QW-77', 'PAID', 46_000],
      ['Jude', 'QW-81', 'PAID', 46_000],
      ['Jude', 'QW-86', 'SUBMITTED', 34_500],
      ['Morven', 'CC 14', 'PAID', 18_000],
      ['Robin', 'Autumn term', 'APPROVED', 15_000],
      ['Robin', 'PW/118', 'PAID', 35_200],
      ['Robin', 'PW/131', 'SUBMITTED', 35_200],
      ['Rowan', 'BR-1001', 'PAID', 134_400],
      ['Rowan', 'BR-1002', 'APPROVED', 134_400],
      ['Rowan', 'BR-1003', 'SUBMITTED', 134_400],
    ]);
  });
});

test('they tell others what their money was spent on: five stories are published, one waits, one is asked to change', async () => {
  const told = `
    select p.status, p.used_for, s.decided_for_id is not null from planning.peer_story s join planning.precedent p on p.id = s.precedent_id
    order by p.status, p.used_for`;
  expect(await ask(told)).toEqual([
    ['PUBLISHED', 'A season ticket for Strathmallan Thistle', true],
    ['PUBLISHED', 'A taxi to work on the days of ice', true],
    ['PUBLISHED', 'A wetsuit for me and one for whoever swims with me', true],
    ['PUBLISHED', 'Somebody to see to the hens in the morning', true],
    ['PUBLISHED', 'Three nights in a cottage by the sea, by myself', true],
    ['RETURNED', 'The bus home from the club', true],
    ['WAITING', 'Food and the vet for a rescue dog', false],
  ]);
});

describe('what the town lets one try', () => {
  async function actorWithKey(key: string) {
    const [[id] = []] = await ask(`select account_id from public.demo_account where key = '${key}'`);
    return (await actorFinder(world.database)({ kind: 'ACCOUNT', accountId: String(id) })) as SignedInActor;
  }

  test('approving one’s own invoice is refused', async () => {
    const own = `
      select i.id, k.key from commissioning.invoice i join public.demo_account k on k.account_id = i.submitted_by_id
      where i.status = 'SUBMITTED' and i.holder_id = i.provider_id`;
    const [[id, key] = []] = await ask(own);
    expect(key).toBe('holderProvider');
    const actor = await actorWithKey('holderProvider');
    const approval = world.database.transaction(actor.accountId, (em) =>
      approveInvoice(em, actor, { invoiceId: String(id) }),
    );
    await expect(approval).rejects.toMatchObject({ code: 'OWN_INVOICE' });
  });

  test('an offer that costs more than is left cannot be accepted', async () => {
    const offer = `
      select c.id, m.account_id from commissioning.commission c
      join people.supported_person p on p.id = c.person_id and p.known_as = 'Jude'
      join identity.membership m on m.organisation_id = c.provider_id
      where c.status = 'OFFERED'`;
    const [[id, accountId] = []] = await ask(offer);
    const input = { commissionId: String(id), idempotencyKey: 'tried in the demo' };
    const acceptance = acceptCommission(world.database.statements(String(accountId)), input);
    await expect(acceptance).rejects.toMatchObject({ message: 'INSUFFICIENT_FUNDS' });
  });
});

test('built again, nothing changes and nothing is said', async () => {
  const before = await fingerprint(owner);
  const later: string[] = [];
  await buildTown({ ...world, report: (message) => later.push(message) });
  expect(await fingerprint(owner)).toEqual(before);
  expect(later).toEqual([]);
});
