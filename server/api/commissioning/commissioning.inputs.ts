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
import { IDEMPOTENCY_KEY } from '../funds/fund.inputs.ts';
import { DateTimeScalar, LocalDateScalar, PenceScalar } from '../scalars.ts';
import { CommissionStatusEnum, DeclineReasonEnum } from './commissioning.enums.ts';

@InputType('ArrangementDraftInput', { description: 'An arrangement to start on a fund.' })
export class ArrangementDraftInput implements DraftArrangement {
  @Field(() => ID, { description: 'The fund that is to pay.' })
  fundId!: string;

  @Field(() => String, { description: 'A name for it, at most 200 characters.' })
  title!: string;

  @Field(() => LocalDateScalar, { description: 'The first day. The ISF agreement covers the whole period.' })
  periodStart!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The first day that is no longer part of it.' })
  periodEnd!: LocalDate;

  @Field(() => ID, { nullable: true, description: 'The broker’s organisation, needed only when you act for several.' })
  organisationId?: string | null;
}

@InputType('WeeklyHoursInput', { description: 'Hours every week at a rate.' })
export class WeeklyHoursInput {
  @Field(() => Int, { description: 'Minutes a week: 30 hours are 1800.' })
  minutesPerWeek!: number;

  @Field(() => PenceScalar, { description: 'For an hour.' })
  ratePencePerHour!: number;
}

@InputType('SleepoversInput', { description: 'Sleepovers every week at a rate.' })
export class SleepoversInput {
  @Field(() => Int, { description: 'Nights a week, 1 to 7.' })
  nightsPerWeek!: number;

  @Field(() => PenceScalar, { description: 'For a night, all in.' })
  ratePencePerNight!: number;
}

@InputType('OneOffInput', { description: 'A purchase made once.' })
export class OneOffInput {
  @Field(() => Int, { description: 'How many.' })
  items!: number;

  @Field(() => PenceScalar, { description: 'For each.' })
  pencePerItem!: number;
}

@InputType('ArrangementLineAddInput', {
  description: 'A line: give one of weekly hours, sleepovers or a one-off purchase.',
})
export class ArrangementLineAddInput implements AddLine {
  @Field(() => ID, { description: 'The arrangement.' })
  arrangementId!: string;

  @Field(() => ID, { description: 'The agreed outcome it meets.' })
  outcomeId!: string;

  @Field(() => ID, { description: 'The service that is to give it.' })
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
      'Whether it involves personal care or personal support (2010 Act sch 12); if so the service must be registered. Your judgement is kept on record.',
  })
  involvesPersonalCareOrSupport!: boolean;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day, when not the arrangement’s.' })
  periodStart?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day no longer, when not the arrangement’s.' })
  periodEnd?: LocalDate | null;
}

@InputType('CommissionOfferInput', { description: 'A line to offer to the provider of its service.' })
export class CommissionOfferInput implements OfferCommission {
  @Field(() => ID, { description: 'The line.' })
  lineId!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when it can be answered: 14 days when left out, 90 at most.',
  })
  expiresAt?: Date | null;
}

@InputType('CommissionAcceptInput', { description: 'An offer to accept.' })
export class CommissionAcceptInput implements AcceptCommission {
  @Field(() => ID, { description: 'The commission.' })
  commissionId!: string;

  @Field(() => ID, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType('CommissionDeclineInput', { description: 'An offer to decline.' })
export class CommissionDeclineInput implements DeclineCommission {
  @Field(() => ID, { description: 'The commission.' })
  commissionId!: string;

  @Field(() => DeclineReasonEnum, { description: 'Why.' })
  reason!: DeclineReason;

  @Field(() => String, { nullable: true, description: 'The same in your words; needed for OTHER.' })
  explanation?: string | null;
}

@InputType('DeliveryRecordInput', { description: 'Support that was given on a day.' })
export class DeliveryRecordInput implements RecordDelivery {
  @Field(() => ID, { description: 'Under which commission.' })
  commissionId!: string;

  @Field(() => LocalDateScalar, { description: 'The day: within the commission’s period, not in the future.' })
  deliveredOn!: LocalDate;

  @Field(() => Int, { description: 'Minutes, nights or items, as the commission counts.' })
  quantity!: number;

  @Field(() => String, { nullable: true, description: 'Anything worth writing down, at most 1,000 characters.' })
  note?: string | null;
}

@InputType('InvoiceSubmitInput', { description: 'Recorded support to be paid for.' })
export class InvoiceSubmitInput implements SubmitInvoice {
  @Field(() => ID, { description: 'For which commission.' })
  commissionId!: string;

  @Field(() => String, { description: 'Your own number for it; used once for a fund.' })
  number!: string;

  @Field(() => PenceScalar, { description: 'At most the value of what was delivered and not invoiced yet.' })
  pence!: number;
}

@InputType('InvoiceApproveInput', { description: 'An invoice to approve.' })
export class InvoiceApproveInput {
  @Field(() => ID, { description: 'The invoice.' })
  invoiceId!: string;
}

@InputType('PaymentMakeInput', { description: 'An approved invoice to pay.' })
export class PaymentMakeInput implements MakePayment {
  @Field(() => ID, { description: 'The invoice.' })
  invoiceId!: string;

  @Field(() => ID, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType('CommissionFilter', { description: 'Which commissions. Conditions are met together.' })
export class CommissionFilterInput {
  @Field(() => [CommissionStatusEnum], { nullable: true, description: 'In one of these states.' })
  statuses?: CommissionState[] | null;

  @Field(() => ID, { nullable: true, description: 'Against this fund.' })
  fundId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Offered to this organisation.' })
  providerId?: string | null;
}

/** Which commissions one asks for, and how many. */
@ArgsType()
export class CommissionsArguments extends PageArguments {
  @Field(() => CommissionFilterInput, { nullable: true, description: 'Which of them.' })
  filter?: CommissionFilterInput | null;
}
