import { DomainError } from '../foundation/domain-error.ts';
import type { LocalDate } from '../foundation/period.ts';
import { type Act, PERMISSIONS, type Permission, type Role } from './permissions.ts';

export interface ActorMembership {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly role: Role;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  /** The largest weekly budget they may agree today, in pence; null for no limit. */
  readonly delegatedLimitPencePerWeek: number | null;
  /** The largest amount they may agree in one decision today, in pence; null for no limit. */
  readonly delegatedLimitPencePerDecision: number | null;
}

/** An account that has signed in, with its memberships in force. */
export interface SignedInActor {
  readonly kind: 'ACCOUNT';
  readonly accountId: string;
  readonly name: string;
  /** The organisation named in the header `acting-for`; null without it. */
  readonly actingFor: string | null;
  /** The memberships in force; with `acting-for`, only those in that organisation. */
  readonly memberships: readonly ActorMembership[];
}

/**
 * Somebody with a valid token whose login is not linked to an account yet. May do what ANONYMOUS may, until an
 * invitation links the login.
 */
export interface Newcomer {
  readonly kind: 'NEWCOMER';
  readonly accountId: null;
  readonly memberships: readonly [];
  readonly issuer: string;
  readonly subject: string;
}

/** The sender of a request. ANONYMOUS may read the public directory and nothing else. */
export type Actor = SignedInActor | Newcomer | typeof ANONYMOUS;

export const ANONYMOUS = { kind: 'ANONYMOUS', accountId: null, memberships: [] } as const;

/**
 * The actor of a statement, as row level security reads it: "id" of the account, "id/id" with the organisation that it
 * acts for, and "id/id/act" or "id//act" while an act is performed; null for the public.
 */
export type ActorKey = string | null;

/** @param act the act being performed: only the roles that allow it count, in row level security too */
export function actorKeyOf(actor: Actor, act?: Act): ActorKey {
  if (actor.kind !== 'ACCOUNT') return null;
  const { accountId, actingFor } = actor;
  if (act !== undefined) return `${accountId}/${actingFor ?? ''}/${act}`;
  return actingFor === null ? accountId : `${accountId}/${actingFor}`;
}

/**
 * The actor limited to one organisation: access by other roles, or as a person, is dropped.
 * @throws DomainError NOT_PERMITTED when the account has no role there
 */
export function actingFor(actor: SignedInActor, organisationId: string): SignedInActor {
  const memberships = actor.memberships.filter((membership) => membership.organisationId === organisationId);
  if (memberships.length === 0) {
    throw new DomainError(
      'NOT_PERMITTED',
      'You do not act for this organisation. Name one of your own in "acting-for", or leave it out.',
    );
  }
  return { ...actor, memberships, actingFor: organisationId };
}

/** The actor limited to the memberships whose role may do the act. */
export function performing(actor: SignedInActor, act: Act): SignedInActor {
  const { roles }: Permission = PERMISSIONS[act];
  return { ...actor, memberships: actor.memberships.filter(({ role }) => roles.includes(role)) };
}

/** @returns whether the table of permissions lets this actor attempt the act at all */
export function mayAttempt(actor: Actor, act: Act): boolean {
  const { roles, byPerson }: Permission = PERMISSIONS[act];
  if (byPerson && actor.kind === 'ACCOUNT' && actor.actingFor === null) return true;
  return actor.memberships.some(({ role }) => roles.includes(role));
}

/**
 * @returns the organisations in which the actor now has a role that may attempt the act. `access.organisations_for`
 * answers the same in SQL, from the same table.
 */
export function organisationsFor(actor: Actor, act: Act): string[] {
  const { roles }: Permission = PERMISSIONS[act];
  const held = actor.memberships.filter(({ role }) => roles.includes(role));
  return [...new Set(held.map(({ organisationId }) => organisationId))];
}
