import { type Actor, ANONYMOUS, type SignedInActor } from './actor.ts';
import type { TokenVerifier } from './token.ts';

/** Finds an account with its memberships in force, or null when there is none or it is closed. */
export type FindActor = (accountId: string) => Promise<SignedInActor | null>;

/** Turns the Authorization header of a request into whoever is asking. */
export type SignIn = (authorization: string | undefined) => Promise<Actor | null>;

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
 * @returns for a request without a token ANONYMOUS; for a token that proves nothing, or whose account is closed, null
 */
export function signInWith(verify: TokenVerifier, findActor: FindActor): SignIn {
  const remembered = new Map<string, Remembered>();
  return async (authorization) => {
    if (authorization === undefined) return ANONYMOUS;
    const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
    if (token === undefined) return null;
    const known = remembered.get(token);
    if (known && known.until > Date.now()) return known.actor;
    remembered.delete(token);
    const accountId = await verify(token);
    const actor = accountId === null ? null : await findActor(accountId);
    if (actor === null) return null;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(token, { actor, until: Date.now() + MEMORY_MILLISECONDS });
    return actor;
  };
}
