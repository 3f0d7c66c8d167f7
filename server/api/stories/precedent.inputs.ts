import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { OutcomeTheme } from '../../domain/directory/service-profile.ts';
import type { CostBand, CostPer, SpendTest, StoryDeclineReason } from '../../domain/stories/peer-story.ts';
import type {
  DeclinePrecedent,
  PublishPrecedent,
  ReturnPrecedent,
} from '../../domain/stories/precedent-moderation.service.ts';
import type { PrecedentFilter } from '../../domain/stories/precedent-search.ts';
import { PageArguments } from '../connection.ts';
import { OutcomeThemeEnum } from '../directory/service-profile.enums.ts';
import { CostBandEnum, CostPerEnum, SpendTestEnum, StoryDeclineReasonEnum } from './peer-story.enums.ts';

@InputType('PrecedentFilter', { description: 'Which stories to show. What is left out does not narrow the search.' })
export class PrecedentFilterInput implements PrecedentFilter {
  @Field(() => [OutcomeThemeEnum], { nullable: true, description: 'Those that met any of these outcomes.' })
  outcomes?: OutcomeTheme[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words of the story, in any spelling; at most 200 characters.',
  })
  words?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: those refused at first. False: those that were not.' })
  refusedFirst?: boolean | null;

  @Field(() => [SpendTestEnum], { nullable: true, description: 'Refused at first by any of these tests.' })
  refusedTests?: SpendTest[] | null;

  @Field(() => [CostBandEnum], { nullable: true, description: 'That cost roughly one of these.' })
  costBands?: CostBand[] | null;

  @Field(() => CostPerEnum, { nullable: true, description: 'Paid so often.' })
  costPer?: CostPer | null;
}

@ArgsType()
export class PrecedentsArguments extends PageArguments {
  @Field(() => PrecedentFilterInput, { nullable: true, description: 'Which stories to show; all when left out.' })
  filter?: PrecedentFilterInput | null;
}

@InputType('PrecedentPublishInput', { description: 'A story to publish as it is.' })
export class PrecedentPublishInput implements PublishPrecedent {
  @Field(() => ID, { description: 'Which, in the words that were read.' })
  precedentId!: string;
}

@InputType('PrecedentReturnInput', { description: 'A change that is asked for.' })
export class PrecedentReturnInput implements ReturnPrecedent {
  @Field(() => ID, { description: 'Of which story, in the words that were read.' })
  precedentId!: string;

  @Field(() => String, {
    description: 'What to change and why, for its writer alone to read; at most 2,000 characters.',
  })
  explanation!: string;
}

@InputType('PrecedentDeclineInput', { description: 'A story that is not published.' })
export class PrecedentDeclineInput implements DeclinePrecedent {
  @Field(() => ID, { description: 'Which, in the words that were read.' })
  precedentId!: string;

  @Field(() => StoryDeclineReasonEnum, { description: 'Why.' })
  reason!: StoryDeclineReason;

  @Field(() => String, { description: 'Why, in words for its writer alone to read; at most 2,000 characters.' })
  explanation!: string;
}
