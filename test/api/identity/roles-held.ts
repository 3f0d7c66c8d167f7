import { expect } from '@jest/globals';
import { attempt } from '../../support/acts.ts';
import type { World } from '../../support/world.ts';

/** Why an act was refused; it must have been. */
export async function refusalOf(world: World, actorKey: string, [act, input]: readonly [act: string, input: object]) {
  const { object, userErrors } = await attempt(world, actorKey, act, input);
  expect(object).toBeNull();
  return userErrors.map(({ code, field }) => ({ code, field }));
}

/** Every role an account has had, with its days. */
export async function rolesOf({ owner }: World, accountId: string): Promise<unknown[]> {
  const { rows } = await owner.query(
    'select role, starts_on::text, ends_on::text from identity.membership where account_id = $1 order by role, id',
    [accountId],
  );
  return rows;
}

/** The id of the latest membership of an account in a role. */
export async function membershipOf({ owner }: World, accountId: string, role: string): Promise<string> {
  const { rows } = await owner.query(
    'select id from identity.membership where account_id = $1 and role = $2 order by id desc limit 1',
    [accountId, role],
  );
  return rows[0].id;
}
