import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { recordDifference } from '../../domain/people/difference-of-view.service.ts';
import { whyNotTheirsToSay } from '../../domain/people/own-say.rules.ts';
import { act, actsOn } from '../acts.ts';
import type { Context } from '../context.ts';
import { listUnder } from '../selection.ts';
import { ActPermissionType, foretells, toPermission } from '../user-error.type.ts';
import { DifferenceOfViewType, ViewsDifferRecordInput } from './difference-of-view.type.ts';
import { SupportedPersonType } from './person.type.ts';

const field = 'difference';

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
}

export const DifferenceOfViewActs = actsOn(
  { field, type: () => DifferenceOfViewType },
  {
    viewsDifferRecord: act({
      does: 'Records that a person’s wish and the view of somebody who may act for them differ (Framework of Standards 6).',
      input: () => ViewsDifferRecordInput,
      asks: 'Both views.',
      service: recordDifference,
    }),
  },
);
