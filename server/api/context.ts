import { type Actor, type SignedInActor, type Speaker, speakerOf } from '../access/actor.ts';
import type { DoneAct } from '../access/done-act.ts';
import type { Database, Statements } from '../database/database.ts';
import { PublicBusyError } from '../database/public-statements.ts';
import type { Draft } from '../database/reading/read-sql.ts';
import type { Look } from '../database/record-access.ts';
import { type LogError, notLinked, publicBusy, unauthenticated } from './errors.ts';

/** Keeps who was shown what, and who did what. Given by the roof: the room of audit comes after all that it watches. */
export interface Audit {
  /** Throws when it cannot be kept: then it is not shown. */
  saw(speaker: Speaker, looks: readonly Look[]): void;
  /** Makes sure that what is shown next can be kept. Throws when it cannot. */
  probe(): void;
  /** SQL that records the act, beside the read that answers it. */
  recordingOf(done: DoneAct): (draft: Draft) => string;
}

/** What every resolver is given: who asks, and the way to the database. */
export interface Context {
  readonly actor: Actor;
  readonly database: Database;
  /** Statements that carry the actor; each its own short transaction. */
  readonly statements: Statements;
  readonly audit: Audit;
  /** Does something once the answer has been sent, or nobody waits for it any more. */
  readonly whenAnswered: (does: () => void) => void;
  /** Keeps what went wrong inside, where it is not what is answered. */
  readonly log: LogError;
}

/** Whatever statements show is told to the audit. */
export function contextOf({ actor, database, audit, whenAnswered, log }: Omit<Context, 'statements'>): Context {
  const speaker = speakerOf(actor);
  const saw = (looks: readonly Look[]) => audit.saw(speaker, looks);
  const statements = database.statements(speaker);
  return {
    actor,
    database,
    audit,
    whenAnswered,
    log,
    statements: { ...(speaker === null ? politely(statements) : statements), saw },
  };
}

/** Statements of the public, which may have to wait for another time. */
function politely({ speaker, run }: Statements): Statements {
  const asRefusal = (error: unknown) => Promise.reject(error instanceof PublicBusyError ? publicBusy(error) : error);
  return { speaker, run: (statement) => run<never>(statement).catch(asRefusal) };
}

/**
 * The actor of a private request.
 * @throws GraphQLError UNAUTHENTICATED, with a sentence of its own for somebody whose login is linked to no account
 */
export function signedIn({ actor }: Context): SignedInActor {
  if (actor.kind === 'ANONYMOUS') throw unauthenticated();
  if (actor.kind === 'NEWCOMER') throw notLinked();
  return actor;
}
