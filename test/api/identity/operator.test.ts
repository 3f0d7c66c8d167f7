import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { inviteFirstOperator } from '../../../server/domain/identity/first-operator.ts';
import { foundOrganisation } from '../../access/bystanders.ts';
import { attempt, succeed } from '../../support/acts.ts';
import { personWithFund } from '../../support/scenario.ts';
import { openTestDatabase } from '../../support/test-database.ts';
import { createWorld } from '../../support/world.ts';
import { joinAs } from './newcomer.ts';
import { refusalOf } from './roles-held.ts';

const world = await createWorld();
const { accounts, organisations } = world.town;
const { operator } = accounts;
const empty = await openTestDatabase();
afterAll(async () => {
  await world.close();
  await empty.close();
});

const BROKERAGE = { name: 'Glen Independent Support', functions: ['BROKERAGE'], administratorName: 'Isla Munro' };

test('Una puts a brokerage on the platform; Isla joins it first, and from then on it is Isla’s to run', async () => {
  const { code, organisation } = await succeed(
    world,
    operator,
    'organisationRegister',
    BROKERAGE,
    'code roles organisation { id name functions }',
  );
  const { id: organisationId } = organisation as { id: string };
  expect(organisation).toEqual({ id: organisationId, name: BROKERAGE.name, functions: ['BROKERAGE'] });
  // The code was lost: another, while nobody has joined.
  await succeed(world, operator, 'administratorInvite', { organisationId, name: 'Isla Munro' });
  const isla = await joinAs(world, 'isla', String(code));
  await succeed(world, isla, 'memberInvite', { name: 'Neil Broker', roles: ['BROKER'] });

  const again = { organisationId, name: 'A friend of Una’s' };
  expect(await refusalOf(world, operator, ['administratorInvite', again])).toEqual([
    { code: 'WRONG_STATE', field: 'organisationId' },
  ]);
  const seen = `{ organisation(id: "${organisationId}") { members { totalCount } invitations { totalCount } } }`;
  const nothing = { organisation: { members: { totalCount: 0 }, invitations: { totalCount: 0 } } };
  expect((await world.ask(operator, seen)).data).toEqual(nothing);
  expect((await world.ask(isla, seen)).data).toEqual({
    organisation: { members: { totalCount: 1 }, invitations: { totalCount: 3 } },
  });
});

test('Una runs the platform without reading anyone’s plan', async () => {
  const { personId, fundId, outcomeId } = await personWithFund(world, 1_000);
  const document = `{ people { totalCount } person(id: "${personId}") { id } fund(id: "${fundId}") { id }
    node(id: "${outcomeId}") { id } commissions { totalCount } }`;
  expect((await world.ask(operator, document)).data).toEqual({
    people: { totalCount: 0 },
    person: null,
    fund: null,
    node: null,
    commissions: { totalCount: 0 },
  });
});

describe('an organisation', () => {
  const refused = async (input: object) =>
    (await refusalOf(world, operator, ['organisationRegister', { ...BROKERAGE, ...input }])).map(({ code, field }) => [
      code,
      field,
    ]);

  test('is something, and no authority brokers', async () => {
    expect(await refused({ functions: [] })).toEqual([['INVALID_INPUT', 'functions']]);
    expect(await refused({ functions: ['AUTHORITY', 'BROKERAGE'] })).toEqual([['CONFLICT_OF_INTEREST', 'functions']]);
  });

  test('has numbers that can be', async () => {
    expect(await refused({ spNumber: '12' })).toEqual([['INVALID_INPUT', 'spNumber']]);
    expect(await refused({ councilArea: 'E06000001' })).toEqual([['INVALID_INPUT', 'councilArea']]);
    const provider = { ...BROKERAGE, functions: ['PROVIDER'], spNumber: 'sp2003003390' };
    await succeed(world, operator, 'organisationRegister', provider);
    expect(await refused(provider)).toEqual([['ALREADY_DONE', 'spNumber']]);
  });

  test('that people have joined is nobody’s to be let into', async () => {
    const council = { organisationId: organisations.council, name: 'Somebody' };
    expect(await refusalOf(world, operator, ['administratorInvite', council])).toEqual([
      { code: 'WRONG_STATE', field: 'organisationId' },
    ]);
    const unjoined = { organisationId: await foundOrganisation(world, 'Unjoined', 'BROKERAGE'), name: 'Somebody' };
    await succeed(world, operator, 'administratorInvite', unjoined);
  });
});

test('an invitation of an operator’s cannot say more than administrator, whatever the server would ask', async () => {
  const organisationId = await foundOrganisation(world, 'Walled', 'BROKERAGE');
  const insert = (roles: string) => ({
    text: `with actor as materialized (select set_config('app.actor_id', $1, true))
      insert into identity.invitation (id, code_hash, name, organisation_id, roles, invited_by_id, invited_at, expires_at)
      select gen_random_uuid(), gen_random_uuid()::text, 'x', $2, ${roles}, access.actor_id(), now(), now() from actor`,
    values: [organisationId],
  });
  const { database } = world.app;
  await database.statements(operator).run(insert(`array['ADMINISTRATOR']`));
  await expect(database.statements(operator).run(insert(`array['ADMINISTRATOR', 'BROKER']`))).rejects.toMatchObject({
    code: '42501',
  });
  await expect(database.statements(accounts.administrator).run(insert(`array['ADMINISTRATOR']`))).rejects.toMatchObject(
    {
      code: '42501',
    },
  );
});

/** Runs the command as `npm run first-operator` does, on a platform where nobody has an account. */
function found(...options: string[]) {
  const program = [
    path.resolve('node_modules/tsx/dist/cli.mjs'),
    path.resolve('server/commands/first-operator.ts'),
    ...options,
  ];
  const env = { ...process.env, DATABASE_URL: empty.ownerUrl, NODE_OPTIONS: '' };
  return spawnSync(process.execPath, program, { env, encoding: 'utf8' });
}

describe('a platform on which nobody has an account', () => {
  test('invites its first operator by a command, once, and again only when told so', async () => {
    const first = found('--operator', 'Una Keith', '--organisation', 'The Platform');
    expect({ status: first.status, error: first.stderr }).toEqual({ status: 0, error: '' });
    const code = /\n {2}(\S{23})\n/.exec(first.stdout)?.[1] ?? '';
    const refused = found('--operator', 'Somebody Else');
    expect({ status: refused.status, error: refused.stderr }).toEqual({
      status: 1,
      error: expect.stringMatching(/^Refused\. There is an operator already, or a code on its way to one\./),
    });
    expect(found().status).toBe(2);

    const una = await joinAs({ app: { database: empty.database } }, 'una', code);
    const { rows } = await empty.owner.query(
      `select o.name, array_agg(m.role order by m.role) as roles from identity.membership m
       join identity.organisation o on o.id = m.organisation_id where m.account_id = $1 group by 1`,
      [una],
    );
    expect(rows).toEqual([{ name: 'The Platform', roles: ['ADMINISTRATOR', 'OPERATOR'] }]);
    await expect(inviteFirstOperator(empty.ownerUrl, { name: 'Another' })).rejects.toMatchObject({
      code: 'ALREADY_DONE',
    });
    // Three programs start, which takes a while on a busy machine.
  }, 180_000);

  test('takes a lost code back when it gives another', async () => {
    const lost = await inviteFirstOperator(empty.ownerUrl, { name: 'Second', again: true });
    const found = await inviteFirstOperator(empty.ownerUrl, { name: 'Second', again: true });
    const joining = { app: { database: empty.database } };
    await expect(joinAs(joining, 'second', lost)).rejects.toMatchObject({ code: 'INVITATION_INVALID' });
    await joinAs(joining, 'second', found);
  });
});

test('nobody else registers organisations', async () => {
  const { userErrors } = await attempt(world, accounts.administrator, 'organisationRegister', BROKERAGE);
  expect(userErrors).toEqual([
    {
      code: 'NOT_PERMITTED',
      message: 'This can be done by an operator of the platform. Your account is not one.',
      field: null,
    },
  ]);
});
