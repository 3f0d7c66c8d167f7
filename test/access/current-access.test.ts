import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { plusDays } from '../../server/foundation/period.ts';
import { codesOf, done } from '../support/acts.ts';
import { END, offeredCommission, type Person, personWithFund } from '../support/scenario.ts';
import { createWorld } from '../support/world.ts';
import { today } from './consent.support.ts';

const world = await createWorld();
const { accounts, organisations } = world.town;
afterAll(() => world.close());

let ishbel: Person;
beforeEach(async () => {
  ishbel = await personWithFund(world, 1_000_000);
});

const COUNCIL =
  'Glenorrin Council’s social workers and team managers may see everything, because the law gives the council this duty (2013 Act). It does not rest on consent.';
const EWAN =
  'Ewan Galbraith may see the profile, the money and the support that is arranged, because they hold a legal power to act for the person in this.';
const BROKER =
  'Glenorrin Brokers may see and add to the profile, the plan, the money and the support that is arranged, because the person agreed to it, and may end it at any time.';
const HOLDERS_GRANT =
  'Orrin Fund Holders may see and add to the profile and the money, because the person agreed to it, and may end it at any time.';
const HOLDER =
  'Orrin Fund Holders may see the fund, what is paid from it and for which support, because they hold the fund.';

test('Ishbel reads who may see what of her record, and why: her council, Ewan, whom she let in, and who holds her fund', async () => {
  expect(await inWordsFor(ishbel.accountId)).toEqual([COUNCIL, EWAN, BROKER, HOLDERS_GRANT, HOLDER]);
  // What Ewan may see of that is what his power covers, and the worker sees it all.
  expect(await inWordsFor(accounts.worker)).toEqual(await inWordsFor(ishbel.accountId));
  expect(await inWordsFor(await ewan())).toEqual(await inWordsFor(ishbel.accountId));
});

test('nobody who was let in learns who else was', async () => {
  expect(await inWordsFor(accounts.broker)).toEqual([]);
  expect(await inWordsFor(accounts.holder)).toEqual([]);
});

test('a provider is there from the offer on, with more once it accepts; one that declines is gone', async () => {
  const accepted = await offeredCommission(world, ishbel);
  const declined = await offeredCommission(world, ishbel, 60);
  const before = await openings();
  expect(before.filter(({ organisation }) => organisation?.name === 'Rowan Tree Care')).toEqual([
    {
      who: null,
      organisation: { name: 'Rowan Tree Care' },
      topics: ['COMMISSIONING'],
      ground: 'PARTY',
      mayWrite: false,
      until: expect.any(String),
      inWords: expect.stringMatching(
        /^Rowan Tree Care may see the terms of the support and roughly where it is, because it is offered to them. This ends on /,
      ),
    },
  ]);
  await done(world, accounts.provider, 'commissionAccept', {
    commissionId: accepted,
    idempotencyKey: `yes ${accepted}`,
  });
  await done(world, accounts.provider, 'commissionDecline', { commissionId: declined, reason: 'NO_CAPACITY' });
  // Of two that it accepted each part is told once.
  const another = await offeredCommission(world, ishbel, 15);
  await done(world, accounts.provider, 'commissionAccept', { commissionId: another, idempotencyKey: `yes ${another}` });
  const after = await openings();
  expect(
    after.filter(({ organisation }) => organisation?.name === 'Rowan Tree Care').map(({ inWords }) => inWords),
  ).toEqual([
    `Rowan Tree Care may see the profile and the confidential details, because they accepted a commission to support the person. This ends on ${dayOf(END)} at 00:00.`,
    'Rowan Tree Care may see the terms of the support, what was given and its invoices, because they agreed to give it.',
  ]);
});

test('an emergency is listed with the worker’s name and its end, and is gone with it', async () => {
  const reason = 'Found on the ferry, confused and cold; the hospital asks whom to call.';
  const open = ['emergencyOpen', { personId: ishbel.personId, reason, hours: 2 }] as const;
  expect(await codesOf(world, accounts.otherWorker, ...open)).toEqual([]);
  const inga = (await openings()).filter(({ ground }) => ground === 'EMERGENCY');
  expect(inga).toEqual([
    {
      who: 'Inga Halcro',
      organisation: { name: 'Skerravoe Islands Council' },
      topics: ['PROFILE', 'CONFIDENTIAL', 'PLAN'],
      ground: 'EMERGENCY',
      mayWrite: false,
      until: expect.any(String),
      inWords: expect.stringMatching(
        /^Inga Halcro of Skerravoe Islands Council may see the profile, the confidential details and the plan, because they opened the record in an emergency\. Their reason is on record\. This ends on /,
      ),
    },
  ]);
  const { rows } = await world.owner.query('select id from people.emergency_access where person_id = $1', [
    ishbel.personId,
  ]);
  const close = ['emergencyClose', { emergencyId: rows[0].id }] as const;
  expect(await codesOf(world, accounts.otherWorker, ...close)).toEqual([]);
  expect((await openings()).filter(({ ground }) => ground === 'EMERGENCY')).toEqual([]);
});

test('what is for tomorrow, what has ended and what was taken back is not open', async () => {
  const { personId } = ishbel;
  const grant = { personId, organisationId: organisations.otherBrokerage, topics: ['PROFILE'] };
  const give = (days: object) => codesOf(world, ishbel.accountId, 'accessGrantGive', { ...grant, ...days });
  expect(await give({ startsOn: plusDays(today, 1) })).toEqual([]);
  const { rows } = await world.owner.query('select id from people.representation where person_id = $1', [personId]);
  const end = ['representationEnd', { representationId: rows[0].id }] as const;
  expect(await codesOf(world, accounts.worker, ...end)).toEqual([]);
  expect(await inWordsFor(ishbel.accountId)).toEqual([COUNCIL, BROKER, HOLDERS_GRANT, HOLDER]);
});

interface CurrentAccess {
  readonly who: string | null;
  readonly organisation: { readonly name: string } | null;
  readonly topics: readonly string[];
  readonly ground: string;
  readonly inWords: string;
}

async function openings(accountId = ishbel.accountId): Promise<CurrentAccess[]> {
  const document =
    'query ($id: ID!) { person(id: $id) { currentAccess { who organisation { name } topics mayWrite ground until inWords } } }';
  const { data } = await world.ask<{ person: { currentAccess: CurrentAccess[] } | null }>(accountId, document, {
    id: ishbel.personId,
  });
  return data.person?.currentAccess ?? [];
}

async function inWordsFor(accountId: string): Promise<string[]> {
  return (await openings(accountId)).map(({ inWords }) => inWords);
}

async function ewan(): Promise<string> {
  const { rows } = await world.owner.query('select account_id from people.representation where person_id = $1', [
    ishbel.personId,
  ]);
  return rows[0].account_id;
}

function dayOf(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
