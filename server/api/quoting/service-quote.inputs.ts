import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type {
  GivenOneOffItems,
  GivenOneOffVisit,
  GivenSchedule,
  GivenSleepover,
  GivenVisit,
} from '../../domain/quoting/schedule.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { PageArguments } from '../connection.ts';
import { WeekdayEnum } from '../directory/service.enums.ts';
import { LocalDateScalar, LocalTimeScalar } from '../scalars.ts';
import { SupportServiceFilterInput } from '../searching/support-service-filter.inputs.ts';

@InputType()
class WorkedInput {
  @Field(() => Int, { nullable: true, description: 'How many workers at once, 1 to 10; one when left out.' })
  workers?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Whole miles of travel that each visit of each worker would be charged, 0 to 500. Left out: not known, so travel by the mile is not priced.',
  })
  miles?: number | null;
}

@InputType()
class RecurringInput extends WorkedInput {
  @Field(() => [WeekdayEnum], { description: 'On which days of the week, each once.' })
  weekdays!: number[];

  @Field(() => Int, {
    nullable: true,
    description:
      'Every how many weeks, 1 to 8, counted from the week in which the period begins; every week when left out.',
  })
  everyWeeks?: number | null;
}

@InputType('ScheduledVisitInput', { description: 'A visit that comes again every week, or every few weeks.' })
export class ScheduledVisitInput extends RecurringInput implements GivenVisit {
  @Field(() => LocalTimeScalar, {
    description: 'When it starts, by the clock on the wall: nine stays nine when the clocks change.',
  })
  startTime!: string;

  @Field(() => Int, {
    description:
      'How long, 1 to 1440 minutes by the clock on the wall; it may go past midnight. The night on which the clocks change is an hour longer or shorter, and priced so.',
  })
  minutes!: number;
}

@InputType('ScheduledSleepoverInput', { description: 'A sleepover that comes again, of the day on which it begins.' })
export class ScheduledSleepoverInput extends RecurringInput implements GivenSleepover {}

@InputType('OneOffVisitInput', { description: 'A visit that happens once.' })
export class OneOffVisitInput extends WorkedInput implements GivenOneOffVisit {
  @Field(() => LocalDateScalar, { description: 'On which day of the period.' })
  on!: LocalDate;

  @Field(() => LocalTimeScalar, { description: 'When it starts, by the clock on the wall.' })
  startTime!: string;

  @Field(() => Int, { description: 'How long, 1 to 1440 minutes.' })
  minutes!: number;
}

@InputType('OneOffItemsInput', { description: 'Something bought once, or a few times, on a day.' })
export class OneOffItemsInput implements GivenOneOffItems {
  @Field(() => LocalDateScalar, { description: 'On which day of the period.' })
  on!: LocalDate;

  @Field(() => Int, { description: 'How many, 1 to 1000.' })
  count!: number;
}

@InputType('ScheduleInput', {
  description:
    'The support one has in mind: at least one visit, sleepover or item, at most 50 of each kind, and no two visits at one time.',
})
export class ScheduleInput implements GivenSchedule {
  @Field(() => LocalDateScalar, { description: 'The first day.' })
  periodStart!: LocalDate;

  @Field(() => LocalDateScalar, {
    description: 'The first day no longer covered, at most a year later. A night that begins before it counts whole.',
  })
  periodEnd!: LocalDate;

  @Field(() => [ScheduledVisitInput], { nullable: true, description: 'Visits that come again.' })
  visits?: ScheduledVisitInput[] | null;

  @Field(() => [ScheduledSleepoverInput], { nullable: true, description: 'Sleepovers that come again.' })
  sleepovers?: ScheduledSleepoverInput[] | null;

  @Field(() => [OneOffVisitInput], { nullable: true, description: 'Visits that happen once.' })
  oneOffVisits?: OneOffVisitInput[] | null;

  @Field(() => [OneOffItemsInput], { nullable: true, description: 'What is bought once.' })
  oneOffItems?: OneOffItemsInput[] | null;
}

@ArgsType()
export class ServiceQuotesArguments extends PageArguments {
  @Field(() => ScheduleInput, { description: 'The support to be priced.' })
  schedule!: ScheduleInput;

  @Field(() => [ID], {
    nullable: true,
    description: 'Two to six services, each once. Left out: all that the filter lets through.',
  })
  serviceIds?: string[] | null;

  @Field(() => SupportServiceFilterInput, {
    nullable: true,
    description: 'Which services to price, as in a search; all when both are left out.',
  })
  filter?: SupportServiceFilterInput | null;
}
