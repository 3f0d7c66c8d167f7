import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { recordDifference } from '../../domain/people/difference-of-view.service.ts';
import { whyNotTheirsToSay } from '../../domain/people/own-say.rules.ts';
import { act, actsOn } from '../acts.ts';
import type { Context } from '../context.ts';
import { listUnder } from '../selection.ts';
import { ActPermissionType, predicts, toPermission } from '../user-error.type.ts';
import { DifferenceOfViewType, ViewsDifferRecordInput } from './difference-of-view.type.ts';
import { SupportedPersonType } from './person.type.ts';

const field = 'difference';

@Resolver(() => SupportedPersonType)
export class DifferenceOfViewResolver {
  @FieldResolver(() => [DifferenceOfViewType], {
    description:
      'The matters on which the person wants one thing and a representative another, the latest first. Visible to anyone who can see the person’s plan.',
  })
  differencesOfView(@Root() person: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(person, info);
  }

  @FieldResolver(
    () => ActPermissionType,
    predicts('Whether you can record that the person’s wish and a representative’s view differ.', 'viewsDifferRecord'),
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
      does: 'Records that a person’s wish differs from the view of somebody who may act for them by law (Framework of Standards, Standard 6).',
      input: () => ViewsDifferRecordInput,
      asks: 'Both views.',
      service: recordDifference,
    }),
  },
);
