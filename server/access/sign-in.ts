import { type Actor, ANONYMOUS, actingFor, type Newcomer, type SignedInActor } from './actor.ts';
import type { ActorMemory } from './actor-memory.ts';
import type { Proof, TokenVerifier } from './token.ts';

/** Finds the account of a proof, with its memberships in force; null when there is none or it is closed. */
export type FindActor = (proof: Proof) => Promise<SignedInActor | Newcomer | null>;

/** The headers of a request that identify its sender. */
interface Credentials {
  /** The Authorization header: "Bearer" and a token. */
  readonly authorization?: string | undefined;
  /** The header `acting-for`: the id of the one organisation for which the account acts. */
  readonly actingFor?: string | undefined;
  /** Called for a valid token that is not remembered, before the database is queried. Throws to refuse it. */
  readonly admit?: ((proof: Proof) => Promise<void>) | undefined;
}

/** Finds the actor of a request from its headers. */
export type SignIn = (credentials: Credentials) => Promise<Actor | null>;

interface SignInOptions {
  readonly verify: TokenVerifier;
  readonly findActor: FindActor;
  readonly memory: ActorMemory;
}

/**
 * @throws DomainError NOT_PERMITTED for an organisation in which the account has no role
 * @throws ProviderUnreachable when the token's provider cannot be asked
 * @returns ANONYMOUS for a request without a token; null for an invalid token or a closed account
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
    // A newcomer may have an account a moment later, so they are not remembered.
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
