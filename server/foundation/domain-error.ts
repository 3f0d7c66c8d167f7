/**
 * The closed list of codes with which an act can be refused. Clients may switch on it; the message beside it is for people.
 */
export const DOMAIN_ERROR_CODES = [
  'ABOVE_DELEGATED_LIMIT',
  'ALREADY_DONE',
  'AMOUNT_NOT_POSITIVE',
  'AMOUNT_TOO_LARGE',
  'BUDGET_BELOW_ALLOCATED',
  'BUDGET_EXCEEDED',
  'CODE_INVALID',
  'CONFLICT',
  'CONFLICT_OF_INTEREST',
  'DELIVERY_EXCEEDS_COMMISSION',
  'IDENTIFIES_SOMEBODY',
  'INSUFFICIENT_FUNDS',
  'INVALID_CURSOR',
  'INVALID_INPUT',
  'INVALID_PERIOD',
  'INVITATION_INVALID',
  'INVOICE_EXCEEDS_DELIVERY',
  'LAST_ADMINISTRATOR',
  'MAYBE_THE_SAME',
  'NOT_BY_CONSENT',
  'NOT_FOUND',
  'NOT_PERMITTED',
  'OFFER_EXPIRED',
  'OUTCOME_UNKNOWN',
  'OUTSIDE_PERIOD',
  'OWN_INVOICE',
  'PERIOD_OVERLAPS',
  'REGISTRATION_REQUIRED',
  'ROLE_NOT_ALLOWED',
  'SERVICE_CLOSED',
  'TOO_LONG',
  'TOO_MANY_ATTEMPTS',
  'WRONG_STATE',
] as const;

export type DomainErrorCode = (typeof DOMAIN_ERROR_CODES)[number];

/** Narrows a text from the database to a code of the closed list. */
export function isDomainErrorCode(text: string): text is DomainErrorCode {
  return (DOMAIN_ERROR_CODES as readonly string[]).includes(text);
}

/** A refusal as SQL returns it. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  /** The input field at fault, if it is always the same one. */
  readonly field?: string | null;
}

/**
 * Converts a refusal from SQL to a DomainError.
 * @param otherwise the input field at fault if the refusal names none
 * @throws Error for an unknown code, because that is not permission either
 */
export function toDomainError({ code, message, field }: Refusal, otherwise: string | null = null): DomainError {
  if (!isDomainErrorCode(code)) throw new Error(`${code} is no code of ours.`);
  return new DomainError(code, message, field ?? otherwise);
}

/**
 * An expected refusal. The caller gets it as data (`userErrors`), so the message is plain English that says what to do next
 * and contains nothing the caller may not see.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: DomainErrorCode,
    message: string,
    /** The input field at fault, if there is one. */
    readonly field: string | null = null,
  ) {
    super(message);
  }
}

/** @throws the refusal of a rule, if there is one */
export function throwIfRefused(refusal: DomainError | null): void {
  if (refusal !== null) throw refusal;
}

/** A question before something is made that may exist already. The actor answers it by naming those that are not the same. */
export class MaybeTheSame extends DomainError {
  constructor(
    message: string,
    /** Ids of what may be the same, all of which the actor may see. */
    readonly alike: readonly string[],
  ) {
    super('MAYBE_THE_SAME', message);
  }
}
