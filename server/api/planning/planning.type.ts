import { Field, ID, InputType } from 'type-graphql';
import type { OutcomeTheme } from '../../domain/directory/service-profile.ts';
import type { SetBudget } from '../../domain/planning/budget.service.ts';
import type { AgreeOutcome } from '../../domain/planning/outcome.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { ObjectType } from '../checked-fields.ts';
import { OutcomeThemeEnum } from '../directory/code-lists.type.ts';
import { NodeType } from '../node.type.ts';
import { PeriodType } from '../period.type.ts';
import { DateTimeScalar, LocalDateScalar, PenceScalar } from '../scalars.ts';

@ObjectType('PersonalOutcome', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A personal outcome: what matters to the person, agreed with them and in their own words. Visible to anyone who can see the person’s plan.',
})
export class PersonalOutcomeType implements NodeType {
  declare readonly __typename?: 'PersonalOutcome';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'The outcome in the person’s own words.' })
  words!: string;

  @Field(() => OutcomeThemeEnum, {
    nullable: true,
    description: 'The main theme of the outcome; null when none was given.',
  })
  theme!: OutcomeTheme | null;

  @Field(() => LocalDateScalar, { description: 'The day the outcome was agreed.' })
  agreedOn!: LocalDate;
}

@ObjectType('AgreedBudget', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'The amount agreed for a period (2013 Act s.4(2)). Setting it again keeps the previous budget, marked as superseded. Visible to anyone who can see the person’s money (topic `FUND`).',
})
export class AgreedBudgetType implements NodeType {
  declare readonly __typename?: 'AgreedBudget';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => PenceScalar, { description: 'The amount for the whole period, in pence.' })
  pence!: number;

  @Field(() => PeriodType, { description: 'The period of the budget.' })
  period!: PeriodType;

  @Field(() => String, {
    nullable: true,
    description:
      'The reason for a budget with days before the person was registered, or more than a year ahead; null when none was given.',
  })
  reason!: string | null;

  @Field(() => String, { description: 'Name of the account that set the budget, as it was at the time.' })
  setByName!: string;

  @Field(() => DateTimeScalar, { description: 'When the budget was set.' })
  setAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a newer budget superseded it; null while it applies.',
  })
  supersededAt!: Date | null;
}

@InputType('OutcomeAgreeInput', { description: 'An outcome agreed with a person.' })
export class OutcomeAgreeInput implements AgreeOutcome {
  @Field(() => ID, { description: 'The person’s id.' })
  personId!: string;

  @Field(() => String, { description: 'The outcome in the person’s own words, at most 2,000 characters.' })
  words!: string;

  @Field(() => OutcomeThemeEnum, {
    nullable: true,
    description: 'The main theme of the outcome, by which similar stories of other people are found.',
  })
  theme?: OutcomeTheme | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day the outcome was agreed; today when left out.' })
  agreedOn?: LocalDate | null;
}

@InputType('BudgetSetInput', { description: 'The agreed budget for a period.' })
export class BudgetSetInput implements SetBudget {
  @Field(() => ID, { description: 'The person’s id.' })
  personId!: string;

  @Field(() => PenceScalar, {
    description:
      'The amount for the whole period, in pence; at least the amount already allocated from it to the fund.',
  })
  pence!: number;

  @Field(() => LocalDateScalar, {
    description: 'The first day of the period. A budget for the same period is superseded.',
  })
  periodStart!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The first day after the period.' })
  periodEnd!: LocalDate;

  @Field(() => String, {
    nullable: true,
    description:
      'The reason, at most 1,000 characters; the person reads it. Required when a day of the budget is before the person was registered or more than a year ahead; only a team manager may set such a budget.',
  })
  reason?: string | null;
}
