import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { newId } from '../../../server/database/columns.ts';
import { employBrokeringWorker } from '../../access/bystanders.ts';
import { kindOf, listenToStatements } from '../../api/statement-log.ts';
import { attempt, succeed } from '../../support/acts.ts';
import { createWorld } from '../../support/world.ts';
import { codesOf, openShortlist } from './shortlist.support.ts';

const world = await createWorld();
const { accounts, organisations, services } = world.town;
const { broker, worker } = accounts;
afterAll(() => world.close());

let open: Awaited<ReturnType<typeof openShortlist>>;
beforeEach(async () => {
  open = await openShortlist(world);
});

test('Ishbel and Fergus, her broker, keep one list, and Ailsa, her council’s worker, reads it and writes none of it', async () => {
  const { ishbel, listFor, namesFor, add, added } = open;
  await added(ishbel, services.shed, 'I like wood.');
  await added(broker, services.careAtHome);
  for (const reader of [ishbel, broker, worker]) {
    expect(await namesFor(reader)).toEqual(['Wednesday Woodwork', 'Rowan Tree Care at Home']);
  }
  expect((await listFor(ishbel))?.map(({ reason, addedFor }) => [reason, addedFor?.name ?? null])).toEqual([
    ['I like wood.', null],
    ['Close to home.', 'Glenorrin Brokers'],
  ]);
  expect(codesOf(await add(worker, services.otherCareAtHome))).toEqual(['NOT_PERMITTED']);
  for (const stranger of [accounts.otherWorker, accounts.otherBroker, accounts.provider]) {
    expect(await namesFor(stranger)).toBeNull();
    await expect(add(stranger, services.shed).then(codesOf)).resolves.toEqual(['NOT_FOUND']);
  }
  // The holder sees who she is, and not her plan.
  expect(await namesFor(accounts.holder)).toEqual([]);
  expect(codesOf(await add(accounts.holder, services.otherCareAtHome))).toEqual(['NOT_PERMITTED']);
});

test('who looked at the list is told to Ishbel, and so is who put what on it', async () => {
  const { personId, listFor, added } = open;
  await added(broker, services.careAtHome);
  await listFor(worker);
  await world.app.accessLog.settle();
  const { rows } = await world.owner.query(
    `select account_id from audit.access_record where person_id = $1 and 'PLAN' = any (topics) and account_id = $2`,
    [personId, worker],
  );
  expect(rows).toHaveLength(1);
  const acts = await world.owner.query(`select act from audit.act where person_id = $1 and act like 'shortlist%'`, [
    personId,
  ]);
  expect(acts.rows).toEqual([{ act: 'shortlistAdd' }]);
});

test('a service that is closed, unknown or there already, and a reason that says nothing', async () => {
  const { ishbel, namesFor, add, added } = open;
  await added(ishbel, services.careAtHome);
  expect(codesOf(await add(ishbel, services.careAtHome))).toEqual(['ALREADY_DONE']);
  expect(codesOf(await add(ishbel, services.closedService))).toEqual(['SERVICE_CLOSED']);
  expect(codesOf(await add(ishbel, newId()))).toEqual(['NOT_FOUND']);
  expect(codesOf(await add(ishbel, services.shed, '  '))).toEqual(['INVALID_INPUT']);
  expect(codesOf(await add(ishbel, services.shed, 'a'.repeat(1_001)))).toEqual(['TOO_LONG']);
  expect(await namesFor(ishbel)).toEqual(['Rowan Tree Care at Home']);
});

test('ten who add the same at once put it there once, and what they add beside it is in one order', async () => {
  const { personId, ishbel, add } = open;
  const all = await Promise.all([
    ...Array.from({ length: 5 }, () => add(broker, services.careAtHome)),
    ...Array.from({ length: 5 }, () => add(ishbel, services.careAtHome)),
    add(ishbel, services.shed),
    add(broker, services.otherCareAtHome),
  ]);
  expect(all.flatMap(codesOf)).toEqual(Array.from({ length: 9 }, () => 'ALREADY_DONE'));
  const { rows } = await world.owner.query(
    'select position from planning.shortlisted_service where person_id = $1 order by 1',
    [personId],
  );
  expect(rows.map(({ position }) => position)).toEqual([1, 2, 3]);
});

test('the list is put in another order, all of it or nothing', async () => {
  const { personId, ishbel, namesFor, added } = open;
  const ids = [
    await added(ishbel, services.shed),
    await added(ishbel, services.careAtHome),
    await added(ishbel, services.otherCareAtHome),
  ];
  const [shed = '', rowan = '', tideline = ''] = ids;
  const order = (entryIds: readonly string[], actorKey = ishbel) =>
    attempt(world, actorKey, 'shortlistOrder', { personId, entryIds });
  expect(codesOf(await order([tideline, shed, rowan]))).toEqual([]);
  expect(await namesFor(broker)).toEqual(['Tideline Care at Home', 'Wednesday Woodwork', 'Rowan Tree Care at Home']);
  expect(codesOf(await order([tideline, shed]))).toEqual(['CONFLICT']);
  expect(codesOf(await order([tideline, shed, shed]))).toEqual(['CONFLICT']);
  expect(codesOf(await order([tideline, shed, rowan, rowan]))).toEqual(['CONFLICT']);
  expect(codesOf(await order([tideline, shed, newId()]))).toEqual(['NOT_FOUND']);
  await succeed(world, ishbel, 'shortlistRemove', { entryId: rowan });
  expect(codesOf(await order([tideline, shed, rowan]))).toEqual(['CONFLICT']);
  expect(codesOf(await order([shed, tideline], worker))).toEqual(['NOT_PERMITTED']);
  expect(await namesFor(ishbel)).toEqual(['Tideline Care at Home', 'Wednesday Woodwork']);
});

test('it is put in order by one statement, however long it is; of two orders at once one is kept whole', async () => {
  const { personId, ishbel, namesFor, added } = open;
  const log = listenToStatements(world.app.database.pool);
  const [shed = '', rowan = ''] = [await added(ishbel, services.shed), await added(ishbel, services.careAtHome)];
  const order = (entryIds: readonly string[]) => attempt(world, ishbel, 'shortlistOrder', { personId, entryIds });
  const statementsFor = async (entryIds: readonly string[]) => {
    await order(entryIds);
    log.take();
    expect(codesOf(await order(entryIds))).toEqual([]);
    // Who asks is found out once in a while, whatever is asked.
    return log.take().filter((text) => kindOf(text) !== 'access.sign_in').length;
  };
  const ofTwo = await statementsFor([rowan, shed]);
  const tideline = await added(ishbel, services.otherCareAtHome);
  const orders = [
    [tideline, rowan, shed],
    [shed, tideline, rowan],
  ];
  expect(await statementsFor(orders[0] ?? [])).toBe(ofTwo);
  const both = await Promise.all(orders.map(order));
  expect(both.flatMap(codesOf)).toEqual([]);
  expect([
    ['Tideline Care at Home', 'Rowan Tree Care at Home', 'Wednesday Woodwork'],
    ['Wednesday Woodwork', 'Tideline Care at Home', 'Rowan Tree Care at Home'],
  ]).toContainEqual(await namesFor(ishbel));
});

test('Ishbel takes off what she likes, once; Fergus what his brokerage put there', async () => {
  const { ishbel, namesFor, added } = open;
  const [hers, theirs] = [await added(ishbel, services.shed), await added(broker, services.careAtHome)];
  const remove = (actorKey: string, entryId: string) => attempt(world, actorKey, 'shortlistRemove', { entryId });
  expect(codesOf(await remove(broker, hers))).toEqual(['NOT_PERMITTED']);
  expect(codesOf(await remove(worker, hers))).toEqual(['NOT_PERMITTED']);
  expect(codesOf(await remove(accounts.otherBroker, hers))).toEqual(['NOT_FOUND']);
  const both = await Promise.all([remove(ishbel, theirs), remove(broker, theirs)]);
  expect(both.flatMap(codesOf)).toEqual(['ALREADY_DONE']);
  expect(codesOf(await remove(ishbel, hers))).toEqual([]);
  expect(await namesFor(ishbel)).toEqual([]);
  // What was taken off may come back.
  await added(ishbel, services.shed);
  expect(await namesFor(ishbel)).toEqual(['Wednesday Woodwork']);
});

test('Ailsa, who works for Ishbel’s council, is not her broker, for any organisation that she says she acts for', async () => {
  const { add } = open;
  const ailsa = await employBrokeringWorker(world);
  for (const actorKey of [ailsa, `${ailsa}/${organisations.brokerage}`]) {
    expect(codesOf(await add(actorKey, services.careAtHome))).toEqual(['CONFLICT_OF_INTEREST']);
  }
});
