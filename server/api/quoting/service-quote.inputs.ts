import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type {
  RequestedOneOffItems,
  RequestedOneOffVisit,
  RequestedSchedule,
  RequestedSleepover,
  RequestedVisit,
} from '../../domain/quoting/schedule.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { PageArguments } from '../connection.ts';
import { WeekdayEnum } from '../directory/service.type.ts';
import { LocalDateScalar, LocalTimeScalar } from '../scalars.ts';
import { SupportServiceFilterInput } from '../searching/support-service-filter.inputs.ts';

@InputType()
class WorkedInput {
  @Field(() => Int, { nullable: true, description: 'Number of workers at once, from 1 to 10; one when left out.' })
  workers?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Travel charged for each visit of each worker, in whole miles, from 0 to 500. When left out it is not known, and travel by the mile is not priced.',
  })
  miles?: number | null;
}

@InputType()
class RecurringInput extends WorkedInput {
  @Field(() => [WeekdayEnum], { description: 'The days of the week, each once.' })
  weekdays!: number[];

  @Field(() => Int, {
    nullable: true,
    description:
      'Interval in weeks, from 1 to 8, counted from the week in which the period begins; every week when left out.',
  })
  everyWeeks?: number | null;
}

@InputType('ScheduledVisitInput', { description: 'A visit that recurs every week or every few weeks.' })
export class ScheduledVisitInput extends RecurringInput implements RequestedVisit {
  @Field(() => LocalTimeScalar, {
    description: 'Time at which the visit starts, by the clock in Scotland; it stays the same when the clocks change.',
  })
  startTime!: string;

  @Field(() => Int, {
    description:
      'Duration in minutes by the clock, from 1 to 1440; the visit may go past midnight. In the night in which the clocks change the visit is an hour longer or shorter, and is priced so.',
  })
  minutes!: number;
}

@InputType('ScheduledSleepoverInput', { description: 'A recurring sleepover, dated by the day on which it begins.' })
export class ScheduledSleepoverInput extends RecurringInput implements RequestedSleepover {}

@InputType('OneOffVisitInput', { description: 'A visit that happens once.' })
export class OneOffVisitInput extends WorkedInput implements RequestedOneOffVisit {
  @Field(() => LocalDateScalar, { description: 'The day of the visit, within the period.' })
  on!: LocalDate;

  @Field(() => LocalTimeScalar, { description: 'Time at which the visit starts, by the clock in Scotland.' })
  startTime!: string;

  @Field(() => Int, { description: 'Duration in minutes, from 1 to 1440.' })
  minutes!: number;
}

@InputType('OneOffItemsInput', { description: 'One or more items bought on one day.' })
export class OneOffItemsInput implements RequestedOneOffItems {
  @Field(() => LocalDateScalar, { description: 'The day of the purchase, within the period.' })
  on!: LocalDate;

  @Field(() => Int, { description: 'Number of items, from 1 to 1000.' })
  count!: number;
}

@InputType('ScheduleInput', {
  description:
    'The support to be priced: at least one visit, sleepover or item, at most 50 of each kind, with no two visits at the same time.',
})
export class ScheduleInput implements RequestedSchedule {
  @Field(() => LocalDateScalar, { description: 'The first day of the period.' })
  periodStart!: LocalDate;

  @Field(() => LocalDateScalar, {
    description:
      'The first day after the period, at most a year after its start. A night that begins before it counts as a whole.',
  })
  periodEnd!: LocalDate;

  @Field(() => [ScheduledVisitInput], { nullable: true, description: 'Recurring visits.' })
  visits?: ScheduledVisitInput[] | null;

  @Field(() => [ScheduledSleepoverInput], { nullable: true, description: 'Recurring sleepovers.' })
  sleepovers?: ScheduledSleepoverInput[] | null;

  @Field(() => [OneOffVisitInput], { nullable: true, description: 'Visits that happen once.' })
  oneOffVisits?: OneOffVisitInput[] | null;

  @Field(() => [OneOffItemsInput], { nullable: true, description: 'Items bought once.' })
  oneOffItems?: OneOffItemsInput[] | null;
}

@ArgsType()
export class ServiceQuotesArguments extends PageArguments {
  @Field(() => ScheduleInput, { description: 'The support to be priced.' })
  schedule!: ScheduleInput;

  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of two to six services, each once. When left out, all services that match the filter.',
  })
  serviceIds?: string[] | null;

  @Field(() => SupportServiceFilterInput, {
    nullable: true,
    description: 'Which services to price, as in a search; all when this and `serviceIds` are left out.',
  })
  filter?: SupportServiceFilterInput | null;
}
