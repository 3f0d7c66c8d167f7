import { type Actor, ANONYMOUS, actingFor, type Newcomer, type SignedInActor } from './actor.ts';
import type { ActorMemory } from './actor-memory.ts';
import type { Proof, TokenVerifier } from './token.ts';

/** Finds the account that a proof opens, with its memberships in force; null when there is none or it is closed. */
export type FindActor = (proof: Proof) => Promise<SignedInActor | Newcomer | null>;

/** What a request says of who is asking. */
interface Credentials {
  /** The Authorization header: "Bearer" and a token. */
  readonly authorization?: string | undefined;
  /** The header `acting-for`: the id of the one organisation, of several, for which the account acts now. */
  readonly actingFor?: string | undefined;
  /** Asked before the database is, of a token that is good and not remembered; throws to send it away. */
  readonly admit?: ((proof: Proof) => Promise<void>) | undefined;
}

/** Turns the headers of a request into whoever is asking. */
export type SignIn = (credentials: Credentials) => Promise<Actor | null>;

interface SignInOptions {
  readonly verify: TokenVerifier;
  readonly findActor: FindActor;
  readonly memory: ActorMemory;
}

/**
 * @throws DomainError NOT_PERMITTED for an organisation the account has no role in
 * @throws ProviderUnreachable when the token's provider cannot be asked
 * @returns for a request without a token ANONYMOUS; for a token that proves nothing, or whose account is closed, null
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
    // A newcomer may have an account a moment later, so nothing is remembered of them.
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
