import { afterAll, expect, test } from '@jest/globals';
import { newId } from '../../server/database/columns.ts';
import { attempt, codesOf, done } from '../support/acts.ts';
import { END, offeredCommission, personWithFund, registerIshbel, START } from '../support/scenario.ts';
import { createWorld } from '../support/world.ts';
import { openAccount } from './bystanders.ts';

const world = await createWorld();
const { accounts, organisations } = world.town;
afterAll(() => world.close());

test('Fergus loses the grants in the middle of his work: he finds nothing of Ishbel, and what he offered stays offered', async () => {
  const ishbel = await personWithFund(world, 1_000_000);
  const commissionId = await offeredCommission(world, ishbel);
  const draft = { fundId: ishbel.fundId, title: 'A better week', periodStart: START, periodEnd: END };
  const arrangementId = await done(world, accounts.broker, 'arrangementDraft', draft);
  const { rows: grants } = await world.owner.query<{ id: string }>(
    'select id from people.access_grant where person_id = $1 and organisation_id = $2',
    [ishbel.personId, organisations.brokerage],
  );
  for (const { id: grantId } of grants) {
    expect(await codesOf(world, ishbel.accountId, 'accessGrantEnd', { grantId })).toEqual([]);
  }
  const asked = `query ($person: ID!, $fund: ID!, $arrangement: ID!, $commission: ID!) {
    person(id: $person) { id } fund(id: $fund) { id } arrangement(id: $arrangement) { id } commission(id: $commission) { description } }`;
  const all = { person: ishbel.personId, fund: ishbel.fundId, arrangement: arrangementId, commission: commissionId };
  expect((await world.ask(accounts.broker, asked, all)).data).toEqual({
    person: null,
    fund: null,
    arrangement: null,
    commission: null,
  });
  const { userErrors } = await attempt(world, accounts.broker, 'arrangementLineAdd', {
    arrangementId,
    outcomeId: ishbel.outcomeId,
    serviceId: world.town.services.careAtHome,
    description: 'Help to get out.',
    weeklyHours: { minutesPerWeek: 60, ratePencePerHour: 2400 },
    involvesPersonalCareOrSupport: true,
  });
  expect(userErrors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
  expect((await world.ask(accounts.provider, asked, all)).data).toMatchObject({
    commission: { description: 'Help to get ready and out to the choir.' },
  });
  await done(world, accounts.provider, 'commissionAccept', { commissionId, idempotencyKey: `yes to ${commissionId}` });
});

test('Robin moves from one council to the other: the old people close, the new ones open, and what was done stays Robin’s', async () => {
  const robin = await openAccount(world, 'Robin Colleague');
  await works(robin, organisations.council);
  const ishbel = await registerIshbel(world);
  const outcomeId = await done(world, robin, 'outcomeAgree', { personId: ishbel, words: 'To sing on Tuesdays.' });
  const morag = await done(world, accounts.otherWorker, 'personRegister', {
    knownAs: 'Morag',
    fullName: 'Morag Isbister',
    basis: 'ADULT',
    postcode: 'ZZ9 7XY',
    idempotencyKey: 'Morag is new',
  });
  expect([await knows(robin, ishbel), await knows(robin, morag)]).toEqual(['Ishbel', null]);
  await world.owner.query('update identity.membership set ends_on = access.today() where account_id = $1', [robin]);
  await works(robin, organisations.otherCouncil);
  expect([await knows(robin, ishbel), await knows(robin, morag)]).toEqual([null, 'Morag']);
  const { rows } = await world.owner.query('select agreed_by_id from planning.personal_outcome where id = $1', [
    outcomeId,
  ]);
  expect(rows).toEqual([{ agreed_by_id: robin }]);
});

function works(accountId: string, organisationId: string): Promise<unknown> {
  return world.owner.query(
    `insert into identity.membership (id, account_id, organisation_id, role, starts_on) values ($1, $2, $3, 'WORKER', '2024-01-01')`,
    [newId(), accountId, organisationId],
  );
}

async function knows(accountId: string, id: string): Promise<string | null> {
  const document = 'query ($id: ID!) { person(id: $id) { knownAs } }';
  return (
    (await world.ask<{ person: { knownAs: string } | null }>(accountId, document, { id })).data.person?.knownAs ?? null
  );
}
