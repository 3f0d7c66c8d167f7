import { Field, ID, InputType } from 'type-graphql';
import type { AllocateToFund, OpenFund } from '../../domain/funds/fund.service.ts';
import type { AgreementForm, ContractualModel } from '../../domain/funds/isf-agreement.entity.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { IDEMPOTENCY_KEY } from '../idempotency-key.ts';
import { LocalDateScalar, PenceScalar } from '../scalars.ts';
import { AgreementFormEnum, ContractualModelEnum } from './fund.type.ts';

@InputType('FundOpenInput', { description: 'A fund to open, and the agreement under which it is held.' })
export class FundOpenInput implements OpenFund {
  @Field(() => ID, { description: 'The person’s id.' })
  personId!: string;

  @Field(() => AgreementFormEnum, { description: 'The parties to the agreement.' })
  form!: AgreementForm;

  @Field(() => ContractualModelEnum, { description: 'Who holds the money.' })
  model!: ContractualModel;

  @Field(() => LocalDateScalar, { description: 'The day the agreement was signed: today or earlier.' })
  signedOn!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The first day of the agreement.' })
  periodStart!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The first day after the agreement’s end.' })
  periodEnd!: LocalDate;

  @Field(() => ID, {
    nullable: true,
    description: 'The holder’s id. Required only when you are a fund officer of several.',
  })
  organisationId?: string | null;
}

@InputType('FundAllocateInput', { description: 'Money of the agreed budget that has reached the fund.' })
export class FundAllocateInput implements AllocateToFund {
  @Field(() => ID, { description: 'The fund’s id.' })
  fundId!: string;

  @Field(() => PenceScalar, {
    description: 'The amount, in pence. All allocations together may not exceed the agreed budget.',
  })
  pence!: number;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day the money was received, which decides the budget it belongs to; today when left out.',
  })
  receivedOn?: LocalDate | null;

  @Field(() => ID, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
