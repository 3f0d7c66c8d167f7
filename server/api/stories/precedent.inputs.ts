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
import { OutcomeThemeEnum } from '../directory/code-lists.type.ts';
import { CostBandEnum, CostPerEnum, SpendTestEnum, StoryDeclineReasonEnum } from './story.type.ts';

@InputType('PrecedentFilter', {
  description: 'Which stories to show. A field that is left out does not narrow the search.',
})
export class PrecedentFilterInput implements PrecedentFilter {
  @Field(() => [OutcomeThemeEnum], { nullable: true, description: 'Stories that met any of these outcomes.' })
  outcomes?: OutcomeTheme[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words of the story, tolerating misspellings; at most 200 characters.',
  })
  searchTerms?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: stories of a use that was refused at first. False: stories of one that was not.',
  })
  refusedFirst?: boolean | null;

  @Field(() => [SpendTestEnum], {
    nullable: true,
    description: 'Stories of a use refused at first by any of these tests.',
  })
  refusedTests?: SpendTest[] | null;

  @Field(() => [CostBandEnum], { nullable: true, description: 'Stories with any of these approximate costs.' })
  costBands?: CostBand[] | null;

  @Field(() => CostPerEnum, { nullable: true, description: 'Stories of a cost paid this often.' })
  costPer?: CostPer | null;
}

@ArgsType()
export class PrecedentsArguments extends PageArguments {
  @Field(() => PrecedentFilterInput, { nullable: true, description: 'Which stories to show; all when left out.' })
  filter?: PrecedentFilterInput | null;
}

@InputType({ description: 'A story that a moderator has read.' })
abstract class ModeratedInput {
  @Field(() => ID, {
    description:
      'The story’s id. A rewritten story has another id, so this identifies the words that the moderator has read.',
  })
  precedentId!: string;
}

@InputType('PrecedentPublishInput', { description: 'A story to publish as it is.' })
export class PrecedentPublishInput extends ModeratedInput implements PublishPrecedent {}

@InputType('PrecedentReturnInput', { description: 'A story to return to its writer for a change.' })
export class PrecedentReturnInput extends ModeratedInput implements ReturnPrecedent {
  @Field(() => String, {
    description: 'What to change and why, shown only to its writer; at most 2,000 characters.',
  })
  explanation!: string;
}

@InputType('PrecedentDeclineInput', { description: 'A story not to publish, or to take down.' })
export class PrecedentDeclineInput extends ModeratedInput implements DeclinePrecedent {
  @Field(() => StoryDeclineReasonEnum, { description: 'The reason as a code.' })
  reason!: StoryDeclineReason;

  @Field(() => String, { description: 'The reason in words, shown only to its writer; at most 2,000 characters.' })
  explanation!: string;
}
