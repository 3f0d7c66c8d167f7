import { DomainError } from '../foundation/domain-error.ts';
import type { LocalDate } from '../foundation/period.ts';
import { type Act, PERMISSIONS, type Permission, type Role } from './permissions.ts';

export interface ActorMembership {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly role: Role;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  /** Up to how much a week they may agree a budget today; null without a limit. */
  readonly delegatedLimitPencePerWeek: number | null;
  /** Up to how much they may agree in one decision today; null without a limit. */
  readonly delegatedLimitPencePerDecision: number | null;
}

/** An account that signed in, with the memberships in force. */
export interface SignedInActor {
  readonly kind: 'ACCOUNT';
  readonly accountId: string;
  readonly name: string;
  /** The organisation the account says it acts for in this request; null when it did not say. */
  readonly actingFor: string | null;
  /** Those in force; of an account that said for whom it acts, those with that organisation alone. */
  readonly memberships: readonly ActorMembership[];
}

/**
 * Somebody an identity provider vouches for, whose login is linked to no account here yet. May do what ANONYMOUS may,
 * until an invitation links it.
 */
export interface Newcomer {
  readonly kind: 'NEWCOMER';
  readonly accountId: null;
  readonly memberships: readonly [];
  readonly issuer: string;
  readonly subject: string;
}

/** Whoever is asking. ANONYMOUS may read the public directory and nothing else. */
export type Actor = SignedInActor | Newcomer | typeof ANONYMOUS;

export const ANONYMOUS = { kind: 'ANONYMOUS', accountId: null, memberships: [] } as const;

/**
 * Whom statements are run for, as the walls read it: an account's id, with an organisation's behind it ("id/id") when the
 * account said for which it acts, and an act's behind both ("id//act") while it is performed; null for anybody.
 */
export type Speaker = string | null;

/** @param act the act that is being performed: only what lets the actor do it counts, in the walls too */
export function speakerOf(actor: Actor, act?: Act): Speaker {
  if (actor.kind !== 'ACCOUNT') return null;
  const { accountId, actingFor } = actor;
  if (act !== undefined) return `${accountId}/${actingFor ?? ''}/${act}`;
  return actingFor === null ? accountId : `${accountId}/${actingFor}`;
}

/**
 * The actor as one who acts for one organisation alone: what is open to it by other roles, or as a person, stays closed.
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

/** The actor as far as they perform an act: with those memberships alone whose role the table lists for it. */
export function performing(actor: SignedInActor, act: Act): SignedInActor {
  const { roles }: Permission = PERMISSIONS[act];
  return { ...actor, memberships: actor.memberships.filter(({ role }) => roles.includes(role)) };
}

/** Whether the table of permissions lets this actor attempt the act at all. */
export function mayAttempt(actor: Actor, act: Act): boolean {
  const { roles, byPerson }: Permission = PERMISSIONS[act];
  if (byPerson && actor.kind === 'ACCOUNT' && actor.actingFor === null) return true;
  return actor.memberships.some(({ role }) => roles.includes(role));
}

/**
 * The organisations for which the actor may attempt the act: where they have, now, a role that the table lists for it. The same
 * question as `access.organisations_for` answers in SQL, by the same table.
 */
export function organisationsFor(actor: Actor, act: Act): string[] {
  const { roles }: Permission = PERMISSIONS[act];
  const held = actor.memberships.filter(({ role }) => roles.includes(role));
  return [...new Set(held.map(({ organisationId }) => organisationId))];
}
