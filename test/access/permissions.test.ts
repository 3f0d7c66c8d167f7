import { afterAll, expect, test } from '@jest/globals';
import {
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { type Act, PERMISSIONS, type Role } from '../../server/access/permissions.ts';
import { contract } from '../support/contract.ts';
import { END, START } from '../support/scenario.ts';
import { type Answer, createWorld } from '../support/world.ts';
import { stateOf } from './state.ts';
import { playTwoPeople } from './two-people.ts';

const world = await createWorld();
const { ishbel, claims, resources, cast } = await playTwoPeople(world);
afterAll(() => world.close());

/** A token whose account is closed proves nothing: the request ends before there is an answer. */
const CLOSED = ['closedWorker', 'closedFriend'];
const SIGNED_IN = Object.keys(cast).filter((name) => name !== 'nobody' && !CLOSED.includes(name));

const mutations = Object.values((contract().getMutationType() as GraphQLObjectType).getFields());

/** Whose role may attempt an act, with the accounts of the cast that hold it now. */
const HOLDERS_OF: Readonly<Record<Role, readonly string[]>> = {
  WORKER: ['worker', 'otherWorker', 'emergencyWorker'],
  TEAM_MANAGER: ['manager'],
  BROKER: ['broker', 'otherBroker', 'formerBroker', 'futureBroker', 'brokerElsewhere'],
  FUND_OFFICER: [
    'holder',
    'otherHolder',
    'holderProvider',
    'officerElsewhere',
    'coordinatorElsewhere',
    'brokerElsewhere',
  ],
  PROVIDER_COORDINATOR: ['provider', 'otherProvider', 'holderProvider', 'officerElsewhere', 'coordinatorElsewhere'],
  COMMUNITY_COORDINATOR: ['community'],
  SUPPORT_ADVISER: ['supportAdviser'],
  ADMINISTRATOR: ['administrator', 'providerAdministrator', 'brokerAdministrator'],
  OPERATOR: ['operator'],
};

/** Ishbel's own things, so that an act let through by mistake would be done. */
const IDS: Readonly<Record<string, unknown>> = {
  ...ishbel,
  ...ishbel.rows,
  ...claims,
  ...resources,
  entryIds: ishbel.entryId,
  serviceId: world.town.services.careAtHome,
  organisationId: world.town.organisations.council,
};

test('the cast holds the roles it is taken to hold', async () => {
  const { rows } = await world.owner.query<{ role: Role; accounts: string[] }>(`
    select m.role, array_agg(m.account_id::text) as accounts from identity.membership m join identity.account a on a.id = m.account_id
    where access.in_force(m.starts_on, m.ends_on) and a.closed_at is null group by 1`);
  const nameOf = (id: string) => Object.entries(cast).find(([, account]) => account === id)?.[0] ?? id;
  const held = Object.fromEntries(rows.map(({ role, accounts }) => [role, accounts.map(nameOf).sort()]));
  expect(held).toEqual(
    Object.fromEntries(
      Object.entries(HOLDERS_OF).flatMap(([role, names]) => (names.length > 0 ? [[role, [...names].sort()]] : [])),
    ),
  );
});

test('every mutation is an act of the table', () => {
  expect(mutations.map(({ name }) => name).sort()).toEqual(Object.keys(PERMISSIONS).sort());
});

/** Acts open to the person and who acts for them by law, and so to be tried by anybody: the rows decide. */
const isOpen = (act: string) => 'byPerson' in PERMISSIONS[act as Act];
/** Who may do such acts to what is Ishbel's. */
const ISHBELS_OWN = ['worker', 'manager', 'person', 'financialRepresentative', 'welfareRepresentative'];
const hers = (act: string) => {
  const roles: readonly Role[] = PERMISSIONS[act as Act].roles;
  return [
    ...ISHBELS_OWN,
    ...(roles.includes('BROKER') ? ['broker'] : []),
    // Kirsty is a fund officer of the brokerage, which Ishbel let write her profile.
    ...(roles.includes('FUND_OFFICER') ? ['holder', 'brokerElsewhere'] : []),
  ];
};

const refusals = mutations.flatMap((mutation) => {
  const roles: readonly Role[] = PERMISSIONS[mutation.name as Act]?.roles ?? [];
  const allowed = isOpen(mutation.name) ? SIGNED_IN : roles.flatMap((role) => HOLDERS_OF[role]);
  return Object.keys(cast)
    .filter((name) => !allowed.includes(name))
    .map((name) => ({ name, mutation }));
});

test.each(mutations.map(({ name }) => name))(
  '%s is refused to everybody whose role is not named, and nothing changes',
  async (act) => {
    const before = await stateOf(world.owner);
    for (const { name, mutation } of refusals.filter((each) => each.mutation.name === act)) {
      const input = exampleOf(mutation.args[0]?.type as GraphQLInputType, 'input');
      const document = `mutation ($input: ${mutation.args[0]?.type}) { ${act}(input: $input) { userErrors { code message field } } }`;
      const { data, errors, status } = await world.ask(cast[name] ?? null, document, { input });
      expect({ name, data, errors: codesOf(errors), status }).toEqual({ name, ...refusalOf(name, act as Act) });
    }
    expect(await stateOf(world.owner)).toEqual(before);
  },
);

test('an act refused by role hides nothing of what was done beside it', async () => {
  const { rows } = await world.owner.query<{ count: number }>(NAMED, [ishbel.personId]);
  const name = (words: string) =>
    `decisionSupporterName(input: { personId: "${ishbel.personId}", name: "${words}", howTheyHelp: "Reads letters." }) { decisionSupporter { supporterName } userErrors { code } }`;
  const done = (words: string) => ({ decisionSupporter: { supporterName: words }, userErrors: [] });
  const acts = mutations.filter((mutation) => !isOpen(mutation.name));
  for (const { name: act, args } of acts) {
    const document = `mutation ($input: ${args[0]?.type}) {
      first: ${name('Nan')} refused: ${act}(input: $input) { userErrors { code } } last: ${name('Tam')} }`;
    const input = exampleOf(args[0]?.type as GraphQLInputType, 'input');
    expect({ act, ...(await world.ask(cast.person ?? null, document, { input })) }).toEqual({
      act,
      status: 200,
      data: { first: done('Nan'), refused: { userErrors: [{ code: 'NOT_PERMITTED' }] }, last: done('Tam') },
      errors: undefined,
    });
  }
  process.stdout.write(`Siblings: ${acts.length} acts refused between two that were done.\n`);
  const { rows: after } = await world.owner.query<{ count: number }>(NAMED, [ishbel.personId]);
  expect(after[0]?.count).toBe((rows[0]?.count ?? 0) + 2 * acts.length);
});

const NAMED = 'select count(*)::int from people.decision_supporter where person_id = $1';

const open = mutations.flatMap((mutation) =>
  isOpen(mutation.name)
    ? SIGNED_IN.filter((name) => !hers(mutation.name).includes(name)).map((name) => ({ name, mutation }))
    : [],
);

/** An invitation is opened by its code, by any account that types it. */
const BY_CODE = 'invitationAccept';

test.each(mutations.map(({ name }) => name).filter((name) => isOpen(name) && name !== BY_CODE))(
  '%s is not done for whom it is nothing to do with, and nothing changes',
  async (act) => {
    const before = await stateOf(world.owner);
    for (const { name, mutation } of open.filter((each) => each.mutation.name === act)) {
      const input = exampleOf(mutation.args[0]?.type as GraphQLInputType, 'input');
      const document = `mutation ($input: ${mutation.args[0]?.type}) { ${act}(input: $input) { userErrors { code } } }`;
      const { data } = await world.ask<Record<string, { userErrors: { code: string }[] }>>(
        cast[name] ?? null,
        document,
        { input },
      );
      expect({ name, codes: data[act]?.userErrors.map(({ code }) => code) }).toEqual({
        name,
        codes: [expect.stringMatching(/^NOT_(FOUND|PERMITTED)$/)],
      });
    }
    expect(await stateOf(world.owner)).toEqual(before);
  },
);

/** Somebody who is signed in is refused as data, so that what else was done in the same document is answered. */
function refusalOf(name: string, act: Act): object {
  const signIn = 'Sign in first: send your token as "Authorization: Bearer ...".';
  const notSignedIn = { errors: [{ code: 'UNAUTHENTICATED', message: signIn }], status: 401 };
  if (CLOSED.includes(name)) return { data: undefined, ...notSignedIn };
  if (name === 'nobody') return { data: { [act]: null }, ...notSignedIn };
  const message = `This can be done by ${PERMISSIONS[act].who}. Your account is not one.`;
  return {
    data: { [act]: { userErrors: [{ code: 'NOT_PERMITTED', message, field: null }] } },
    errors: [],
    status: 200,
  };
}

function codesOf(errors: Answer['errors']): object[] {
  return (errors ?? []).map(({ message, extensions }) => ({ code: extensions.code, message }));
}

test('so many were refused', () => {
  process.stdout.write(
    `Permissions: ${refusals.length} refusals of ${mutations.length} acts, ${open.length} by what an act is about.\n`,
  );
  expect(refusals.length + open.length).toBeGreaterThan(mutations.length * 20);
});

/** An input that a service would accept, made from the schema alone. */
function exampleOf(type: GraphQLInputType, name: string): unknown {
  if (!isNonNullType(type)) return undefined;
  if (isListType(type.ofType)) return [exampleOf(type.ofType.ofType as GraphQLInputType, name)];
  const named = getNamedType(type);
  if (isInputObjectType(named))
    return Object.fromEntries(
      Object.values(named.getFields()).map((field) => [field.name, exampleOf(field.type, field.name)]),
    );
  if (isEnumType(named)) return named.getValues()[0]?.name;
  const example = EXAMPLES[named.name];
  if (example === undefined) throw new Error(`Give an example of ${named.name}.`);
  return example(name);
}

const EXAMPLES: Readonly<Record<string, (name: string) => unknown>> = {
  ID: (name) => IDS[name] ?? 'a key of one’s own',
  String: (name) => (name === 'postcode' ? 'EH1 1AA' : 'Words'),
  Boolean: () => true,
  Int: () => 1,
  Pence: () => 1_000,
  LocalTime: () => '09:00',
  LocalDate: (name) => (name === 'periodEnd' ? END : START),
};
