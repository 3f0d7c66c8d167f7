import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { AddLine, DraftArrangement } from '../../domain/commissioning/arrangement.service.ts';
import type { DeclineReason } from '../../domain/commissioning/commission.entity.ts';
import type {
  AcceptCommission,
  DeclineCommission,
  OfferCommission,
} from '../../domain/commissioning/commission.service.ts';
import type { CommissionState } from '../../domain/commissioning/commission.workflow.ts';
import type { RecordDelivery } from '../../domain/commissioning/delivery.service.ts';
import type { MakePayment, SubmitInvoice } from '../../domain/commissioning/invoice.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { PageArguments } from '../connection.ts';
import { IDEMPOTENCY_KEY } from '../idempotency-key.ts';
import { DateTimeScalar, LocalDateScalar, PenceScalar } from '../scalars.ts';
import { CommissionStatusEnum, DeclineReasonEnum } from './commission.type.ts';

@InputType('ArrangementDraftInput', { description: 'An arrangement to draft on a fund.' })
export class ArrangementDraftInput implements DraftArrangement {
  @Field(() => ID, { description: 'Id of the fund that is to pay.' })
  fundId!: string;

  @Field(() => String, { description: 'Title of the arrangement, at most 200 characters.' })
  title!: string;

  @Field(() => LocalDateScalar, {
    description: 'The first day of the period. An ISF agreement must cover the whole period.',
  })
  periodStart!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The first day after the period.' })
  periodEnd!: LocalDate;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the broker’s organisation. Required only when you act for several.',
  })
  organisationId?: string | null;
}

@InputType('WeeklyHoursInput', { description: 'Hours every week at a rate.' })
export class WeeklyHoursInput {
  @Field(() => Int, { description: 'Minutes a week: 30 hours are 1800.' })
  minutesPerWeek!: number;

  @Field(() => PenceScalar, { description: 'The rate of an hour, in pence.' })
  ratePencePerHour!: number;
}

@InputType('SleepoversInput', { description: 'Sleepovers every week at a rate.' })
export class SleepoversInput {
  @Field(() => Int, { description: 'Nights a week, from 1 to 7.' })
  nightsPerWeek!: number;

  @Field(() => PenceScalar, { description: 'The rate of a night, in pence, all-inclusive.' })
  ratePencePerNight!: number;
}

@InputType('OneOffInput', { description: 'A purchase made once.' })
export class OneOffInput {
  @Field(() => Int, { description: 'Number of items.' })
  items!: number;

  @Field(() => PenceScalar, { description: 'The price of each item, in pence.' })
  pencePerItem!: number;
}

@InputType('ArrangementLineAddInput', {
  description: 'A line to add. Give exactly one of weekly hours, sleepovers and a one-off purchase.',
})
export class ArrangementLineAddInput implements AddLine {
  @Field(() => ID, { description: 'The arrangement’s id.' })
  arrangementId!: string;

  @Field(() => ID, { description: 'Id of the agreed outcome that the support meets.' })
  outcomeId!: string;

  @Field(() => ID, { description: 'Id of the service that is to give the support.' })
  serviceId!: string;

  @Field(() => String, {
    description: 'What is asked for. The provider reads this before it accepts: do not name the person.',
  })
  description!: string;

  @Field(() => WeeklyHoursInput, { nullable: true, description: 'Hours every week.' })
  weeklyHours?: WeeklyHoursInput | null;

  @Field(() => SleepoversInput, { nullable: true, description: 'Sleepovers every week.' })
  sleepovers?: SleepoversInput | null;

  @Field(() => OneOffInput, { nullable: true, description: 'A one-off purchase.' })
  oneOff?: OneOffInput | null;

  @Field(() => Boolean, {
    description:
      'Whether the support involves personal care or personal support (2010 Act sch. 12). If it does, the service must be registered. Your judgement is kept on record.',
  })
  involvesPersonalCareOrSupport!: boolean;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day; the arrangement’s first day when left out.',
  })
  periodStart?: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day after the line’s end; the arrangement’s end when left out.',
  })
  periodEnd?: LocalDate | null;
}

@InputType('CommissionOfferInput', { description: 'A line to offer to the provider of its service.' })
export class CommissionOfferInput implements OfferCommission {
  @Field(() => ID, { description: 'The line’s id.' })
  lineId!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the offer expires, at most 90 days from now; after 14 days when left out.',
  })
  expiresAt?: Date | null;
}

@InputType('CommissionAcceptInput', { description: 'An offer to accept.' })
export class CommissionAcceptInput implements AcceptCommission {
  @Field(() => ID, { description: 'The commission’s id.' })
  commissionId!: string;

  @Field(() => ID, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType('CommissionDeclineInput', { description: 'An offer to decline.' })
export class CommissionDeclineInput implements DeclineCommission {
  @Field(() => ID, { description: 'The commission’s id.' })
  commissionId!: string;

  @Field(() => DeclineReasonEnum, { description: 'The reason as a code.' })
  reason!: DeclineReason;

  @Field(() => String, { nullable: true, description: 'The reason in your words; required for `OTHER`.' })
  explanation?: string | null;
}

@InputType('DeliveryRecordInput', { description: 'Support that was given on a day.' })
export class DeliveryRecordInput implements RecordDelivery {
  @Field(() => ID, { description: 'The commission’s id.' })
  commissionId!: string;

  @Field(() => LocalDateScalar, {
    description: 'The day of the support: within the commission’s period and not in the future.',
  })
  deliveredOn!: LocalDate;

  @Field(() => Int, { description: 'Quantity in minutes, nights or items, by the commission’s `unit`.' })
  quantity!: number;

  @Field(() => String, { nullable: true, description: 'A note about the support, at most 1,000 characters.' })
  note?: string | null;
}

@InputType('InvoiceSubmitInput', { description: 'An invoice for recorded support.' })
export class InvoiceSubmitInput implements SubmitInvoice {
  @Field(() => ID, { description: 'The commission’s id.' })
  commissionId!: string;

  @Field(() => String, { description: 'Your own invoice number, unique within a fund.' })
  number!: string;

  @Field(() => PenceScalar, {
    description: 'The amount, in pence; at most the value of what was delivered and not invoiced yet.',
  })
  pence!: number;
}

@InputType('InvoiceApproveInput', { description: 'An invoice to approve.' })
export class InvoiceApproveInput {
  @Field(() => ID, { description: 'The invoice’s id.' })
  invoiceId!: string;
}

@InputType('PaymentMakeInput', { description: 'An approved invoice to pay.' })
export class PaymentMakeInput implements MakePayment {
  @Field(() => ID, { description: 'The invoice’s id.' })
  invoiceId!: string;

  @Field(() => ID, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType('CommissionFilter', { description: 'Which commissions to show. All conditions must be met.' })
export class CommissionFilterInput {
  @Field(() => [CommissionStatusEnum], { nullable: true, description: 'Commissions in any of these states.' })
  statuses?: CommissionState[] | null;

  @Field(() => ID, { nullable: true, description: 'Commissions against this fund, by id.' })
  fundId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Commissions offered to this organisation, by id.' })
  providerId?: string | null;
}

/** The filter and the page of a list of commissions. */
@ArgsType()
export class CommissionsArguments extends PageArguments {
  @Field(() => CommissionFilterInput, { nullable: true, description: 'Which commissions to show; all when left out.' })
  filter?: CommissionFilterInput | null;
}
