import { DomainError } from '../foundation/domain-error.ts';
import type { LocalDate } from '../foundation/period.ts';
import { type Act, PERMISSIONS, type Permission, type Role } from './permissions.ts';

export interface ActorMembership {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly role: Role;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  /** Budget they may agree per week today, in pence; null means no limit. */
  readonly delegatedLimitPencePerWeek: number | null;
  /** Budget they may agree in one decision today, in pence; null means no limit. */
  readonly delegatedLimitPencePerDecision: number | null;
}

/** An account that signed in, with its current memberships. */
export interface SignedInActor {
  readonly kind: 'ACCOUNT';
  readonly accountId: string;
  readonly name: string;
  /** The organisation that the request names in `acting-for`; null if it names none. */
  readonly actingFor: string | null;
  /** Current memberships; if `actingFor` is set, only those in that organisation. */
  readonly memberships: readonly ActorMembership[];
}

/**
 * Somebody whom an identity provider authenticates and whose login is not linked to an account yet. Has the permissions of
 * ANONYMOUS until an invitation links it.
 */
export interface Newcomer {
  readonly kind: 'NEWCOMER';
  readonly accountId: null;
  readonly memberships: readonly [];
  readonly issuer: string;
  readonly subject: string;
}

/** The caller of a request. ANONYMOUS may read the public directory and nothing else. */
export type Actor = SignedInActor | Newcomer | typeof ANONYMOUS;

export const ANONYMOUS = { kind: 'ANONYMOUS', accountId: null, memberships: [] } as const;

/**
 * The actor of a statement in the form in which row level security reads it: an account's id, followed by an organisation's
 * ("id/id") if the request names one, and an act ("id//act") while it is performed; null for an anonymous caller.
 */
export type Speaker = string | null;

/** @param act the act being performed: then only roles that permit the act count, in row level security too */
export function speakerOf(actor: Actor, act?: Act): Speaker {
  if (actor.kind !== 'ACCOUNT') return null;
  const { accountId, actingFor } = actor;
  if (act !== undefined) return `${accountId}/${actingFor ?? ''}/${act}`;
  return actingFor === null ? accountId : `${accountId}/${actingFor}`;
}

/**
 * Returns the actor restricted to one organisation: access by other roles, or as a person, is excluded.
 * @throws DomainError NOT_PERMITTED if the account has no role there
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

/** Returns the actor restricted to the memberships whose role permits the act. */
export function performing(actor: SignedInActor, act: Act): SignedInActor {
  const { roles }: Permission = PERMISSIONS[act];
  return { ...actor, memberships: actor.memberships.filter(({ role }) => roles.includes(role)) };
}

/** Returns whether the permissions table lets this actor attempt the act at all. */
export function mayAttempt(actor: Actor, act: Act): boolean {
  const { roles, byPerson }: Permission = PERMISSIONS[act];
  if (byPerson && actor.kind === 'ACCOUNT' && actor.actingFor === null) return true;
  return actor.memberships.some(({ role }) => roles.includes(role));
}

/**
 * Returns the organisations for which the actor may attempt the act: where they currently have a role that the permissions
 * table lists for it. `access.organisations_for` in SQL answers the same question from the same table.
 */
export function organisationsFor(actor: Actor, act: Act): string[] {
  const { roles }: Permission = PERMISSIONS[act];
  const held = actor.memberships.filter(({ role }) => roles.includes(role));
  return [...new Set(held.map(({ organisationId }) => organisationId))];
}
