import { type Actor, type ActorKey, actorKeyOf, type SignedInActor } from '../access/actor.ts';
import type { DoneAct } from '../access/done-act.ts';
import type { Database, Statements } from '../database/database.ts';
import { PublicBusyError } from '../database/public-statements.ts';
import type { SqlStatement } from '../database/reading/read-sql.ts';
import type { RecordAccess } from '../database/record-access.ts';
import { type LogError, notLinked, publicBusy, unauthenticated } from './errors.ts';
import { type Loaders, openLoaders } from './loaders.ts';

/**
 * Records who was shown what, and who did what. Passed in from outside, because the audit room is loaded after all the
 * rooms that it records.
 */
export interface Audit {
  /** Records what the response shows. Throws when it cannot be recorded; then it is not shown. */
  recordAccess(actorKey: ActorKey, accesses: readonly RecordAccess[]): void;
  /** Checks that what is shown next can be recorded. Throws when it cannot. */
  probe(): void;
  /** @returns SQL that records the act, to run in the same statement as the read that answers it */
  recordingOf(done: DoneAct): (statement: SqlStatement) => string;
}

/** What every resolver receives: the actor, and access to the database. */
export interface Context {
  readonly actor: Actor;
  readonly database: Database;
  /** Runs statements as the actor, each in a short transaction of its own. */
  readonly statements: Statements;
  /** Reads by id with those statements, shared by fields beside each other. */
  readonly loaders: Loaders;
  readonly audit: Audit;
  /** Runs the callback once the response has been sent or the client has gone away. */
  readonly whenAnswered: (does: () => void) => void;
  /** Logs an internal error that is not part of the response. */
  readonly log: LogError;
}

/** Everything that `statements` shows is passed to the audit. */
export function contextOf({
  actor,
  database,
  audit,
  whenAnswered,
  log,
}: Omit<Context, 'statements' | 'loaders'>): Context {
  const actorKey = actorKeyOf(actor);
  const recordAccess = (accesses: readonly RecordAccess[]) => audit.recordAccess(actorKey, accesses);
  const sent = database.statements(actorKey);
  const statements = { ...(actorKey === null ? refusingWhenBusy(sent) : sent), recordAccess };
  return {
    actor,
    database,
    audit,
    whenAnswered,
    log,
    statements,
    loaders: openLoaders(statements),
  };
}

/**
 * Runs statements of the public. A statement that exceeds the public's share of the database is refused, to be tried
 * again later.
 */
function refusingWhenBusy({ actorKey, run }: Statements): Statements {
  const asRefusal = (error: unknown) => Promise.reject(error instanceof PublicBusyError ? publicBusy(error) : error);
  return { actorKey, run: (statement) => run<never>(statement).catch(asRefusal) };
}

/**
 * The actor of a private request.
 * @throws GraphQLError UNAUTHENTICATED, with its own message for a login that is not linked to an account
 */
export function signedIn({ actor }: Context): SignedInActor {
  if (actor.kind === 'ANONYMOUS') throw unauthenticated();
  if (actor.kind === 'NEWCOMER') throw notLinked();
  return actor;
}
