import { types } from 'node:util';
import { OptimisticLockError } from '@mikro-orm/core';
import { DomainError, isDomainErrorCode, toDomainError } from '../foundation/domain-error.ts';

/** The SQLSTATE with which our own SQL functions refuse: message is the code, detail the explanation. */
const REFUSED = 'SDS01';
/** A row that row level security does not let the actor write. */
const BEHIND_THE_WALL = '42501';
const UNIQUE_VIOLATION = '23505';
const EXCLUSION_VIOLATION = '23P01';
/** Connection lost, server shutting down, starting or full: the act may be tried again with its key. */
const UNREACHABLE = /^(08|57P|53300|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOST|ENET)/;
/** What the driver and the query builder say without a code, of a connection that is gone or was not to be had. */
const GONE =
  /Connection terminated|timeout exceeded when trying to connect|is not queryable|connection has been discarded/;

export interface SqlError {
  readonly code: string;
  readonly message: string;
  readonly detail?: string;
  readonly constraint?: string;
}

/** Plain answers for the constraints a person can run into by their own doing. */
const CONSTRAINTS: Readonly<Record<string, DomainError>> = {
  agreed_budget_one_at_a_time: new DomainError(
    'PERIOD_OVERLAPS',
    'Another agreed budget covers part of this period. Give the same period to replace it, or a period beside it.',
    'period',
  ),
  commission_one_open_offer: new DomainError(
    'ALREADY_DONE',
    'This line is offered or accepted already. Wait for the answer, or add another line.',
    'lineId',
  ),
  claim_open_once: new DomainError(
    'ALREADY_DONE',
    'Your organisation has claimed this already, and nobody has decided yet. Ask the platform’s operator.',
    'number',
  ),
  membership_role_once: new DomainError(
    'ALREADY_DONE',
    'They hold this role for some of these days already. Choose other days, or another role.',
    'role',
  ),
  login_in_force_once: new DomainError(
    'ALREADY_DONE',
    'Your sign-in has been linked to an account a moment ago. Sign in again.',
  ),
  organisation_sp_number_unique: new DomainError(
    'ALREADY_DONE',
    'The provider with this number is on the platform already. Find it in the directory, and invite its first administrator.',
    'spNumber',
  ),
  record_closed_once: new DomainError('ALREADY_DONE', 'This record is closed already.', 'personId'),
  erasure_requested_once: new DomainError(
    'ALREADY_DONE',
    'Somebody has asked for this erasure already. A team manager other than they can carry it out.',
    'personId',
  ),
  interest_declared_once: new DomainError(
    'ALREADY_DONE',
    'This interest is declared already. End that one first, to declare it anew in other words.',
    'organisationId',
  ),
  resource_title_once: new DomainError(
    'ALREADY_DONE',
    'Your organisation keeps a resource of this title already. Add the form to that one, or give another title.',
    'title',
  ),
  resource_form_once: new DomainError(
    'ALREADY_DONE',
    'This resource is there in this form and language already. Withdraw that form first, if its address has changed.',
    'form',
  ),
  needed_form_once: new DomainError(
    'ALREADY_DONE',
    'This form and language are recorded already. End that one first, to record it in other words.',
    'form',
  ),
  information_given_once: new DomainError(
    'ALREADY_DONE',
    'You have recorded this for this day already, in the same form. Give another day or form, if it was told again.',
    'givenOn',
  ),
  shortlisted_once: new DomainError('ALREADY_DONE', 'This service is on the list already.', 'serviceId'),
  peer_story_told_once: new DomainError(
    'ALREADY_DONE',
    'This story was sent already, in just these words.',
    'happened',
  ),
  rate_one_at_a_time: new DomainError(
    'PERIOD_OVERLAPS',
    'Another rate of this service is for the same unit and the same times on some of these days. End that one first, or give days beside it.',
    'startsOn',
  ),
  transfer_reverses_id_key: new DomainError('ALREADY_DONE', 'This transfer has been reversed already.'),
  invoice_number_once: new DomainError(
    'ALREADY_DONE',
    'You have used this invoice number for this fund before. Give a new number.',
    'number',
  ),
};

/** The expected refusal behind a database error, or null when it is no such thing. */
export function refusalIn(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  if (error instanceof OptimisticLockError) {
    return new DomainError('CONFLICT', 'Somebody else changed this at the same moment. Read it again, then decide.');
  }
  const sql = findSqlError(error);
  if (sql === null) return null;
  // The ORM adds the detail to the message, on a line of its own.
  const refused = sql.message.split('\n')[0] ?? '';
  if (sql.code === REFUSED && isDomainErrorCode(refused)) {
    return toDomainError({ code: refused, message: sql.detail ?? refused });
  }
  if (sql.code === BEHIND_THE_WALL && sql.message.includes('row-level security')) {
    return new DomainError(
      'NOT_PERMITTED',
      'You may read this but not change it. Ask the person to let your organisation do so.',
    );
  }
  if (sql.code === UNIQUE_VIOLATION || sql.code === EXCLUSION_VIOLATION) {
    return CONSTRAINTS[sql.constraint ?? ''] ?? null;
  }
  return null;
}

/** Whether the database could not be reached, or went away half-way. */
export function isUnreachable(error: unknown): boolean {
  const sql = findSqlError(error);
  if (sql !== null && UNREACHABLE.test(sql.code)) return true;
  return types.isNativeError(error) && GONE.test(error.message);
}

/** Whether the database will never take what it was given: a value that is none, or one that breaks a constraint. */
export function isRefusedForGood(error: unknown): boolean {
  return /^2[23]/.test(findSqlError(error)?.code ?? '');
}

/** The ORM wraps the driver's error; walk to the one that carries a code. */
export function findSqlError(error: unknown): SqlError | null {
  for (let current = error; types.isNativeError(current); current = current.cause ?? inner(current)) {
    if ('code' in current && typeof current.code === 'string') return current as unknown as SqlError;
  }
  return null;
}

function inner(error: Error): unknown {
  return 'previous' in error ? error.previous : undefined;
}
