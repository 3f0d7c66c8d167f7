import type { SignedInActor } from '../../access/actor.ts';

/**
 * The people who can be open to the actor at all, as SQL over a person's row: whoever works for no authority sees nobody
 * but by a grant. The wall says the same and decides; said here, the planner begins with the few people granted instead
 * of walking through everybody (measured on 100,000 people: 2.4 ms instead of 14).
 */
export function peopleOpenTo({ memberships }: SignedInActor) {
  const worksForAuthority = memberships.some(({ role }) => role === 'WORKER' || role === 'TEAM_MANAGER');
  return (row: string): string =>
    worksForAuthority ? 'true' : `${row}.id = any ((select access.readable_people('PROFILE'))::uuid[])`;
}
