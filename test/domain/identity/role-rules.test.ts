import { afterAll, expect, test } from '@jest/globals';
import { ROLES } from '../../../server/access/permissions.ts';
import { newId } from '../../../server/database/columns.ts';
import { runSql } from '../../../server/database/run-sql.ts';
import { ORGANISATION_FUNCTIONS } from '../../../server/domain/identity/organisation.entity.ts';
import type { Refusal } from '../../../server/foundation/domain-error.ts';
import { createWorld } from '../../support/world.ts';

const world = await createWorld();
const { providerAdministrator, worker } = world.town.accounts;
afterAll(() => world.close());

/** Said a second time, role by role: a role that is new stands here before anybody can hold it. */
const TAKEN_BY_ONESELF = {
  WORKER: 'never',
  TEAM_MANAGER: 'never',
  BROKER: 'when alone',
  FUND_OFFICER: 'when alone',
  PROVIDER_COORDINATOR: 'when alone',
  COMMUNITY_COORDINATOR: 'when alone',
  SUPPORT_ADVISER: 'when alone',
  ADMINISTRATOR: 'always',
  OPERATOR: 'always',
} as const;

/** An organisation that is everything, and so gives every role, with one administrator and these colleagues. */
async function found(...colleagues: readonly { account: string; hasLeft: boolean }[]): Promise<string> {
  const id = newId();
  await world.owner.query(
    'insert into identity.organisation (id, name, functions, created_at) values ($1, $2, $3, now())',
    [id, `Everything ${id}`, ORGANISATION_FUNCTIONS],
  );
  for (const { account, hasLeft } of [{ account: providerAdministrator, hasLeft: false }, ...colleagues]) {
    await world.owner.query(
      `insert into identity.membership (id, account_id, organisation_id, role, starts_on, ends_on)
       values ($1, $2, $3, 'ADMINISTRATOR', access.today() - 30, case when $4 then access.today() end)`,
      [newId(), account, id, hasLeft],
    );
  }
  return id;
}

/** What stands in the way of the administrator taking each role there; null for a role they may take. */
async function obstacles(organisationId: string): Promise<(Refusal | null)[]> {
  const rows = await world.app.database.transaction(providerAdministrator, (em) =>
    runSql<{ obstacle: Refusal | null }>(
      em,
      `select identity.taking_obstacle($1, $2, role) as obstacle
       from unnest($3::text[]) with ordinality asked (role, place) order by place`,
      [providerAdministrator, organisationId, [...ROLES]],
    ),
  );
  return rows.map(({ obstacle }) => obstacle);
}

test('what opens records nobody gives to themselves, but a sole provider what is no authority’s', async () => {
  const withOthers = await obstacles(await found({ account: worker, hasLeft: false }));
  const alone = await obstacles(await found());
  const taken = Object.fromEntries(
    ROLES.map((role, n) => [role, withOthers[n] === null ? 'always' : alone[n] === null ? 'when alone' : 'never']),
  );
  expect(taken).toEqual(TAKEN_BY_ONESELF);
  // Who has left is no colleague.
  expect(await obstacles(await found({ account: worker, hasLeft: true }))).toEqual(alone);
  expect(withOthers[ROLES.indexOf('SUPPORT_ADVISER')]).toEqual({
    code: 'NOT_PERMITTED',
    field: null,
    message:
      'This role opens people’s records, so nobody gives it to themselves. Make a colleague an administrator, and ask them.',
  });
});

test('a role that an organisation cannot give is refused in words, the first of several', async () => {
  const rows = await world.app.database.transaction(providerAdministrator, (em) =>
    runSql<{ obstacle: Refusal | null }>(em, 'select identity.giving_obstacle($1, $2) as obstacle', [
      world.town.organisations.council,
      ['WORKER', 'FUND_OFFICER', 'BROKER'],
    ]),
  );
  expect(rows[0]?.obstacle).toEqual({
    code: 'ROLE_NOT_ALLOWED',
    field: null,
    message: 'This organisation is no ISF holder, so nobody can be fund officer of it. Choose another role.',
  });
});
