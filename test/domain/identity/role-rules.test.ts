import { expect, test } from '@jest/globals';
import { ROLES } from '../../../server/access/permissions.ts';
import { whyCannotTake } from '../../../server/domain/identity/role.rules.ts';

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

test('what opens records nobody gives to themselves, but a sole provider what is no authority’s', () => {
  const [withOthers, alone] = [false, true].map((isAlone) =>
    ROLES.filter((role) => whyCannotTake(role, isAlone) === null),
  );
  const taken = Object.fromEntries(
    ROLES.map((role) => [role, withOthers?.includes(role) ? 'always' : alone?.includes(role) ? 'when alone' : 'never']),
  );
  expect(taken).toEqual(TAKEN_BY_ONESELF);
  expect(whyCannotTake('SUPPORT_ADVISER', false)).toMatchObject({
    code: 'NOT_PERMITTED',
    field: 'role',
    message:
      'This role opens people’s records, so nobody gives it to themselves. Make a colleague an administrator, and ask them.',
  });
});
