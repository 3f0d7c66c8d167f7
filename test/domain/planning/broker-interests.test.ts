import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { newId } from '../../../server/database/columns.ts';
import { todayInScotland } from '../../../server/foundation/period.ts';
import { employ, employBrokeringWorker, foundOrganisation } from '../../access/bystanders.ts';
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

const ROWAN_TREE = { organisationId: organisations.provider, kind: 'PAYMENT', text: 'They pay us a fee.' };
const declare = (isOwn = false) => succeed(world, broker, 'interestDeclare', { ...ROWAN_TREE, isOwn });

test('a broker with an interest needs Ishbel’s agreement, and an alternative of the same kind beside it', async () => {
  const { ishbel, listFor, add, added, agree } = open;
  await declare();
  const first = await add(broker, services.careAtHome);
  expect(first.userErrors).toEqual([
    {
      code: 'CONFLICT_OF_INTEREST',
      field: 'serviceId',
      message:
        'You or your brokerage have an interest in this provider. Tell the person; once they or their authority’s worker have recorded that they agree, put it on the list.',
    },
  ]);
  expect(codesOf(await agree(ishbel))).toEqual([]);
  // A shed is no alternative to care at home.
  await added(broker, services.shed);
  const second = await add(broker, services.careAtHome);
  expect(second.userErrors.map(({ message }) => message)).toEqual([
    'You or your brokerage have an interest in this provider. First put a service of the same kind on the list in which you have none, so that the person can choose.',
  ]);
  const tideline = await added(broker, services.otherCareAtHome);
  await added(broker, services.careAtHome);
  expect((await listFor(ishbel))?.at(-1)).toMatchObject({
    service: { name: 'Rowan Tree Care at Home' },
    interests: [{ text: 'They pay us a fee.', brokerName: null }],
    agreement: {
      toldOn: todayInScotland(),
      toldBy: 'FACE_TO_FACE',
      words: 'I know, and I still want to hear of them.',
    },
  });
  // Nor may the alternative be taken away again, but by Ishbel.
  const stranding = { entryId: tideline };
  expect(codesOf(await attempt(world, broker, 'shortlistRemove', stranding))).toEqual(['CONFLICT_OF_INTEREST']);
  expect(codesOf(await attempt(world, ishbel, 'shortlistRemove', stranding))).toEqual([]);
});

test('a broker who is also Ishbel’s attorney takes the last alternative away no more than any broker', async () => {
  const { ishbel, listFor, added, agree, empower } = open;
  await declare();
  await agree(ishbel);
  await empower(broker);
  const tideline = await added(broker, services.otherCareAtHome);
  await added(broker, services.careAtHome);
  const last = (await listFor(ishbel))?.at(-1);
  // As her attorney, so for no brokerage; the interest is told all the same.
  expect(last).toMatchObject({ addedFor: null, interests: [{ text: 'They pay us a fee.' }] });
  for (const actorKey of [broker, `${broker}/${organisations.brokerage}`]) {
    const { userErrors } = await attempt(world, actorKey, 'shortlistRemove', { entryId: tideline });
    expect(userErrors.map(({ code }) => code)).toEqual([
      actorKey === broker ? 'CONFLICT_OF_INTEREST' : 'NOT_PERMITTED',
    ]);
  }
  expect(await open.namesFor(ishbel)).toEqual(['Tideline Care at Home', 'Rowan Tree Care at Home']);
  // Another attorney of hers, who brokers for nobody, is as free as she is.
  const tam = await employ(world, {
    organisationId: organisations.provider,
    role: 'PROVIDER_COORDINATOR',
    startsOn: '2024-01-01',
  });
  await empower(tam);
  expect(codesOf(await attempt(world, tam, 'shortlistRemove', { entryId: tideline }))).toEqual([]);
});

test('what has no alternative anyway binds nobody to keep what is none', async () => {
  const { ishbel, namesFor, added } = open;
  await declare();
  await added(ishbel, services.careAtHome);
  const shed = await added(broker, services.shed);
  expect(codesOf(await attempt(world, broker, 'shortlistRemove', { entryId: shed }))).toEqual([]);
  expect(await namesFor(ishbel)).toEqual(['Rowan Tree Care at Home']);
});

test('the interests shown are those that count: declared elsewhere too, in force, not ended', async () => {
  const { ishbel, listFor, add, added, told } = open;
  const elsewhere = await foundOrganisation(world, 'Firth Brokers', 'BROKERAGE');
  const rhona = await employ(world, { organisationId: elsewhere, role: 'BROKER', startsOn: '2024-01-01' });
  await world.owner.query(
    `insert into identity.membership (id, account_id, organisation_id, role, starts_on) values ($1, $2, $3, 'BROKER', '2024-01-01')`,
    [newId(), rhona, organisations.brokerage],
  );
  const here = `${rhona}/${organisations.brokerage}`;
  const there = `${rhona}/${elsewhere}`;
  const own = await succeed(world, there, 'interestDeclare', {
    ...ROWAN_TREE,
    text: 'My sister works there.',
    isOwn: true,
  });
  await succeed(world, there, 'interestDeclare', { ...ROWAN_TREE, text: 'They fund us.', isOwn: false });
  await added(here, services.otherCareAtHome);
  expect(codesOf(await add(here, services.careAtHome))).toEqual(['CONFLICT_OF_INTEREST']);
  const agreed = { ...told, brokerageId: elsewhere };
  expect(codesOf(await attempt(world, ishbel, 'interestAgree', agreed))).toEqual([]);
  await added(here, services.careAtHome);
  const shown = async (reader = ishbel) =>
    (await listFor(reader))?.map(({ service, interests }) => [service.name, interests.map(({ text }) => text)]);
  for (const reader of [ishbel, worker, here]) {
    expect(await shown(reader)).toEqual([
      ['Tideline Care at Home', []],
      ['Rowan Tree Care at Home', ['My sister works there.', 'They fund us.']],
    ]);
  }
  await succeed(world, there, 'interestEnd', { interestId: own?.id });
  expect((await shown())?.at(-1)).toEqual(['Rowan Tree Care at Home', ['They fund us.']]);
  // She leaves Firth Brokers: what they profit from is no longer hers.
  await world.owner.query(
    'update identity.membership set ends_on = $3 where account_id = $1 and organisation_id = $2',
    [rhona, elsewhere, todayInScotland()],
  );
  expect((await shown())?.at(-1)).toEqual(['Rowan Tree Care at Home', []]);
});

test('an interest of the broker’s own counts wherever they broker; a colleague without it is free', async () => {
  const { add, added } = open;
  await declare(true);
  await added(broker, services.otherCareAtHome);
  expect(codesOf(await add(broker, services.careAtHome))).toEqual(['CONFLICT_OF_INTEREST']);
  const rhona = await employ(world, {
    organisationId: organisations.brokerage,
    role: 'BROKER',
    startsOn: '2024-01-01',
  });
  await added(rhona, services.careAtHome);
});

test('what was agreed to before a further interest was declared is no agreement to that', async () => {
  const { add, added, agree } = open;
  await declare();
  await added(broker, services.otherCareAtHome);
  expect(codesOf(await agree(worker))).toEqual([]);
  await declare(true);
  expect(codesOf(await add(broker, services.careAtHome))).toEqual(['CONFLICT_OF_INTEREST']);
  expect(codesOf(await agree(worker))).toEqual([]);
  await added(broker, services.careAtHome);
});

test('an interest that is over is no longer an obstacle, and stays on record', async () => {
  const { added } = open;
  const { id: interestId } = (await declare()) as { id: string };
  expect(codesOf(await attempt(world, broker, 'interestDeclare', { ...ROWAN_TREE, isOwn: false }))).toEqual([
    'ALREADY_DONE',
  ]);
  expect(codesOf(await attempt(world, accounts.otherBroker, 'interestEnd', { interestId }))).toEqual(['NOT_PERMITTED']);
  const ended = await Promise.all([1, 2].map(() => attempt(world, broker, 'interestEnd', { interestId })));
  expect(ended.flatMap(codesOf)).toEqual(['ALREADY_DONE']);
  await added(broker, services.careAtHome);
  const { data } = await world.ask<{ organisation: { declaredInterests: { endedAt: string | null }[] } }>(
    null,
    'query ($id: ID!) { organisation(id: $id) { declaredInterests { kind text brokerName endedAt organisation { name } } } }',
    { id: organisations.brokerage },
  );
  expect(data.organisation.declaredInterests).toEqual([
    {
      kind: 'PAYMENT',
      text: 'They pay us a fee.',
      brokerName: null,
      endedAt: expect.any(String),
      organisation: { name: 'Rowan Tree Care' },
    },
  ]);
});

test('a brokerage that provides has an interest in itself, declared or not', async () => {
  const { personId, ishbel, add, added, told } = open;
  const own = await employ(world, {
    organisationId: organisations.holderProvider,
    role: 'BROKER',
    startsOn: '2024-01-01',
  });
  await succeed(
    world,
    ishbel,
    'accessGrantGive',
    { personId, organisationId: organisations.holderProvider, topics: ['PROFILE', 'PLAN'], mayWrite: true },
    'id',
  );
  await added(own, services.otherCareAtHome);
  expect(codesOf(await add(own, services.ownCareAtHome))).toEqual(['CONFLICT_OF_INTEREST']);
  const both = { brokerageId: organisations.holderProvider, organisationId: organisations.holderProvider };
  expect(codesOf(await attempt(world, ishbel, 'interestAgree', { ...told, ...both }))).toEqual([]);
  await added(own, services.ownCareAtHome);
});

test('agreement is Ishbel’s to give: not for who brokers, not to nothing, not before she was told', async () => {
  const { ishbel, agree, told, empower } = open;
  await declare();
  expect(codesOf(await agree(broker))).toEqual(['NOT_PERMITTED']);
  expect(codesOf(await agree(accounts.otherWorker))).toEqual(['NOT_FOUND']);
  // Ailsa brokers too: what she would record as a worker is about her own brokerage.
  const ailsa = await employBrokeringWorker(world);
  expect(codesOf(await agree(`${ailsa}/${organisations.council}`))).toEqual(['CONFLICT_OF_INTEREST']);
  // Nor would Rhona, her attorney, agree for her to what Rhona declared where she worked before.
  const before = await foundOrganisation(world, 'Former Brokers', 'BROKERAGE');
  const rhona = await employ(world, { organisationId: before, role: 'BROKER', startsOn: '2024-01-01' });
  await succeed(world, rhona, 'interestDeclare', { ...ROWAN_TREE, isOwn: true });
  await world.owner.query('update identity.membership set organisation_id = $2 where account_id = $1', [
    rhona,
    organisations.brokerage,
  ]);
  await empower(rhona);
  const agreed = { ...told, brokerageId: before };
  expect(codesOf(await attempt(world, rhona, 'interestAgree', agreed))).toEqual(['CONFLICT_OF_INTEREST']);
  expect(codesOf(await attempt(world, ishbel, 'interestAgree', agreed))).toEqual([]);
  const other = { ...told, organisationId: organisations.otherProvider };
  expect(codesOf(await attempt(world, ishbel, 'interestAgree', other))).toEqual(['INVALID_INPUT']);
  const tomorrow = { ...told, toldOn: '2999-01-01' };
  expect(codesOf(await attempt(world, ishbel, 'interestAgree', tomorrow))).toEqual(['INVALID_INPUT']);
});

test('an interest in oneself, in nobody, or in no words', async () => {
  const declaring = async (given: object) =>
    codesOf(await attempt(world, broker, 'interestDeclare', { ...ROWAN_TREE, isOwn: false, ...given }));
  expect(await declaring({ organisationId: organisations.brokerage })).toEqual(['INVALID_INPUT']);
  expect(await declaring({ organisationId: newId() })).toEqual(['NOT_FOUND']);
  expect(await declaring({ text: '' })).toEqual(['INVALID_INPUT']);
});
