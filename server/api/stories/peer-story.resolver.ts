import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type CouncilArea, findCouncilArea } from '../../domain/places/council-areas.ts';
import { rewriteStory, withdrawStory, writeStory } from '../../domain/stories/peer-story.service.ts';
import { PEER_STORY_TERMS, type PeerStoryStatus } from '../../domain/stories/peer-story.ts';
import { whyCannotChange } from '../../domain/stories/peer-story.workflow.ts';
import { whyCannotWriteStory } from '../../domain/stories/story-writer.ts';
import type { Context } from '../context.ts';
import { CouncilAreaType } from '../directory/service-facts.type.ts';
import { describeAct, type Payload, payloadOf, perform } from '../payload.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { listUnder } from '../selection.ts';
import { ActPermissionType, foretells, toPermission } from '../user-error.type.ts';
import { PeerStoryRewriteInput, PeerStoryWithdrawInput, PeerStoryWriteInput } from './peer-story.inputs.ts';
import { PeerStoryType } from './peer-story.type.ts';

const field = 'story';
const type = () => PeerStoryType;
const PeerStoryWritePayload = payloadOf({ act: 'peerStoryWrite', field, type });
const PeerStoryRewritePayload = payloadOf({ act: 'peerStoryRewrite', field, type });
const PeerStoryWithdrawPayload = payloadOf({ act: 'peerStoryWithdraw', field, type });
const subject = { field, type: 'PeerStory' } as const;

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

  @Mutation(
    () => PeerStoryWritePayload,
    describeAct(
      'peerStoryWrite',
      'Writes a story for others of how a person’s money was spent. A moderator reads it first; what would say whose it is is refused before.',
    ),
  )
  peerStoryWrite(
    @Arg('input', () => PeerStoryWriteInput, { description: 'The story.' }) input: PeerStoryWriteInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    return perform({ act: 'peerStoryWrite', ...subject, context, info }, (em, actor) => writeStory(em, actor, input));
  }

  @Mutation(
    () => PeerStoryRewritePayload,
    describeAct(
      'peerStoryRewrite',
      'Puts a story in other words. Nobody else reads it until a moderator has read it anew.',
    ),
  )
  peerStoryRewrite(
    @Arg('input', () => PeerStoryRewriteInput, { description: 'The whole of it.' }) input: PeerStoryRewriteInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    return perform({ act: 'peerStoryRewrite', ...subject, context, info }, (em, actor) =>
      rewriteStory(em, actor, input),
    );
  }

  @Mutation(
    () => PeerStoryWithdrawPayload,
    describeAct('peerStoryWithdraw', 'Takes a story back: nobody else reads it from the next request on.'),
  )
  peerStoryWithdraw(
    @Arg('input', () => PeerStoryWithdrawInput, { description: 'Which.' }) input: PeerStoryWithdrawInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    return perform({ act: 'peerStoryWithdraw', ...subject, context, info }, (em, actor) =>
      withdrawStory(em, actor, input),
    );
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
