import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import { whyNotOwn } from '../../domain/people/find-person.ts';
import type { supportedPersonProjection } from '../../domain/people/person.projection.ts';
import { agreeOutcome } from '../../domain/planning/outcome.service.ts';
import { act, actsOn } from '../acts.ts';
import type { Context } from '../context.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { listUnder } from '../selection.ts';
import { ActPermissionType, predicts, toPermission } from '../user-error.type.ts';
import { AgreedBudgetType, OutcomeAgreeInput, PersonalOutcomeType } from './planning.type.ts';

@Resolver(() => SupportedPersonType)
export class PersonPlanningResolver {
  @FieldResolver(
    () => ActPermissionType,
    predicts('Whether you can record an outcome agreed with the person.', 'outcomeAgree'),
  )
  viewerCanAgreeOutcome(
    @Root() { _authority_id }: RootOf<typeof supportedPersonProjection, 'viewerCanAgreeOutcome'>,
    @Ctx() { actor }: Context,
  ): ActPermissionType {
    return toPermission(whyNotOwn(_authority_id, 'outcomeAgree', actor));
  }

  @FieldResolver(() => [PersonalOutcomeType], {
    description:
      'The outcomes agreed with the person, the oldest first. Visible to anyone who can see the person’s plan.',
  })
  outcomes(
    @Root() person: RootOf<typeof supportedPersonProjection, 'viewerCanAgreeOutcome'>,
    @Info() info: GraphQLResolveInfo,
  ): object[] {
    return listUnder(person, info);
  }

  @FieldResolver(() => [AgreedBudgetType], {
    description:
      'The agreed budgets, including superseded ones. Visible to anyone who can see the person’s money (topic `FUND`).',
  })
  budgets(@Root() person: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(person, info);
  }
}

export const OutcomeActs = actsOn(
  { field: 'outcome', type: () => PersonalOutcomeType },
  {
    outcomeAgree: act({
      does: 'Records an outcome agreed with the person.',
      input: () => OutcomeAgreeInput,
      asks: 'The outcome.',
      service: agreeOutcome,
    }),
  },
);
