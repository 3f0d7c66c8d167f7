import type { GraphQLResolveInfo } from 'graphql';
import { FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { type CouncilArea, findCouncilArea } from '../../domain/places/council-areas.ts';
import { rewriteStory, withdrawStory, writeStory } from '../../domain/stories/peer-story.service.ts';
import { PEER_STORY_TERMS, type PeerStoryStatus } from '../../domain/stories/peer-story.ts';
import { whyCannotChange } from '../../domain/stories/peer-story.workflow.ts';
import { whyCannotWriteStory } from '../../domain/stories/story-writer.ts';
import { act, actsOn } from '../acts.ts';
import { CouncilAreaType } from '../directory/service-facts.type.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { listUnder } from '../selection.ts';
import { ActPermissionType, foretells, toPermission } from '../user-error.type.ts';
import { PeerStoryRewriteInput, PeerStoryWithdrawInput, PeerStoryWriteInput } from './peer-story.inputs.ts';
import { PeerStoryType } from './peer-story.type.ts';

const field = 'story';
const type = () => PeerStoryType;
@Resolver(() => PeerStoryType)
export class PeerStoryResolver {
  @Query(() => String, {
    description: 'Who will see a story and what becomes of it, in plain words: what its writer agrees to. For anybody.',
  })
  peerStoryTerms(): string {
    return PEER_STORY_TERMS;
  }

  @FieldResolver(() => CouncilAreaType, {
    nullable: true,
    description:
      'The council area that may be told; null when none may. Others see it once five people of it have told.',
  })
  councilArea(@Root() { _council_area: code }: { _council_area: string | null }): CouncilArea | null {
    return code === null ? null : findCouncilArea(code);
  }

  @FieldResolver(() => ActPermissionType, foretells('Whether you can put it in other words now.', 'peerStoryRewrite'))
  viewerCanRewrite(@Root() { _status: status }: { _status: PeerStoryStatus }): ActPermissionType {
    return toPermission(whyCannotChange('rewrite', status));
  }

  @FieldResolver(() => ActPermissionType, foretells('Whether you can take it back now.', 'peerStoryWithdraw'))
  viewerCanWithdraw(@Root() { _status: status }: { _status: PeerStoryStatus }): ActPermissionType {
    return toPermission(whyCannotChange('withdraw', status));
  }
}

@Resolver(() => SupportedPersonType)
export class PersonStoriesResolver {
  @FieldResolver(() => [PeerStoryType], {
    description:
      'The stories for others of how the person’s money was spent, the latest first; empty where they are not yours to see.',
  })
  peerStories(@Root() person: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(person, info);
  }

  @FieldResolver(
    () => ActPermissionType,
    foretells('Whether you can write such a story for the person.', 'peerStoryWrite'),
  )
  viewerCanWriteStory(@Root() { _ways_to_write_story: ways }: { _ways_to_write_story: number }): ActPermissionType {
    return toPermission(whyCannotWriteStory(ways));
  }
}

export const PeerStoryActs = actsOn(
  { field, type },
  {
    peerStoryWrite: act({
      does: 'Writes a story for others of how a person’s money was spent. A moderator reads it first; what would say whose it is is refused before.',
      input: () => PeerStoryWriteInput,
      asks: 'The story.',
      service: writeStory,
    }),
    peerStoryRewrite: act({
      does: 'Puts a story in other words. Nobody else reads it until a moderator has read it anew.',
      input: () => PeerStoryRewriteInput,
      asks: 'The whole of it.',
      service: rewriteStory,
    }),
    peerStoryWithdraw: act({
      does: 'Takes a story back: nobody else reads it from the next request on.',
      input: () => PeerStoryWithdrawInput,
      asks: 'Which.',
      service: withdrawStory,
    }),
  },
);
