import { type Actor, ANONYMOUS, actingFor, type Newcomer, type SignedInActor } from './actor.ts';
import type { Proof, TokenVerifier } from './token.ts';

/** Finds the account that a proof opens, with its memberships in force; null when there is none or it is closed. */
export type FindActor = (proof: Proof) => Promise<SignedInActor | Newcomer | null>;

/** What a request says of who is asking. */
export interface Credentials {
  /** The Authorization header: "Bearer" and a token. */
  readonly authorization?: string | undefined;
  /** The header `acting-for`: the id of the one organisation, of several, for which the account acts now. */
  readonly actingFor?: string | undefined;
}

/** Turns the headers of a request into whoever is asking. */
export type SignIn = (credentials: Credentials) => Promise<Actor | null>;

interface Remembered {
  readonly actor: SignedInActor;
  readonly until: number;
}

/**
 * How long a verified token and its memberships are remembered. The walls ask the database with every statement, so
 * whoever is closed out loses every row at once; only the table of permissions may lag by this much.
 */
const MEMORY_MILLISECONDS = 5_000;
const MOST_REMEMBERED = 10_000;

/**
 * @throws DomainError NOT_PERMITTED for an organisation the account has no role in
 * @returns for a request without a token ANONYMOUS; for a token that proves nothing, or whose account is closed, null
 */
export function signInWith(verify: TokenVerifier, findActor: FindActor): SignIn {
  const remembered = new Map<string, Remembered>();
  const signIn = async (authorization: string): Promise<SignedInActor | Newcomer | null> => {
    const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
    if (token === undefined) return null;
    const known = remembered.get(token);
    if (known && known.until > Date.now()) return known.actor;
    remembered.delete(token);
    const proof = await verify(token);
    const actor = proof === null ? null : await findActor(proof);
    // A newcomer may have an account a moment later, so nothing is remembered of them.
    if (actor?.kind !== 'ACCOUNT') return actor;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(token, { actor, until: Date.now() + MEMORY_MILLISECONDS });
    return actor;
  };
  return async ({ authorization, actingFor: organisationId }) => {
    if (authorization === undefined) return ANONYMOUS;
    const actor = await signIn(authorization);
    if (actor?.kind !== 'ACCOUNT' || organisationId === undefined) return actor;
    return actingFor(actor, organisationId.toLowerCase());
  };
}
