import { Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import { type CouncilArea, findCouncilArea } from '../../domain/places/council-areas.ts';
import { rewriteStory, withdrawStory, writeStory } from '../../domain/stories/peer-story.service.ts';
import { PEER_STORY_TERMS } from '../../domain/stories/peer-story.ts';
import { whyCannotChange } from '../../domain/stories/peer-story.workflow.ts';
import { type peerStoryProjection, personStoriesExtension } from '../../domain/stories/precedent.projection.ts';
import { whyCannotWriteStory } from '../../domain/stories/story-writer.ts';
import { act, actsOn } from '../acts.ts';
import { FieldResolver, Query, Resolver } from '../checked-fields.ts';
import { CouncilAreaType } from '../directory/service-facts.type.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { readFields } from '../read-fields.ts';
import { ActPermissionType, predicts, toPermission } from '../user-error.type.ts';
import { PeerStoryRewriteInput, PeerStoryWithdrawInput, PeerStoryWriteInput } from './peer-story.inputs.ts';
import { PeerStoryType } from './peer-story.type.ts';

const field = 'story';
const type = () => PeerStoryType;
@Resolver(() => PeerStoryType)
export class PeerStoryResolver {
  @Query(() => String, {
    description:
      'The terms that the writer of a peer story agrees to: who will see it and what happens to it, in plain English. Public; no sign-in needed.',
  })
  peerStoryTerms(): string {
    return PEER_STORY_TERMS;
  }

  @FieldResolver(() => CouncilAreaType, {
    nullable: true,
    description:
      'The council area that may be shown; null when none may be. Others see it only once five people of the area have told a story.',
  })
  councilArea(@Root() { _council_area: code }: RootOf<typeof peerStoryProjection, 'councilArea'>): CouncilArea | null {
    return code === null ? null : findCouncilArea(code);
  }

  @FieldResolver(() => ActPermissionType, predicts('Whether you can rewrite the story now.', 'peerStoryRewrite'))
  viewerCanRewrite(
    @Root() { _status: status }: RootOf<typeof peerStoryProjection, 'viewerCanRewrite'>,
  ): ActPermissionType {
    return toPermission(whyCannotChange('rewrite', status));
  }

  @FieldResolver(() => ActPermissionType, predicts('Whether you can withdraw the story now.', 'peerStoryWithdraw'))
  viewerCanWithdraw(
    @Root() { _status: status }: RootOf<typeof peerStoryProjection, 'viewerCanWithdraw'>,
  ): ActPermissionType {
    return toPermission(whyCannotChange('withdraw', status));
  }
}

@Resolver(() => SupportedPersonType)
export class PersonStoriesResolver {
  @FieldResolver(
    () => ActPermissionType,
    predicts('Whether you can write a peer story for the person.', 'peerStoryWrite'),
  )
  viewerCanWriteStory(
    @Root() { _writer: writer }: RootOf<typeof personStoriesExtension, 'viewerCanWriteStory'>,
  ): ActPermissionType {
    return toPermission(whyCannotWriteStory(writer));
  }
}

export const PersonStoriesReadFields = readFields(() => SupportedPersonType, personStoriesExtension, {
  peerStories: {
    type: () => PeerStoryType,
    description:
      'The peer stories of how the person’s money was spent, the latest first; empty when you may not see them.',
  },
});

export const PeerStoryActs = actsOn(
  { field, type },
  {
    peerStoryWrite: act({
      does: 'Writes a peer story of how a person’s money was spent. A moderator reads it before it is published. A text that identifies the person is refused at once.',
      input: () => PeerStoryWriteInput,
      asks: 'The story.',
      service: writeStory,
    }),
    peerStoryRewrite: act({
      does: 'Rewrites a peer story. Nobody else can read it until a moderator has read it again.',
      input: () => PeerStoryRewriteInput,
      asks: 'The whole story in its new words.',
      service: (em, _actor, input) => rewriteStory(em, input),
    }),
    peerStoryWithdraw: act({
      does: 'Withdraws a peer story: nobody else can read it from then on.',
      input: () => PeerStoryWithdrawInput,
      asks: 'The story to withdraw.',
      service: withdrawStory,
    }),
  },
);
