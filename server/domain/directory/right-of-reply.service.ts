import type { EntityManager } from '@mikro-orm/postgresql';
import { actingOrganisation } from '../../access/acting-organisation.ts';
import type { SignedInActor } from '../../access/actor.ts';
import { newId } from '../../database/columns.ts';
import { runSql } from '../../database/run-sql.ts';
import { notFound, parseId, parseText, parseTextOrNone } from '../../foundation/input.ts';
import { getEntryToMaintain, writeEntry } from './find-maintainer.ts';
import type { RegisterMatter } from './service-statement.entity.ts';

const LONGEST = 2000;

export interface MakeStatement {
  readonly serviceId: string;
  readonly text: string;
  readonly organisationId?: string | null;
}

/**
 * Records a statement of an authority or the operator about a service, and notifies the entry's maintainer. It is published
 * after a reply, or after fourteen days.
 * @returns the statement's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, CONFLICT_OF_INTEREST, INVALID_INPUT, TOO_LONG
 */
export async function makeStatement(em: EntityManager, actor: SignedInActor, input: MakeStatement): Promise<string> {
  const authorId = actingOrganisation(actor, 'statementMake', input.organisationId);
  const text = parseText(input.text, 'text', LONGEST);
  const id = newId();
  const serviceId = parseId(input.serviceId, 'serviceId');
  await writeEntry(em, 'directory.make_statement($1, $2, $3, $4)', [id, serviceId, authorId, text]);
  return id;
}

export interface ReplyToStatement {
  readonly statementId: string;
  readonly text: string;
}

/**
 * Replies to a statement, which publishes both.
 * @returns the statement's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, WRONG_STATE, ALREADY_DONE, INVALID_INPUT, TOO_LONG
 */
export async function replyToStatement(em: EntityManager, input: ReplyToStatement): Promise<string> {
  const text = parseText(input.text, 'text', LONGEST);
  const id = parseId(input.statementId, 'statementId');
  await writeTo(em, 'directory.reply_to_statement(t.id, $2)', [id, text]);
  return id;
}

/**
 * Withdraws a statement, published or not. From then on only its author and the entry's maintainer can see it.
 * @returns the statement's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, ALREADY_DONE
 */
export async function withdrawStatement(em: EntityManager, statementId: string): Promise<string> {
  const id = parseId(statementId, 'statementId');
  await writeTo(em, 'directory.withdraw_statement(t.id)', [id]);
  return id;
}

/**
 * Calls a function on a statement that the actor can see, in one statement; a row hidden by row level security is
 * NOT_FOUND.
 */
async function writeTo(em: EntityManager, call: string, values: readonly [id: string, ...others: string[]]) {
  const text = `select ${call} from directory.service_statement t where t.id = $1`;
  const rows = await runSql(em, text, values);
  if (rows.length === 0) throw notFound('statementId');
}

export interface ReplyToRegister {
  readonly serviceId: string;
  readonly about: RegisterMatter;
  readonly text?: string | null;
}

/**
 * Records a reply to what the register publishes about a service, replacing an earlier reply; without text it withdraws
 * that.
 * @returns the service's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, SERVICE_CLOSED, WRONG_STATE, INVALID_INPUT, TOO_LONG
 */
export async function replyToRegister(em: EntityManager, input: ReplyToRegister): Promise<string> {
  const text = parseTextOrNone(input.text, 'text', LONGEST);
  const { id } = await getEntryToMaintain(em, 'registerReply', input.serviceId);
  await writeEntry(em, 'directory.reply_to_register($1, $2, $3, $4)', [newId(), id, input.about, text]);
  return id;
}
