import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { type CouncilArea, findCouncilArea } from '../../domain/places/council-areas.ts';
import type { PeerStoryStatus } from '../../domain/stories/peer-story.ts';
import type { PrecedentDecision } from '../../domain/stories/peer-story.workflow.ts';
import {
  declinePrecedent,
  publishPrecedent,
  returnPrecedent,
  whyCannotModerate,
} from '../../domain/stories/precedent-moderation.service.ts';
import { readWaiting, searchPrecedents } from '../../domain/stories/precedent-search.ts';
import { act, actsOn } from '../acts.ts';
import { type Connection, connectionOf, PageArguments, toConnection } from '../connection.ts';
import { type Context, signedIn } from '../context.ts';
import { CouncilAreaType } from '../directory/service-facts.type.ts';
import { PersonalOutcomeType } from '../planning/planning.type.ts';
import { listUnder, selectionOf } from '../selection.ts';
import { ActPermissionType, foretells, toPermission } from '../user-error.type.ts';
import { PrecedentDecisionEnum } from './peer-story.enums.ts';
import { PrecedentType } from './peer-story.type.ts';
import {
  PrecedentDeclineInput,
  PrecedentPublishInput,
  PrecedentReturnInput,
  PrecedentsArguments,
} from './precedent.inputs.ts';

const PrecedentConnection = connectionOf('Precedent', () => PrecedentType);
const precedent = { field: 'precedent', type: () => PrecedentType } as const;
interface PrecedentRow {
  readonly _council_area: string | null;
  readonly _is_theirs: boolean;
  readonly _status: PeerStoryStatus;
}

@Resolver(() => PrecedentType)
export class PrecedentResolver {
  @Query(() => PrecedentConnection, {
    description:
      'What people tell of how their money was spent, the latest first: "can I really spend it on that?" For anybody, signed in or not.',
  })
  async precedents(
    @Args(() => PrecedentsArguments) { filter, ...page }: PrecedentsArguments,
    @Ctx() { statements }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    return toConnection(await searchPrecedents(statements, { filter, page, selection: selectionOf(info) }));
  }

  @Query(() => PrecedentConnection, {
    description:
      'The stories that wait for you to read them as a moderator, whichever waited longest first. Those of people your organisation has to do with are not among them.',
  })
  async precedentsWaiting(
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    signedIn(context);
    return toConnection(await readWaiting(context.statements, { page, selection: selectionOf(info) }));
  }

  @FieldResolver(() => CouncilAreaType, {
    nullable: true,
    description: 'The council area; null when it is not to be told, or fewer than five people of it have told a story.',
  })
  councilArea(@Root() { _council_area: code }: PrecedentRow): CouncilArea | null {
    return code === null ? null : findCouncilArea(code);
  }

  @FieldResolver(
    () => ActPermissionType,
    foretells('Whether you can decide so on it now.', 'precedentPublish', 'precedentReturn', 'precedentDecline'),
  )
  viewerCanModerate(
    @Root() { _is_theirs: isTheirs, _status: status }: PrecedentRow,
    @Arg('decision', () => PrecedentDecisionEnum, { description: 'What would be decided.' })
    decision: PrecedentDecision,
  ): ActPermissionType {
    return toPermission(whyCannotModerate({ isTheirs, status }, decision));
  }
}

@Resolver(() => PersonalOutcomeType)
export class OutcomePrecedentsResolver {
  @FieldResolver(() => [PrecedentType], {
    description:
      'What others with a similar outcome spent their money on: of the same theme first, then what has most in common with the person’s words; at most five.',
  })
  precedents(@Root() outcome: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(outcome, info);
  }
}

export const PrecedentActs = actsOn(precedent, {
  precedentPublish: act({
    does: 'Publishes a story just as it was written, for everybody to read.',
    input: () => PrecedentPublishInput,
    asks: 'Which.',
    service: (em, _actor, input) => publishPrecedent(em, input),
  }),
  precedentReturn: act({
    does: 'Asks the writer of a story for a change. Nobody else changes a word of it, and what was published is hidden until it was read anew.',
    input: () => PrecedentReturnInput,
    asks: 'Which, and what to change.',
    service: (em, _actor, input) => returnPrecedent(em, input),
  }),
  precedentDecline: act({
    does: 'Does not publish a story, or takes it down, and tells its writer why.',
    input: () => PrecedentDeclineInput,
    asks: 'Which, and why.',
    service: (em, _actor, input) => declinePrecedent(em, input),
  }),
});
