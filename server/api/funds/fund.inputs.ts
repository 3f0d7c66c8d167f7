import { Field, ID, InputType } from 'type-graphql';
import type { AllocateToFund, OpenFund } from '../../domain/funds/fund.service.ts';
import type { AgreementForm, ContractualModel } from '../../domain/funds/isf-agreement.entity.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { LocalDateScalar, PenceScalar } from '../scalars.ts';
import { AgreementFormEnum, ContractualModelEnum } from './fund.type.ts';

export const IDEMPOTENCY_KEY =
  'Your own name for this request, 8 to 200 characters, for instance a UUID. Sent again with the same input it changes nothing and answers the same; with other input it is refused.';

@InputType('FundOpenInput', { description: 'A fund to open, and the agreement it is held under.' })
export class FundOpenInput implements OpenFund {
  @Field(() => ID, { description: 'Whose fund.' })
  personId!: string;

  @Field(() => AgreementFormEnum, { description: 'Who is party to the agreement.' })
  form!: AgreementForm;

  @Field(() => ContractualModelEnum, { description: 'Who holds the money.' })
  model!: ContractualModel;

  @Field(() => LocalDateScalar, { description: 'When the agreement was signed: today or earlier.' })
  signedOn!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The first day the agreement covers.' })
  periodStart!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The first day it no longer covers.' })
  periodEnd!: LocalDate;

  @Field(() => ID, { nullable: true, description: 'The holder, needed only when you are an officer of several.' })
  organisationId?: string | null;
}

@InputType('FundAllocateInput', { description: 'Money of the agreed budget that has reached the fund.' })
export class FundAllocateInput implements AllocateToFund {
  @Field(() => ID, { description: 'Which fund.' })
  fundId!: string;

  @Field(() => PenceScalar, { description: 'How much; all allocations together stay within the agreed budget.' })
  pence!: number;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When it was received; today when left out. Says which budget it is of.',
  })
  receivedOn?: LocalDate | null;

  @Field(() => ID, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
