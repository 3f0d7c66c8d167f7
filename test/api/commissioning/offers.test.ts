import { afterAll, describe, expect, test } from '@jest/globals';
import { plusDays } from '../../../server/foundation/period.ts';
import { done } from '../../support/acts.ts';
import { acceptedCommission, END, offeredCommission, personWithFund, START } from '../../support/scenario.ts';
import { createWorld } from '../../support/world.ts';
import { refusedAct } from '../refusals.ts';

const world = await createWorld();
const { accounts, services } = world.town;
afterAll(() => world.close());

const refuse = (accountId: string, act: string, input: object) => refusedAct(world, accountId, [act, input]);
let keys = 0;
const newKey = () => `a wrong act, key ${++keys}`;

describe('an offer', () => {
  test('is accepted once, and not declined after', async () => {
    const commissionId = await acceptedCommission(world, await personWithFund(world, 1_000_000));
    expect(await refuse(accounts.provider, 'commissionAccept', { commissionId, idempotencyKey: newKey() })).toEqual({
      code: 'WRONG_STATE',
      field: null,
    });
    expect(await refuse(accounts.provider, 'commissionDecline', { commissionId, reason: 'NO_CAPACITY' })).toEqual({
      code: 'WRONG_STATE',
      field: null,
    });
  });

  test('is not accepted after it was declined', async () => {
    const commissionId = await offeredCommission(world, await personWithFund(world, 1_000_000));
    await done(world, accounts.provider, 'commissionDecline', { commissionId, reason: 'RATE_TOO_LOW' });
    expect(await refuse(accounts.provider, 'commissionAccept', { commissionId, idempotencyKey: newKey() })).toEqual({
      code: 'WRONG_STATE',
      field: null,
    });
  });

  test('is not answered after its time', async () => {
    const commissionId = await offeredCommission(world, await personWithFund(world, 1_000_000));
    await world.owner.query(
      `update commissioning.commission set expires_at = now() - interval '1 second' where id = $1`,
      [commissionId],
    );
    expect(await refuse(accounts.provider, 'commissionAccept', { commissionId, idempotencyKey: newKey() })).toEqual({
      code: 'OFFER_EXPIRED',
      field: null,
    });
    expect(await refuse(accounts.provider, 'commissionDecline', { commissionId, reason: 'NO_CAPACITY' })).toEqual({
      code: 'OFFER_EXPIRED',
      field: null,
    });
  });

  test('is answered by its own provider alone', async () => {
    const commissionId = await offeredCommission(world, await personWithFund(world, 1_000_000));
    for (const stranger of [accounts.otherProvider, accounts.holderProvider, accounts.community]) {
      expect(await refuse(stranger, 'commissionAccept', { commissionId, idempotencyKey: newKey() })).toEqual({
        code: 'NOT_FOUND',
        field: null,
      });
      expect(await refuse(stranger, 'commissionDecline', { commissionId, reason: 'NO_CAPACITY' })).toEqual({
        code: 'NOT_FOUND',
        field: 'commissionId',
      });
    }
  });

  test('is not accepted for more than the fund has left, nor by a service that has closed', async () => {
    const short = await offeredCommission(world, await personWithFund(world, 873_599));
    expect(
      await refuse(accounts.provider, 'commissionAccept', { commissionId: short, idempotencyKey: newKey() }),
    ).toEqual({ code: 'INSUFFICIENT_FUNDS', field: null });
    const commissionId = await offeredCommission(world, await personWithFund(world, 1_000_000));
    await world.owner.query(`update directory.support_service set status = 'CLOSED' where id = $1`, [
      services.careAtHome,
    ]);
    expect(await refuse(accounts.provider, 'commissionAccept', { commissionId, idempotencyKey: newKey() })).toEqual({
      code: 'SERVICE_CLOSED',
      field: null,
    });
    await world.owner.query(`update directory.support_service set status = 'ACTIVE' where id = $1`, [
      services.careAtHome,
    ]);
  });

  test('is declined with the reason, in words where the reason is another', async () => {
    const commissionId = await offeredCommission(world, await personWithFund(world, 1_000_000));
    expect(await refuse(accounts.provider, 'commissionDecline', { commissionId, reason: 'OTHER' })).toEqual({
      code: 'INVALID_INPUT',
      field: 'explanation',
    });
  });
});

describe('a line', () => {
  test('is for one way of counting, within its arrangement, by a service that may do it', async () => {
    const ishbel = await personWithFund(world, 1_000_000);
    const draft = { fundId: ishbel.fundId, title: 'A week', periodStart: START, periodEnd: END };
    const arrangementId = await done(world, accounts.broker, 'arrangementDraft', draft);
    const line = {
      arrangementId,
      outcomeId: ishbel.outcomeId,
      serviceId: services.careAtHome,
      description: 'Help',
      involvesPersonalCareOrSupport: true,
    };
    const weeklyHours = { minutesPerWeek: 60, ratePencePerHour: 2_000 };
    const oneOff = { items: 1, pencePerItem: 2_000 };
    const add = (changes: object) => refuse(accounts.broker, 'arrangementLineAdd', { ...line, ...changes });
    expect(await add({})).toEqual({ code: 'INVALID_INPUT', field: 'weeklyHours' });
    expect(await add({ weeklyHours, oneOff })).toEqual({ code: 'INVALID_INPUT', field: 'weeklyHours' });
    expect(await add({ weeklyHours: null, oneOff: null, sleepovers: null })).toEqual({
      code: 'INVALID_INPUT',
      field: 'weeklyHours',
    });
    expect(await add({ weeklyHours, periodEnd: plusDays(END, 1) })).toEqual({
      code: 'OUTSIDE_PERIOD',
      field: 'periodStart',
    });
    expect(await add({ weeklyHours, periodStart: plusDays(START, -1) })).toEqual({
      code: 'OUTSIDE_PERIOD',
      field: 'periodStart',
    });
    expect(await add({ weeklyHours, serviceId: services.closedService })).toEqual({
      code: 'SERVICE_CLOSED',
      field: 'serviceId',
    });
    expect(await add({ weeklyHours, serviceId: services.shed })).toEqual({
      code: 'REGISTRATION_REQUIRED',
      field: 'serviceId',
    });
    await done(world, accounts.broker, 'arrangementLineAdd', {
      ...line,
      serviceId: services.shed,
      weeklyHours,
      involvesPersonalCareOrSupport: false,
    });
  });

  test('is offered once at a time', async () => {
    const commissionId = await offeredCommission(world, await personWithFund(world, 1_000_000));
    const { rows } = await world.owner.query('select line_id from commissioning.commission where id = $1', [
      commissionId,
    ]);
    const lineId = rows[0].line_id;
    expect(await refuse(accounts.broker, 'commissionOffer', { lineId })).toEqual({
      code: 'ALREADY_DONE',
      field: 'lineId',
    });
    await done(world, accounts.provider, 'commissionDecline', { commissionId, reason: 'NO_CAPACITY' });
    await done(world, accounts.broker, 'commissionOffer', { lineId });
  });
});
