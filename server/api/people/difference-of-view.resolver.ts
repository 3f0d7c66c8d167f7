import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { recordDifference } from '../../domain/people/difference-of-view.service.ts';
import { whyNotTheirsToSay } from '../../domain/people/own-say.rules.ts';
import type { Context } from '../context.ts';
import { describeAct, type Payload, payloadOf, perform } from '../payload.ts';
import { listUnder } from '../selection.ts';
import { ActPermissionType, foretells, toPermission } from '../user-error.type.ts';
import { DifferenceOfViewType, ViewsDifferRecordInput } from './difference-of-view.type.ts';
import { SupportedPersonType } from './person.type.ts';

const field = 'difference';
const ViewsDifferRecordPayload = payloadOf({ act: 'viewsDifferRecord', field, type: () => DifferenceOfViewType });

@Resolver(() => SupportedPersonType)
export class DifferenceOfViewResolver {
  @FieldResolver(() => [DifferenceOfViewType], {
    description:
      'Where the person wants one thing and somebody who may act for them another, the latest first. Open to whom the plan is.',
  })
  differencesOfView(@Root() person: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(person, info);
  }

  @FieldResolver(
    () => ActPermissionType,
    foretells('Whether you can record that the person’s wish and somebody’s view differ.', 'viewsDifferRecord'),
  )
  viewerCanRecordViews(
    @Root() row: { readonly _authority_id: string; readonly _account_id: string | null },
    @Ctx() { actor }: Context,
  ): ActPermissionType {
    const person = { authorityId: row._authority_id, accountId: row._account_id };
    return toPermission(whyNotTheirsToSay({ person, actor, act: 'viewsDifferRecord' }));
  }

  @Mutation(
    () => ViewsDifferRecordPayload,
    describeAct(
      'viewsDifferRecord',
      'Records that a person’s wish and the view of somebody who may act for them differ (Framework of Standards 6).',
    ),
  )
  viewsDifferRecord(
    @Arg('input', () => ViewsDifferRecordInput, { description: 'Both views.' }) input: ViewsDifferRecordInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'viewsDifferRecord', field, type: 'DifferenceOfView', context, info } as const;
    return perform(performance, (em, actor) => recordDifference(em, actor, input));
  }
}
