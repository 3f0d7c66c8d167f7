import { Field, ObjectType } from 'type-graphql';
import type { Act } from '../access/permissions.ts';
import {
  DOMAIN_ERROR_CODES,
  type DomainError,
  type DomainErrorCode,
  type Refusal,
  toDomainError,
} from '../foundation/domain-error.ts';
import { enumeration } from './enumeration.ts';

const DomainErrorCodeEnum = enumeration(DOMAIN_ERROR_CODES, {
  name: 'UserErrorCode',
  description: 'Why an act was refused. The list is closed, so a client may switch on it.',
  meanings: {
    ABOVE_DELEGATED_LIMIT: 'The budget is more than you may agree by yourself.',
    ALREADY_DONE: 'It was done before, and is done once.',
    AMOUNT_NOT_POSITIVE: 'An amount is at least one penny.',
    AMOUNT_TOO_LARGE: 'More than any budget.',
    BUDGET_BELOW_ALLOCATED: 'More of this budget has reached the fund already.',
    BUDGET_EXCEEDED: 'More than the agreed budget would reach the fund.',
    CODE_INVALID: 'The code opens nothing: mistyped, too old, or another has been sent since.',
    CONFLICT: 'The idempotency key stands for another request, or somebody changed the same thing at the same moment.',
    CONFLICT_OF_INTEREST: 'A broker is independent of whoever decides the money.',
    DELIVERY_EXCEEDS_COMMISSION: 'More would be delivered than was commissioned.',
    IDENTIFIES_SOMEBODY:
      'What others would read says who it is about: the message says where, and what to write instead.',
    INSUFFICIENT_FUNDS: 'The fund, or the promise, has less than that left.',
    INVALID_CURSOR: 'The cursor is not one of ours.',
    INVALID_INPUT: 'A value cannot be: the message says which and why.',
    INVALID_PERIOD: 'A period ends before it starts, or is longer than ten years.',
    INVITATION_INVALID: 'The code opens nothing: mistyped, used, withdrawn or too old.',
    INVOICE_EXCEEDS_DELIVERY: 'More is invoiced than was recorded as delivered.',
    LAST_ADMINISTRATOR: 'An organisation keeps at least one administrator.',
    NOT_BY_CONSENT:
      'It does not rest on the person’s consent, so taking consent back does not end it: the message says what does.',
    NOT_FOUND: 'There is no such thing, or it is not yours to see: the two look the same.',
    NOT_PERMITTED: 'You may not do this, in any role that you have: the message says who may.',
    OFFER_EXPIRED: 'The offer’s time to answer is over.',
    OUTCOME_UNKNOWN:
      'Nobody knows whether it was done: the connection to the database was lost. Repeat it with the same idempotency key, or read again.',
    OUTSIDE_PERIOD: 'A day is outside the period it belongs to.',
    OWN_INVOICE: 'Nobody approves an invoice they submitted.',
    PERIOD_OVERLAPS: 'Part of the period is taken already.',
    REGISTRATION_REQUIRED: 'Personal care or support needs a registered service (2010 Act s.59).',
    ROLE_NOT_ALLOWED: 'An organisation of this kind does not give this role.',
    SERVICE_CLOSED: 'The service no longer provides support.',
    TOO_LONG: 'A text is longer than it may be.',
    TOO_MANY_ATTEMPTS: 'It was tried too often within a while: the message says when again, or what to do instead.',
    WRONG_STATE: 'It stands where this cannot be done: too early, or too late.',
  },
});

@ObjectType('UserError', {
  simpleResolvers: true,
  description:
    'Why an act was refused, in plain English that says what to do next. Nothing was changed, unless the code is OUTCOME_UNKNOWN.',
})
export class UserErrorType {
  @Field(() => DomainErrorCodeEnum, { description: 'The reason as a code.' })
  code!: DomainErrorCode;

  @Field(() => String, { description: 'What to do next, for a person to read.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'The field of the input at fault, when one is.' })
  field!: string | null;
}

@ObjectType('ActPermission', {
  simpleResolvers: true,
  description: 'Whether you can do something now and, if not, why not.',
})
export class ActPermissionType {
  @Field(() => Boolean, { description: 'Whether the act would be accepted now, as far as can be told beforehand.' })
  allowed!: boolean;

  @Field(() => DomainErrorCodeEnum, { nullable: true, description: 'Why not, as a code.' })
  reason!: DomainErrorCode | null;

  @Field(() => String, { nullable: true, description: 'Why not, for a person to read.' })
  explanation!: string | null;
}

/**
 * How a field describes itself that says beforehand what acts would answer: what it tells, and which acts by name. Those that
 * one rule guards share one field.
 */
export function foretells(what: string, ...acts: readonly [Act, ...Act[]]): { readonly description: string } {
  return { description: `${what} Foretells ${acts.map((act) => `\`${act}\``).join(', ')}.` };
}

/** What a rule that stands in SQL says, and was read with the row. */
export function refusedBy(obstacle: Refusal | null): DomainError | null {
  return obstacle && toDomainError(obstacle);
}

/** What the guard of an act says, as a client may ask beforehand. */
export function toPermission(refusal: DomainError | null): ActPermissionType {
  return { allowed: refusal === null, reason: refusal?.code ?? null, explanation: refusal?.message ?? null };
}
