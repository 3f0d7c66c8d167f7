import type { Actor, SignedInActor } from '../access/actor.ts';
import type { Database, Statements } from '../database/database.ts';
import { notLinked, unauthenticated } from './errors.ts';

/** What every resolver is given: who asks, and the way to the database. */
export interface Context {
  readonly actor: Actor;
  readonly database: Database;
  /** Statements that carry the actor; each its own short transaction. */
  readonly statements: Statements;
}

/**
 * The actor of a private request.
 * @throws GraphQLError UNAUTHENTICATED, or FORBIDDEN to somebody whose login is linked to no account
 */
export function signedIn({ actor }: Context): SignedInActor {
  if (actor.kind === 'ANONYMOUS') throw unauthenticated();
  if (actor.kind === 'NEWCOMER') throw notLinked();
  return actor;
}
