import type { EntityManager } from '@mikro-orm/postgresql';
import type { GraphQLResolveInfo } from 'graphql';
import { type ClassType, Field } from 'type-graphql';
import {
  type ActorKey,
  actorKeyOf,
  mayAttempt,
  type Newcomer,
  organisationsFor,
  performing,
  type SignedInActor,
} from '../access/actor.ts';
import type { DoneAct } from '../access/done-act.ts';
import type { Act } from '../access/permissions.ts';
import type { Statements } from '../database/database.ts';
import { reportLostAnswer } from '../database/outcome.ts';
import { checkSelection, evaluate, findById, shownFromRow } from '../database/reading/read.ts';
import type { SqlStatement } from '../database/reading/read-sql.ts';
import { selectedUnder } from '../database/reading/selection.ts';
import type { RecordAccess } from '../database/record-access.ts';
import { retry } from '../database/retry.ts';
import { refusalIn } from '../database/sql-errors.ts';
import { takeTurns } from '../database/turns.ts';
import { MaybeTheSame } from '../foundation/domain-error.ts';
import { ObjectType } from './checked-fields.ts';
import { type Context, signedIn } from './context.ts';
import { notLinkedForAct, notPermitted } from './errors.ts';
import { idsIn, idsNamed } from './named-ids.ts';
import { refuseVisibleAsNotPermitted } from './refusal-of-visible.ts';
import { selectionOf } from './selection.ts';
import { UserErrorType } from './user-error.type.ts';

declare const MADE: unique symbol;

/**
 * The result of every mutation: the object the act was about, or why it was refused. `Made` is what the service made itself;
 * never, where the object is read as the type that the payload has in the contract.
 */
export interface Payload<Made = never> {
  readonly userErrors: readonly UserErrorType[];
  readonly [MADE]?: Made;
}

interface Subject<Node extends object> {
  /** The act, which also names the payload type. */
  readonly act: Act;
  /** The field of the payload that holds the object. */
  readonly field: string;
  readonly type: () => ClassType<Node>;
}

/** Makes the payload type of a mutation. */
export function payloadOf<Node extends object>({ act, field, type }: Subject<Node>): ClassType<Payload> {
  const name = `${act[0]?.toUpperCase()}${act.slice(1)}Payload`;

  @ObjectType(name, { simpleResolvers: true, description: `The result of \`${act}\`.` })
  class PayloadType implements Payload {
    @Field(() => [UserErrorType], { description: 'Why the act was refused; empty when it was done.' })
    userErrors!: UserErrorType[];
  }
  Field(() => type(), {
    name: field,
    nullable: true,
    description:
      'The object of the act in its new state. Null when the act was refused, and when it was done but cannot be shown at the moment.',
  })(PayloadType.prototype, field);
  return PayloadType;
}

export interface Performance {
  readonly act: Act;
  readonly field: string;
  /** The GraphQL type of the object the act is about. */
  readonly type: string;
  readonly context: Context;
  readonly info: GraphQLResolveInfo;
  /** The object to record the act on, where that is not the object it returns. */
  readonly doneTo?: { readonly type: string; readonly id: string };
}

/** What an act with an idempotency key was about, and whether it was done before under that key. */
export interface Done {
  readonly id: string;
  readonly isRepeat: boolean;
}

/**
 * Performs an act in a transaction of its own. A refusal rolls everything back and is returned as data. The result is
 * read before the commit and sent after it. The act is recorded in the same transaction. The act runs with only the
 * roles that may do it, so that no other role of the actor helps; the result is read with everything the actor may see.
 * @param does the service; returns the id of the object the act was about. A repeat with the same idempotency key is not
 * recorded as another act.
 */
export async function perform(
  { act, field, type, context, info, doneTo }: Performance,
  does: (em: EntityManager, actor: SignedInActor) => Promise<string | Done>,
): Promise<Payload> {
  const selection = selectedUnder(selectionOf(info), field);
  const { recordAccess } = context.statements;
  return answered(field, async () => {
    const actor = permitted(context, act);
    return context.database.transaction(
      actorKeyOf(actor, act),
      async (em, statements) => {
        await takeTurns(em, idsNamed(info));
        const done = await does(em, actor);
        const { id, isRepeat } = typeof done === 'string' ? { id: done, isRepeat: false } : done;
        await em.flush();
        const recording = isRepeat ? {} : { beside: recordingOf(context, { act, ...(doneTo ?? { type, id }) }) };
        return findById({ ...statements, recordAccess }, { type, selection, id, ...recording });
      },
      context.statements.actorKey,
    );
  });
}

interface Making {
  readonly about: string;
  /** Waits until the result may be made, before a connection is taken. Throws when it may not be made. */
  readonly turn: (actor: SignedInActor) => Promise<void>;
}

/**
 * Performs an act whose result the service computes and no table stores.
 * @param about the id of the object it is about, which has the type `type`
 * @param does the service; returns the result
 */
export async function performMaking<Made extends object>(
  { act, field, type, about, context, turn }: Omit<Performance, 'info'> & Making,
  does: (em: EntityManager, actor: SignedInActor, statements: Statements) => Promise<Made>,
): Promise<Payload<Made>> {
  const { recordAccess } = context.statements;
  return answered(field, async () => {
    const actor = permitted(context, act);
    await turn(actor);
    return context.database.transaction(actorKeyOf(actor, act), async (em, statements) => {
      await takeTurns(em, idsIn(about));
      const made = await does(em, actor, { ...statements, recordAccess });
      await evaluate(statements, recordingOf(context, { act, type, id: about }));
      return made;
    });
  });
}

/**
 * Performs an act that is one function of the database, as those that move money are: one statement in its own
 * transaction. The act is committed before its result is read. A failure after that is not a refusal: the act is
 * reported as done, without its object.
 * @param does the service; returns the object's id, or its row when the statement returned it
 */
export async function performAtOnce(
  { act, field, type, context, info }: Performance,
  does: (statements: Statements, actor: SignedInActor) => Promise<string | Record<string, unknown>>,
): Promise<Payload> {
  const selection = selectedUnder(selectionOf(info), field);
  return answered(field, async () => {
    const actor = permitted(context, act);
    checkSelection(type, selection);
    context.audit.probe();
    const statements = context.database.statements(actorKeyOf(actor, act));
    const done = await refuseVisibleAsNotPermitted({ act, type, context, info }, () =>
      reportLostAnswer(() => retry(() => does(statements, actor))),
    );
    return afterwards(context, async () => {
      if (typeof done === 'string') return findById(context.statements, { type, selection, id: done });
      return (
        shownFromRow(context.statements, { type, selection, row: done }) ??
        findById(context.statements, { type, selection, id: String(done.id) })
      );
    });
  });
}

/**
 * Performs the one act that somebody without an account may do: one statement in its own transaction.
 * @param does the service; returns the id of the object the act was about, and who the actor is from then on
 */
export async function performAsInvited(
  { act, field, type, context, info }: Performance,
  does: (statements: Statements, actor: SignedInActor | Newcomer) => Promise<{ id: string; actorKey: ActorKey }>,
): Promise<Payload> {
  const selection = selectedUnder(selectionOf(info), field);
  return answered(field, async () => {
    const actor = context.actor.kind === 'NEWCOMER' ? context.actor : permitted(context, act);
    checkSelection(type, selection);
    context.audit.probe();
    const { id, actorKey } = await reportLostAnswer(() => retry(() => does(context.statements, actor)));
    const recordAccess = (accesses: readonly RecordAccess[]) => context.audit.recordAccess(actorKey, accesses);
    return afterwards(context, () =>
      findById({ ...context.database.statements(actorKey), recordAccess }, { type, selection, id }),
    );
  });
}

/** Reads the result of an act that is already committed. Logs any error. @returns null for an error */
async function afterwards({ log }: Context, read: () => Promise<object | null>): Promise<object | null> {
  try {
    return await read();
  } catch (error) {
    log(error);
    return null;
  }
}

/** @returns SQL that records the act for each of the organisations whose role let the actor do it */
function recordingOf(
  { actor, audit }: Context,
  done: Omit<DoneAct, 'organisationIds'>,
): (statement: SqlStatement) => string {
  return audit.recordingOf({ ...done, organisationIds: [...new Set(organisationsFor(actor, done.act))] });
}

/**
 * The actor of an act. A wrong role is a refusal like any other, so the other acts of the document are still answered.
 * @throws GraphQLError UNAUTHENTICATED for an anonymous caller, who can do none of the acts of a document
 * @throws DomainError NOT_PERMITTED
 */
function permitted(context: Context, act: Act): SignedInActor {
  if (context.actor.kind === 'NEWCOMER') throw notLinkedForAct();
  const actor = signedIn(context);
  if (!mayAttempt(actor, act)) throw notPermitted(act);
  return performing(actor, act);
}

async function answered(field: string, work: () => Promise<object | null>): Promise<Payload> {
  try {
    return { [field]: await work(), userErrors: [] } as Payload;
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal === null) throw error;
    const { code, message, field: at } = refusal;
    const alike = refusal instanceof MaybeTheSame ? refusal.alike : [];
    return { [field]: null, userErrors: [{ code, message, field: at, alike }] } as Payload;
  }
}
