import { Field } from 'type-graphql';
import type { LocalDate } from '../foundation/period.ts';
import { ObjectType } from './checked-fields.ts';
import { LocalDateScalar } from './scalars.ts';

@ObjectType('Period', { simpleResolvers: true, description: 'A period of days, from `start` to the day before `end`.' })
export class PeriodType {
  @Field(() => LocalDateScalar, { description: 'The first day of the period.' })
  start!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The first day after the period.' })
  end!: LocalDate;
}
