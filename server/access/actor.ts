import { type Act, PERMISSIONS, type Role } from './permissions.ts';

export interface ActorMembership {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly role: Role;
}

/** An account that signed in, with the memberships in force. */
export interface SignedInActor {
  readonly kind: 'ACCOUNT';
  readonly accountId: string;
  readonly name: string;
  readonly memberships: readonly ActorMembership[];
}

/** Whoever is asking. ANONYMOUS may read the public directory and nothing else. */
export type Actor = SignedInActor | typeof ANONYMOUS;

export const ANONYMOUS = { kind: 'ANONYMOUS', accountId: null, memberships: [] } as const;

/** Whether the table of permissions lets this actor attempt the act at all. */
export function mayAttempt(actor: Actor, act: Act): boolean {
  const roles: readonly Role[] = PERMISSIONS[act].roles;
  return actor.memberships.some(({ role }) => roles.includes(role));
}

/** The organisations for which the actor may attempt the act. */
export function organisationsFor(actor: Actor, act: Act): string[] {
  const roles: readonly Role[] = PERMISSIONS[act].roles;
  return actor.memberships.filter(({ role }) => roles.includes(role)).map(({ organisationId }) => organisationId);
}
