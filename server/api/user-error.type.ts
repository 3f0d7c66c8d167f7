import { Field, ID } from 'type-graphql';
import type { Act } from '../access/permissions.ts';
import {
  DOMAIN_ERROR_CODES,
  type DomainError,
  type DomainErrorCode,
  type Refusal,
  toDomainError,
} from '../foundation/domain-error.ts';
import { ObjectType } from './checked-fields.ts';
import { enumeration } from './enumeration.ts';

const DomainErrorCodeEnum = enumeration(DOMAIN_ERROR_CODES, {
  name: 'UserErrorCode',
  description: 'Why an act was refused. The list is closed, so a client may switch on it.',
  meanings: {
    ABOVE_DELEGATED_LIMIT: 'The budget is above your delegated limit.',
    ALREADY_DONE: 'The act was done before and can be done only once.',
    AMOUNT_NOT_POSITIVE: 'An amount is less than one penny.',
    AMOUNT_TOO_LARGE: 'An amount is larger than any budget.',
    BUDGET_BELOW_ALLOCATED: 'The budget would be less than the amount already allocated from it to the fund.',
    BUDGET_EXCEEDED: 'The allocations would exceed the agreed budget.',
    CODE_INVALID: 'The code is not valid: mistyped, expired, or replaced by a later one.',
    CONFLICT:
      'The idempotency key was used for a different request, or somebody changed the same object at the same moment.',
    CONFLICT_OF_INTEREST:
      'A conflict of interest prevents the act: for instance, a broker must be independent of those who decide the money. The message says which.',
    DELIVERY_EXCEEDS_COMMISSION: 'The deliveries would exceed the quantity commissioned.',
    IDENTIFIES_SOMEBODY:
      'The text, which others would read, identifies the person. The message says where, and what to write instead.',
    INSUFFICIENT_FUNDS: 'The fund, or the amount promised for the commission, has less than that left.',
    INVALID_CURSOR: 'The cursor was not issued by this API.',
    INVALID_INPUT: 'A value is not possible. The message says which and why.',
    INVALID_PERIOD: 'A period ends before it starts, or is longer than ten years.',
    INVITATION_INVALID: 'The invitation code is not valid: mistyped, used, withdrawn or expired.',
    INVOICE_EXCEEDS_DELIVERY: 'The invoice exceeds the support recorded as delivered.',
    LAST_ADMINISTRATOR: 'The organisation would be left without an administrator.',
    MAYBE_THE_SAME:
      'Something like this exists already, and is named in `alike`. Use it if it is the same; otherwise repeat the act and name it in `notTheSameAs`.',
    NOT_BY_CONSENT:
      'The access does not rest on the person’s consent, so withdrawing consent does not end it. The message says what does.',
    NOT_FOUND: 'The object does not exist or you may not see it; the two cannot be told apart.',
    NOT_PERMITTED: 'You may not do this in any of your roles. The message says who may.',
    OFFER_EXPIRED: 'The time to answer the offer is over.',
    OUTCOME_UNKNOWN:
      'Unknown whether the act was done, because the connection to the database was lost. Repeat it with the same idempotency key, or read the object again.',
    OUTSIDE_PERIOD: 'A day is outside the period it belongs to.',
    OWN_INVOICE: 'You submitted the invoice yourself, and so may not approve it.',
    PERIOD_OVERLAPS: 'The period overlaps another.',
    REGISTRATION_REQUIRED:
      'Personal care or personal support requires a registered service (Public Services Reform (Scotland) Act 2010, s.59).',
    ROLE_NOT_ALLOWED: 'An organisation of this kind cannot give this role.',
    SERVICE_CLOSED: 'The service no longer provides support.',
    TOO_LONG: 'A text is longer than allowed.',
    TOO_MANY_ATTEMPTS: 'Too many attempts within a while. The message says when to try again, or what to do instead.',
    WRONG_STATE: 'Not allowed in the current state: too early or too late.',
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

  @Field(() => String, { description: 'The reason in plain English, with what to do next.' })
  message!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The field of the input that is at fault; null when no single field is.',
  })
  field!: string | null;

  @Field(() => [ID], {
    description:
      'Ids of what exists already and may be the same, when the code is `MAYBE_THE_SAME`; you can read all of them. Otherwise empty.',
  })
  alike!: readonly string[];
}

@ObjectType('ActPermission', {
  simpleResolvers: true,
  description: 'Whether you can do something now and, if not, why not.',
})
export class ActPermissionType {
  @Field(() => Boolean, { description: 'Whether the act would be accepted now, as far as can be predicted.' })
  allowed!: boolean;

  @Field(() => DomainErrorCodeEnum, { nullable: true, description: 'Why not, as a code; null when allowed.' })
  reason!: DomainErrorCode | null;

  @Field(() => String, { nullable: true, description: 'Why not, in plain English; null when allowed.' })
  explanation!: string | null;
}

/**
 * The description of a `viewerCan...` field: whether the viewer can do something, and the acts whose outcome it
 * predicts. Acts with the same rule share one field.
 */
export function predicts(what: string, ...acts: readonly [Act, ...Act[]]): { readonly description: string } {
  return {
    description: `${what} Predicts the outcome of ${acts.map((act) => `\`${act}\``).join(', ')} for the viewer.`,
  };
}

/** @returns the refusal of a rule that SQL computed and that was read with the row */
export function refusedBy(obstacle: Refusal | null): DomainError | null {
  return obstacle && toDomainError(obstacle);
}

/** The refusal of an act's guard, as the contract shows it beforehand. */
export function toPermission(refusal: DomainError | null): ActPermissionType {
  return { allowed: refusal === null, reason: refusal?.code ?? null, explanation: refusal?.message ?? null };
}
