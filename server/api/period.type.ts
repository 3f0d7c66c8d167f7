import { Field, ObjectType } from 'type-graphql';
import type { LocalDate } from '../foundation/period.ts';
import { LocalDateScalar } from './scalars.ts';

@ObjectType('Period', { simpleResolvers: true, description: 'Days from `start` until the day before `end`.' })
export class PeriodType {
  @Field(() => LocalDateScalar, { description: 'The first day.' })
  start!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The first day that is no longer part of it.' })
  end!: LocalDate;
}
