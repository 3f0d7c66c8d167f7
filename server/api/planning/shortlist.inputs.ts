import { Field, ID, InputType } from 'type-graphql';
import type { InformationForm } from '../../domain/directory/information/information-form.ts';
import type { AgreeInterest } from '../../domain/planning/interest-agreement.service.ts';
import type { AddToShortlist, OrderShortlist, RemoveFromShortlist } from '../../domain/planning/shortlist.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { InformationFormEnum } from '../directory/information/information.enums.ts';
import { LocalDateScalar } from '../scalars.ts';

@InputType('ShortlistAddInput', { description: 'A service to be thought of.' })
export class ShortlistAddInput implements AddToShortlist {
  @Field(() => ID, { description: 'Whose list.' })
  personId!: string;

  @Field(() => ID, { description: 'Which service.' })
  serviceId!: string;

  @Field(() => String, { description: 'Why, at most 1,000 characters.' })
  reason!: string;
}

@InputType('ShortlistRemoveInput', { description: 'A service that is no longer thought of.' })
export class ShortlistRemoveInput implements RemoveFromShortlist {
  @Field(() => ID, { description: 'Which entry of the list.' })
  entryId!: string;
}

@InputType('ShortlistOrderInput', { description: 'A list in another order.' })
export class ShortlistOrderInput implements OrderShortlist {
  @Field(() => ID, { description: 'Whose list.' })
  personId!: string;

  @Field(() => [ID], { description: 'All entries of the list, each once, the first first.' })
  entryIds!: string[];
}

@InputType('InterestAgreeInput', { description: 'That the person was told of an interest, and agrees.' })
export class InterestAgreeInput implements AgreeInterest {
  @Field(() => ID, { description: 'Who agrees.' })
  personId!: string;

  @Field(() => ID, { description: 'Whose interest: a brokerage.' })
  brokerageId!: string;

  @Field(() => ID, { description: 'In whom.' })
  organisationId!: string;

  @Field(() => LocalDateScalar, { description: 'When the person was told.' })
  toldOn!: LocalDate;

  @Field(() => InformationFormEnum, { description: 'How.' })
  toldBy!: InformationForm;

  @Field(() => String, { description: 'What the person said to it, in their own words, at most 2,000 characters.' })
  words!: string;
}
