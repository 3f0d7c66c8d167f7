import { Ctx, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import { endSupport, nameSupporter } from '../../domain/people/decision-supporter.service.ts';
import { whyCannotEndSupport, whyNotTheirsToSay } from '../../domain/people/own-say.rules.ts';
import { type decisionSupporterProjection, supportedPersonProjection } from '../../domain/people/person.projection.ts';
import { act, actsOn } from '../acts.ts';
import { FieldResolver, Resolver } from '../checked-fields.ts';
import type { Context } from '../context.ts';
import { readFields } from '../read-fields.ts';
import { ActPermissionType, predicts, toPermission } from '../user-error.type.ts';
import {
  DecisionSupporterEndInput,
  DecisionSupporterNameInput,
  DecisionSupporterType,
} from './decision-supporter.type.ts';
import { SupportedPersonType } from './person.type.ts';

const field = 'decisionSupporter';
const type = () => DecisionSupporterType;

/** The columns of a person that the rules read. The account is null when the actor does not see the person. */
interface PersonColumns {
  readonly _authority_id: string;
  readonly _account_id: string | null;
}

function personOf({ _authority_id: authorityId, _account_id: accountId }: PersonColumns) {
  return { authorityId, accountId };
}

@Resolver(() => SupportedPersonType)
export class DecisionSupporterResolver {
  @FieldResolver(
    () => ActPermissionType,
    predicts('Whether you can record who helps the person to decide.', 'decisionSupporterName'),
  )
  viewerCanNameSupporter(
    @Root() row: RootOf<typeof supportedPersonProjection, 'viewerCanNameSupporter'>,
    @Ctx() { actor }: Context,
  ): ActPermissionType {
    return toPermission(whyNotTheirsToSay({ person: personOf(row), actor, act: 'decisionSupporterName' }));
  }
}

export const DecisionSupporterReadFields = readFields(() => SupportedPersonType, supportedPersonProjection, {
  decisionSupporters: {
    type: () => DecisionSupporterType,
    description:
      'The people who help the person to decide, present and past. Visible to those who can see `representations`; empty for everybody else.',
  },
});

@Resolver(() => DecisionSupporterType)
export class SupportEndResolver {
  @FieldResolver(
    () => ActPermissionType,
    predicts('Whether you can record now that they no longer help.', 'decisionSupporterEnd'),
  )
  viewerCanEnd(
    @Root() row: RootOf<typeof decisionSupporterProjection, 'viewerCanEnd'>,
    @Ctx() { actor }: Context,
  ): ActPermissionType {
    return toPermission(whyCannotEndSupport({ ...personOf(row), hasEnded: row._ends_at !== null }, actor));
  }
}

export const DecisionSupporterActs = actsOn(
  { field, type },
  {
    decisionSupporterName: act({
      does: 'Records who helps a person to decide, with the person’s agreement. Gives no access to the record; `accessGrantGive` does that.',
      input: () => DecisionSupporterNameInput,
      asks: 'Who helps, and how.',
      service: nameSupporter,
    }),
    decisionSupporterEnd: act({
      does: 'Records that somebody no longer helps the person to decide. Access that they were given continues until its grant is ended.',
      input: () => DecisionSupporterEndInput,
      asks: 'The helper who no longer helps.',
      service: endSupport,
    }),
  },
);
