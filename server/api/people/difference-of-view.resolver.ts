import { Ctx, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import { recordDifference } from '../../domain/people/difference-of-view.service.ts';
import { whyNotTheirsToSay } from '../../domain/people/own-say.rules.ts';
import { supportedPersonProjection } from '../../domain/people/person.projection.ts';
import { act, actsOn } from '../acts.ts';
import { FieldResolver, Resolver } from '../checked-fields.ts';
import type { Context } from '../context.ts';
import { readFields } from '../read-fields.ts';
import { ActPermissionType, predicts, toPermission } from '../user-error.type.ts';
import { DifferenceOfViewType, ViewsDifferRecordInput } from './difference-of-view.type.ts';
import { SupportedPersonType } from './person.type.ts';

const field = 'difference';

@Resolver(() => SupportedPersonType)
export class DifferenceOfViewResolver {
  @FieldResolver(
    () => ActPermissionType,
    predicts('Whether you can record that the person’s wish and a representative’s view differ.', 'viewsDifferRecord'),
  )
  viewerCanRecordViews(
    @Root() row: RootOf<typeof supportedPersonProjection, 'viewerCanRecordViews'>,
    @Ctx() { actor }: Context,
  ): ActPermissionType {
    const person = { authorityId: row._authority_id, accountId: row._account_id };
    return toPermission(whyNotTheirsToSay({ person, actor, act: 'viewsDifferRecord' }));
  }
}

export const DifferenceOfViewReadFields = readFields(() => SupportedPersonType, supportedPersonProjection, {
  differencesOfView: {
    type: () => DifferenceOfViewType,
    description:
      'The matters on which the person wants one thing and a representative another, the latest first. Visible to anyone who can see the person’s plan.',
  },
});

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
