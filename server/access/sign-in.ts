import { type Actor, ANONYMOUS, actingFor, type Newcomer, type SignedInActor } from './actor.ts';
import type { ActorMemory } from './actor-memory.ts';
import type { Proof, TokenVerifier } from './token.ts';

/** Returns the account of a proof with its current memberships; null if there is none or it is closed. */
export type FindActor = (proof: Proof) => Promise<SignedInActor | Newcomer | null>;

/** The credentials of a request. */
export interface Credentials {
  /** The Authorization header: "Bearer" and a token. */
  readonly authorization?: string | undefined;
  /** The header `acting-for`: the id of the organisation for which the account acts, if it belongs to several. */
  readonly actingFor?: string | undefined;
  /** Called for a valid token that is not cached, before the database is asked; throws to reject the request. */
  readonly admit?: ((proof: Proof) => Promise<void>) | undefined;
}

/** Returns the actor of a request from its headers. */
export type SignIn = (credentials: Credentials) => Promise<Actor | null>;

interface SignInOptions {
  readonly verify: TokenVerifier;
  readonly findActor: FindActor;
  readonly memory: ActorMemory;
}

/**
 * @throws DomainError NOT_PERMITTED for an organisation in which the account has no role
 * @throws ProviderUnreachable if the token's provider cannot be reached
 * @returns ANONYMOUS without a token; null for an invalid token or a closed account
 */
export function signInWith({ verify, findActor, memory }: SignInOptions): SignIn {
  const signIn = async (
    authorization: string,
    admit: Credentials['admit'],
  ): Promise<SignedInActor | Newcomer | null> => {
    const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
    if (token === undefined) return null;
    const known = memory.recall(token);
    if (known !== null) return known;
    const verified = await verify(token);
    if (verified === null) return null;
    await admit?.(verified.proof);
    const remember = memory.asking();
    const actor = await findActor(verified.proof);
    // A newcomer may get an account a moment later, so nothing is cached for them.
    if (actor?.kind === 'ACCOUNT') remember(token, actor, verified.expiresAt);
    return actor;
  };
  return async ({ authorization, actingFor: organisationId, admit }) => {
    if (authorization === undefined) return ANONYMOUS;
    const actor = await signIn(authorization, admit);
    if (actor?.kind !== 'ACCOUNT' || organisationId === undefined) return actor;
    return actingFor(actor, organisationId.toLowerCase());
  };
}
