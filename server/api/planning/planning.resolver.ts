import { Ctx, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import { whyNotOwn } from '../../domain/people/find-person.ts';
import type { supportedPersonProjection } from '../../domain/people/person.projection.ts';
import { agreeOutcome } from '../../domain/planning/outcome.service.ts';
import { personPlanningExtension } from '../../domain/planning/planning.projection.ts';
import { act, actsOn } from '../acts.ts';
import { FieldResolver, Resolver } from '../checked-fields.ts';
import type { Context } from '../context.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { readFields } from '../read-fields.ts';
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
}

export const PersonPlanningReadFields = readFields(() => SupportedPersonType, personPlanningExtension, {
  outcomes: {
    type: () => PersonalOutcomeType,
    description:
      'The outcomes agreed with the person, the oldest first. Visible to anyone who can see the person’s plan.',
  },
  budgets: {
    type: () => AgreedBudgetType,
    description:
      'The agreed budgets, including superseded ones. Visible to anyone who can see the person’s money (topic `FUND`).',
  },
});

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
