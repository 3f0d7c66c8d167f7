import { expect } from '@jest/globals';
import { attempt } from '../../support/any-act.ts';
import type { World } from '../../support/world.ts';

const AT_ONCE_MILLISECONDS = 2_000;

/** Servers are told of a change the moment it is committed: that takes no longer than this. */
export async function atOnce(holds: () => Promise<boolean>): Promise<void> {
  for (const until = Date.now() + AT_ONCE_MILLISECONDS; !(await holds()); ) {
    expect(Date.now()).toBeLessThan(until);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Why an act was refused; it must have been. */
export async function refusalOf(world: World, speaker: string, [act, input]: readonly [act: string, input: object]) {
  const { object, userErrors } = await attempt(world, speaker, [act, input]);
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
