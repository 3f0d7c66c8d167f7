import { Field, ID, InputType } from 'type-graphql';
import type { OutcomeTheme } from '../../domain/directory/service-profile.ts';
import type { SetBudget } from '../../domain/planning/budget.service.ts';
import type { AgreeOutcome } from '../../domain/planning/outcome.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { OutcomeThemeEnum } from '../directory/service-profile.enums.ts';
import { LocalDateScalar, PenceScalar } from '../scalars.ts';

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
