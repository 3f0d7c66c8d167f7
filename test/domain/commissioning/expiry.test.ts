import { afterAll, expect, test } from '@jest/globals';
import { attempt, done } from '../../support/acts.ts';
import { documents } from '../../support/documents.ts';
import { offeredCommission, personWithFund } from '../../support/scenario.ts';
import { createWorld } from '../../support/world.ts';

const world = await createWorld();
const { accounts } = world.town;
afterAll(() => world.close());

const statusOf = async (id: string) => {
  const { data } = await world.ask<{ commission: { status: string; viewerCanAccept: { reason: string } } }>(
    accounts.provider,
    documents.OfferToAnswer ?? '',
    { id },
  );
  return [data.commission.status, data.commission.viewerCanAccept.reason];
};

test('an offer nobody answered in time is expired at once, cannot be accepted, and its line can be offered again', async () => {
  const ishbel = await personWithFund(world, 1_000_000);
  const first = await offeredCommission(world, ishbel);
  const { rows } = await world.owner.query(
    `update commissioning.commission set expires_at = now() - interval '1 second' where id = $1 returning line_id`,
    [first],
  );
  const lineId = rows[0].line_id;
  expect(await statusOf(first)).toEqual(['EXPIRED', 'OFFER_EXPIRED']);
  const late = await attempt(world, accounts.provider, 'commissionAccept', {
    commissionId: first,
    idempotencyKey: 'too late',
  });
  expect(late.userErrors).toEqual([
    { code: 'OFFER_EXPIRED', message: 'This offer has expired. Ask the broker to offer it again.', field: null },
  ]);

  const second = await done(world, accounts.broker, 'commissionOffer', { lineId });
  expect(await statusOf(first)).toEqual(['EXPIRED', 'OFFER_EXPIRED']);
  const answers = await attempt(world, accounts.provider, 'commissionAccept', {
    commissionId: first,
    idempotencyKey: 'later still',
  });
  expect(answers.userErrors.map(({ code }) => code)).toEqual(['OFFER_EXPIRED']);
  const accepted = await attempt(world, accounts.provider, 'commissionAccept', {
    commissionId: second,
    idempotencyKey: 'accepted in time',
  });
  expect(accepted.object).toEqual({ id: second, status: 'ACCEPTED' });
});

test('a line with an offer that is open or accepted is not offered twice', async () => {
  const ishbel = await personWithFund(world, 1_000_000);
  const commissionId = await offeredCommission(world, ishbel);
  const { rows } = await world.owner.query('select line_id from commissioning.commission where id = $1', [
    commissionId,
  ]);
  const again = () => attempt(world, accounts.broker, 'commissionOffer', { lineId: rows[0].line_id });
  expect((await again()).userErrors.map(({ code, field }) => [code, field])).toEqual([['ALREADY_DONE', 'lineId']]);
  await done(world, accounts.provider, 'commissionAccept', { commissionId, idempotencyKey: `accept ${commissionId}` });
  expect((await again()).userErrors.map(({ code, field }) => [code, field])).toEqual([['ALREADY_DONE', 'lineId']]);
});
