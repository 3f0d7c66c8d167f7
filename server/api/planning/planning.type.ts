import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { OutcomeTheme } from '../../domain/directory/service-profile.ts';
import type { SetBudget } from '../../domain/planning/budget.service.ts';
import type { AgreeOutcome } from '../../domain/planning/outcome.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { OutcomeThemeEnum } from '../directory/service-profile.enums.ts';
import { NodeType } from '../node.type.ts';
import { PeriodType } from '../period.type.ts';
import { DateTimeScalar, LocalDateScalar, PenceScalar } from '../scalars.ts';

@ObjectType('PersonalOutcome', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'What matters to the person, agreed, in the person’s own words.',
})
export class PersonalOutcomeType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'The person’s own words.' })
  words!: string;

  @Field(() => OutcomeThemeEnum, { nullable: true, description: 'What it is mostly about; null when nobody said.' })
  theme!: OutcomeTheme | null;

  @Field(() => LocalDateScalar, { description: 'When it was agreed.' })
  agreedOn!: LocalDate;
}

@ObjectType('AgreedBudget', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'The amount agreed for a period (2013 Act s.4(2)). Setting it anew keeps the one before, marked as superseded.',
})
export class AgreedBudgetType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => PenceScalar, { description: 'For the whole period.' })
  pence!: number;

  @Field(() => PeriodType, { description: 'The period it is for.' })
  period!: PeriodType;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was set for days before the person was registered, or far ahead; null where nothing was said.',
  })
  reason!: string | null;

  @Field(() => String, { description: 'Who set it: what they were called then.' })
  setByName!: string;

  @Field(() => DateTimeScalar, { description: 'When it was set.' })
  setAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a newer one took its place; null while it counts.',
  })
  supersededAt!: Date | null;
}

@InputType('OutcomeAgreeInput', { description: 'An outcome agreed with a person.' })
export class OutcomeAgreeInput implements AgreeOutcome {
  @Field(() => ID, { description: 'Whose outcome.' })
  personId!: string;

  @Field(() => String, { description: 'The person’s own words, at most 2,000 characters.' })
  words!: string;

  @Field(() => OutcomeThemeEnum, {
    nullable: true,
    description: 'What it is mostly about, so that others’ stories of the same are found.',
  })
  theme?: OutcomeTheme | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When it was agreed; today when left out.' })
  agreedOn?: LocalDate | null;
}

@InputType('BudgetSetInput', { description: 'The agreed budget of a period.' })
export class BudgetSetInput implements SetBudget {
  @Field(() => ID, { description: 'Whose budget.' })
  personId!: string;

  @Field(() => PenceScalar, { description: 'For the whole period; at least what has reached the fund already.' })
  pence!: number;

  @Field(() => LocalDateScalar, { description: 'The first day. The same period as before sets that budget anew.' })
  periodStart!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The first day that is no longer part of it.' })
  periodEnd!: LocalDate;

  @Field(() => String, {
    nullable: true,
    description:
      'Why, at most 1,000 characters, which the person reads. Needed, and the budget is a team manager’s to set, where a day of it is before the person was registered or more than a year ahead.',
  })
  reason?: string | null;
}
