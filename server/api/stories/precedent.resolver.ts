import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import { type CouncilArea, findCouncilArea } from '../../domain/places/council-areas.ts';
import type { PrecedentDecision } from '../../domain/stories/peer-story.workflow.ts';
import { outcomePrecedentsExtension, type precedentProjection } from '../../domain/stories/precedent.projection.ts';
import {
  declinePrecedent,
  publishPrecedent,
  returnPrecedent,
  whyCannotModerate,
} from '../../domain/stories/precedent-moderation.service.ts';
import { readWaiting, searchPrecedents } from '../../domain/stories/precedent-search.ts';
import { act, actsOn } from '../acts.ts';
import { FieldResolver, Query, Resolver } from '../checked-fields.ts';
import { connectionOf, PageArguments, toConnection } from '../connection.ts';
import { type Context, signedIn } from '../context.ts';
import { CouncilAreaType } from '../directory/service-facts.type.ts';
import { PersonalOutcomeType } from '../planning/planning.type.ts';
import { readFields } from '../read-fields.ts';
import { selectionOf } from '../selection.ts';
import { ActPermissionType, predicts, toPermission } from '../user-error.type.ts';
import { PrecedentType } from './peer-story.type.ts';
import {
  PrecedentDeclineInput,
  PrecedentPublishInput,
  PrecedentReturnInput,
  PrecedentsArguments,
} from './precedent.inputs.ts';
import { PrecedentDecisionEnum } from './story.type.ts';

const PrecedentConnection = connectionOf('Precedent', () => PrecedentType);
const precedent = { field: 'precedent', type: () => PrecedentType } as const;

@Resolver(() => PrecedentType)
export class PrecedentResolver {
  @Query(() => PrecedentConnection, {
    description:
      'The published stories of how people spent their money, the latest first: "can I really spend it on that?" Public; no sign-in needed.',
  })
  async precedents(
    @Args(() => PrecedentsArguments) { filter, ...page }: PrecedentsArguments,
    @Ctx() { statements }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return toConnection(await searchPrecedents(statements, { filter, page, selection: selectionOf(info) }));
  }

  @Query(() => PrecedentConnection, {
    description:
      'The stories that wait for you as a moderator, the one waiting longest first. Excludes stories of people with whom your organisation has any connection.',
  })
  async precedentsWaiting(
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    signedIn(context);
    return toConnection(await readWaiting(context.statements, { page, selection: selectionOf(info) }));
  }

  @FieldResolver(() => CouncilAreaType, {
    nullable: true,
    description:
      'The council area; null when it may not be shown, or when fewer than five people of it have told a story.',
  })
  councilArea(@Root() { _council_area: code }: RootOf<typeof precedentProjection, 'councilArea'>): CouncilArea | null {
    return code === null ? null : findCouncilArea(code);
  }

  @FieldResolver(
    () => ActPermissionType,
    predicts(
      'Whether you can make the decision on the story now.',
      'precedentPublish',
      'precedentReturn',
      'precedentDecline',
    ),
  )
  viewerCanModerate(
    @Root() row: RootOf<typeof precedentProjection, 'viewerCanModerate'>,
    @Arg('decision', () => PrecedentDecisionEnum, { description: 'The decision to check.' })
    decision: PrecedentDecision,
  ): ActPermissionType {
    return toPermission(whyCannotModerate({ obstacle: row._moderating_obstacle, status: row._status }, decision));
  }
}

export const OutcomePrecedentsReadFields = readFields(() => PersonalOutcomeType, outcomePrecedentsExtension, {
  precedents: {
    type: () => PrecedentType,
    description:
      'Stories of other people with a similar outcome, at most five: those of the same theme first, then those most similar to the person’s words.',
  },
});

export const PrecedentActs = actsOn(precedent, {
  precedentPublish: act({
    does: 'Publishes a story as it was written, for everybody to read.',
    input: () => PrecedentPublishInput,
    asks: 'The story to publish.',
    service: (em, _actor, input) => publishPrecedent(em, input),
  }),
  precedentReturn: act({
    does: 'Asks the writer of a story for a change. Only the writer can change its text. A published story is hidden until a moderator has read it again.',
    input: () => PrecedentReturnInput,
    asks: 'The story, and what to change.',
    service: (em, _actor, input) => returnPrecedent(em, input),
  }),
  precedentDecline: act({
    does: 'Declines to publish a story, or takes it down, and tells its writer why.',
    input: () => PrecedentDeclineInput,
    asks: 'The story, and the reason.',
    service: (em, _actor, input) => declinePrecedent(em, input),
  }),
});
