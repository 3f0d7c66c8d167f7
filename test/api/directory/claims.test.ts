import { afterAll, describe, expect, test } from '@jest/globals';
import { CompiledQuery } from 'kysely';
import { employ, foundOrganisation } from '../../access/bystanders.ts';
import { attempt, done, succeed } from '../../support/acts.ts';
import { enterRegistered, registerService } from '../../support/registered.ts';
import { offeredCommission, personWithFund } from '../../support/scenario.ts';
import { createWorld } from '../../support/world.ts';
import { refusalOf } from '../identity/roles-held.ts';

const world = await createWorld();
const { owner, town } = world;
const { provider: kirsty, otherProvider: erlend, providerAdministrator: moira, operator: una } = town.accounts;
afterAll(() => world.close());

const claim = async (actorKey: string, number: string) =>
  String((await succeed(world, actorKey, 'claimMake', { number })).id);
const why = async (actorKey: string, act: string, input: object) => {
  const { object, userErrors } = await attempt(world, actorKey, act, input);
  expect(object).toBeNull();
  return userErrors.map(({ code, message }) => `${code}: ${message}`);
};
const claimedBy = async (serviceId: string) =>
  (
    await world.ask<{ node: { claimedBy: { name: string } | null } }>(
      null,
      `{ node(id: "${serviceId}") { ... on SupportService { claimedBy { name } } } }`,
    )
  ).data.node.claimedBy?.name;
const statusOf = async (claimId: string) =>
  (await owner.query('select status, reason from directory.service_claim where id = $1', [claimId])).rows[0];

test('Kirsty claims what the register has of Rowan Tree; Una makes sure; from then on offers reach Rowan Tree', async () => {
  const entry = await enterRegistered(owner, 'Rowan Tree Care Limited');
  const made = await succeed(
    world,
    kirsty,
    'claimMake',
    { number: ` ${entry.spNumber.toLowerCase()} ` },
    'id status number organisation { name } services { name telephone } verifiedHow',
  );
  expect(made).toEqual({
    id: expect.any(String),
    status: 'OPEN',
    number: entry.spNumber,
    organisation: { name: 'Rowan Tree Care' },
    services: [{ name: 'Rowan Tree Care Limited', telephone: '01999 555 0100' }],
    verifiedHow: null,
  });
  expect(await claimedBy(entry.serviceId)).toBeUndefined();
  const verified = await succeed(world, una, 'claimVerify', { claimId: made.id }, 'status verifiedHow verifiedAt');
  expect(verified).toEqual({ status: 'VERIFIED', verifiedHow: 'OPERATOR', verifiedAt: expect.any(String) });
  expect(await claimedBy(entry.serviceId)).toBe('Rowan Tree Care');

  // A service the register brings later is theirs too.
  const { serviceId } = await registerService(owner, { ...entry, name: 'Rowan Tree Islay', csNumber: 'CS9999999991' });
  expect(await claimedBy(serviceId)).toBe('Rowan Tree Care');

  const ishbel = await personWithFund(world, 1_500_000);
  const commissionId = await offeredCommission({ ...world, town: withService(serviceId) }, ishbel, 60);
  await done(world, kirsty, 'commissionAccept', { commissionId, idempotencyKey: `yes to ${commissionId}` });
  const { rows } = await owner.query(`select act, subject_type from audit.act where subject_id = $1 order by done_at`, [
    made.id,
  ]);
  expect(rows).toEqual([
    { act: 'claimMake', subject_type: 'ServiceClaim' },
    { act: 'claimVerify', subject_type: 'ServiceClaim' },
  ]);
});

function withService(careAtHome: string): typeof town {
  return { ...town, services: { ...town.services, careAtHome } };
}

describe('a number', () => {
  test('that cannot be, that nobody has, and whose registration has ended is answered plainly', async () => {
    expect(await why(kirsty, 'claimMake', { number: '2003000001' })).toEqual([
      'INVALID_INPUT: Give the number on your certificate of registration: CS (a service) or SP (a provider) and ten digits.',
    ]);
    for (const number of ['CS1234567890', 'SP1234567890']) {
      expect(await why(kirsty, 'claimMake', { number })).toEqual([
        'NOT_FOUND: The register we have does not know this number. Check it against your certificate; one granted this month comes with the next register.',
      ]);
    }
    const ended = await enterRegistered(owner, 'Ended Limited');
    await owner.query(`update directory.registration set status = 'CLOSED' where id = $1`, [ended.registrationId]);
    for (const number of [ended.csNumber, ended.spNumber]) {
      expect(await why(kirsty, 'claimMake', { number })).toEqual([
        'SERVICE_CLOSED: This registration has ended: the register no longer has it. If that is wrong, ask the Care Inspectorate.',
      ]);
    }
  });

  test('that is one’s own, or of an organisation whose people are here, needs no claim', async () => {
    const entry = await enterRegistered(owner, 'Whin Support Limited');
    await employ(world, { organisationId: entry.providerId, role: 'PROVIDER_COORDINATOR', startsOn: '2020-01-01' });
    expect(await why(kirsty, 'claimMake', { number: entry.csNumber })).toEqual([
      'ALREADY_DONE: Whin Support Limited maintains this entry itself: people work for it here. Ask its administrator to invite you.',
    ]);
    const own = await employ(world, {
      organisationId: entry.providerId,
      role: 'ADMINISTRATOR',
      startsOn: '2020-01-01',
    });
    expect(await why(own, 'claimMake', { number: entry.spNumber })).toEqual([
      'ALREADY_DONE: This is registered to your organisation itself, which keeps it already.',
    ]);
  });

  test('that was claimed before is not claimed twice, by the same or by another', async () => {
    const entry = await enterRegistered(owner, 'Twice Limited');
    const claimId = await claim(kirsty, entry.csNumber);
    expect(await why(moira, 'claimMake', { number: entry.csNumber })).toEqual([
      'ALREADY_DONE: Your organisation has claimed this already, and nobody has decided yet. Ask the platform’s operator.',
    ]);
    await succeed(world, una, 'claimVerify', { claimId });
    expect(await why(moira, 'claimMake', { number: entry.csNumber })).toEqual([
      'ALREADY_DONE: Your organisation keeps this already.',
    ]);
    for (const number of [entry.csNumber, entry.spNumber]) {
      expect(await why(erlend, 'claimMake', { number })).toEqual([
        'ALREADY_DONE: Rowan Tree Care keeps this already. If that is wrong, ask the platform’s operator, who can end their claim.',
      ]);
    }
    // One service first, and then all that the provider runs.
    const widerId = await claim(kirsty, entry.spNumber);
    await succeed(world, una, 'claimVerify', { claimId: widerId });
  });
});

describe('two at once', () => {
  test('claim one entry: the first that is verified keeps it, and the other is told why not', async () => {
    const entry = await enterRegistered(owner, 'Between Limited');
    const [hers, his] = [await claim(kirsty, entry.csNumber), await claim(erlend, entry.csNumber)];
    const answers = await Promise.all(
      [hers, his].map((claimId) => attempt(world, una, 'claimVerify', { claimId }, 'status')),
    );
    const codes = answers.map(({ object, userErrors }) => userErrors[0]?.code ?? object?.status).sort();
    expect([
      ['ALREADY_DONE', 'VERIFIED'],
      ['VERIFIED', 'WRONG_STATE'],
    ]).toContainEqual(codes);
    const ends = [await statusOf(hers), await statusOf(his)].sort((a, b) => a.status.localeCompare(b.status));
    expect(ends).toEqual([
      { status: 'REFUSED', reason: 'Another organisation has shown that this entry is its own.' },
      { status: 'VERIFIED', reason: null },
    ]);
  });

  test('a service and all of its provider’s: one of the two', async () => {
    const entry = await enterRegistered(owner, 'Whole and Part Limited');
    const [part, whole] = [await claim(kirsty, entry.csNumber), await claim(erlend, entry.spNumber)];
    const answers = await Promise.all(
      [part, whole].map((claimId) => attempt(world, una, 'claimVerify', { claimId }, 'status')),
    );
    expect(answers.map(({ object, userErrors }) => userErrors[0]?.code ?? object?.status).sort()).toEqual([
      'ALREADY_DONE',
      'VERIFIED',
    ]);
  });
});

test('a claim is taken back, refused and ended, each with its reason, and then it opens nothing', async () => {
  const entry = await enterRegistered(owner, 'Over Limited');
  const withdrawn = await claim(kirsty, entry.csNumber);
  await succeed(world, moira, 'claimWithdraw', { claimId: withdrawn, reason: 'The wrong number.' });
  expect(await why(una, 'claimVerify', { claimId: withdrawn })).toEqual([
    'WRONG_STATE: This claim is withdrawn; that can only be done while it is open.',
  ]);
  const refused = await claim(kirsty, entry.csNumber);
  await succeed(world, una, 'claimRefuse', { claimId: refused, reason: 'Over Limited says it does not know you.' });
  expect(await statusOf(refused)).toEqual({ status: 'REFUSED', reason: 'Over Limited says it does not know you.' });
  const kept = await claim(kirsty, entry.csNumber);
  await succeed(world, una, 'claimVerify', { claimId: kept });
  // Everybody sees who keeps an entry; only they and the operator end it.
  const end = { claimId: kept, reason: 'Sold to somebody else.' };
  expect(await refusalOf(world, erlend, ['claimEnd', end])).toEqual([{ code: 'NOT_PERMITTED', field: null }]);
  expect(await why(kirsty, 'claimWithdraw', end)).toEqual([
    'WRONG_STATE: This claim is verified; that can only be done while it is open.',
  ]);
  await succeed(world, kirsty, 'claimEnd', end);
  expect(await claimedBy(entry.serviceId)).toBeUndefined();
  await claim(erlend, entry.csNumber);
});

test('the operator verifies: not the organisation, whatever the server would ask', async () => {
  const entry = await enterRegistered(owner, 'Walled Limited');
  const claimId = await claim(kirsty, entry.csNumber);
  const asKirsty = (text: string) =>
    world.app.database.transaction(kirsty, (em) => em.getKysely().executeQuery(CompiledQuery.raw(text, [claimId])));
  await expect(asKirsty('select directory.verify_claim($1, null)')).rejects.toThrow('NOT_FOUND');
  for (const status of ['VERIFIED', 'REFUSED']) {
    const write = `update directory.service_claim set status = '${status}', closed_by_id = access.actor_id() where id = $1`;
    await expect(asKirsty(write)).rejects.toThrow('row-level security');
  }
  const code = `insert into directory.claim_code (id, claim_id, code_hash, issued_by_id, issued_at, expires_at)
    values (gen_random_uuid(), $1, 'mine', access.actor_id(), now(), now() + interval '1 day')`;
  await expect(asKirsty(code)).rejects.toThrow('row-level security');
});

test('who claims what is nobody’s to see but theirs and the operator’s, until it is verified', async () => {
  const brokers = await foundOrganisation(world, 'Nosy Brokers', 'BROKERAGE');
  const nosy = await employ(world, { organisationId: brokers, role: 'ADMINISTRATOR', startsOn: '2020-01-01' });
  const entry = await enterRegistered(owner, 'Private Limited');
  const claimId = await claim(kirsty, entry.csNumber);
  const seen = async (actorKey: string | null) =>
    (await world.ask<{ node: object | null }>(actorKey, `{ node(id: "${claimId}") { id } }`)).data.node;
  expect([await seen(null), await seen(nosy), await seen(erlend)]).toEqual([null, null, null]);
  expect([await seen(moira), await seen(una)]).toEqual([{ id: claimId }, { id: claimId }]);
  await succeed(world, una, 'claimVerify', { claimId });
  expect(await seen(null)).toEqual({ id: claimId });
  const { data } = await world.ask(null, '{ serviceClaims(status: OPEN) { totalCount } }');
  expect(data).toEqual({ serviceClaims: { totalCount: 0 } });
});

test('an obstacle that the server has no code for stands in the way all the same', async () => {
  const entry = await enterRegistered(owner, 'Newly Barred Limited');
  const rule = 'directory.claim_obstacle(uuid, uuid, uuid)';
  const { rows } = await owner.query('select pg_get_functiondef($1::regprocedure) as as_it_was', [rule]);
  await owner.query(`create or replace function directory.claim_obstacle(organisation uuid, registration uuid, provider uuid)
    returns jsonb language sql stable return '{"code": "NEW_REASON", "message": "It may not."}'::jsonb`);
  const { data, errors } = await world.ask<{ claimMake: object | null } | null>(
    kirsty,
    'mutation ($input: ClaimMakeInput!) { claimMake(input: $input) { claim { id } userErrors { code } } }',
    { input: { number: entry.csNumber } },
  );
  await owner.query(rows[0].as_it_was);
  expect(data?.claimMake ?? null).toBeNull();
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL_SERVER_ERROR']);
  const claims = await owner.query('select id from directory.service_claim where number = $1', [entry.csNumber]);
  expect(claims.rows).toEqual([]);
  await claim(kirsty, entry.csNumber);
});
