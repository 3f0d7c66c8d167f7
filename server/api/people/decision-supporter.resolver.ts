import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { endSupport, nameSupporter } from '../../domain/people/decision-supporter.service.ts';
import { whyCannotEndSupport, whyNotTheirsToSay } from '../../domain/people/own-say.rules.ts';
import { act, actsOn } from '../acts.ts';
import type { Context } from '../context.ts';
import { listUnder } from '../selection.ts';
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
interface PersonFacts {
  readonly _authority_id: string;
  readonly _account_id: string | null;
}

function personOf({ _authority_id: authorityId, _account_id: accountId }: PersonFacts) {
  return { authorityId, accountId };
}

@Resolver(() => SupportedPersonType)
export class DecisionSupporterResolver {
  @FieldResolver(() => [DecisionSupporterType], {
    description:
      'The people who help the person to decide, present and past. Visible to those who can see `representations`; empty for everybody else.',
  })
  decisionSupporters(@Root() person: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(person, info);
  }

  @FieldResolver(
    () => ActPermissionType,
    predicts('Whether you can record who helps the person to decide.', 'decisionSupporterName'),
  )
  viewerCanNameSupporter(@Root() row: PersonFacts, @Ctx() { actor }: Context): ActPermissionType {
    return toPermission(whyNotTheirsToSay({ person: personOf(row), actor, act: 'decisionSupporterName' }));
  }
}

@Resolver(() => DecisionSupporterType)
export class SupportEndResolver {
  @FieldResolver(
    () => ActPermissionType,
    predicts('Whether you can record now that they no longer help.', 'decisionSupporterEnd'),
  )
  viewerCanEnd(
    @Root() row: PersonFacts & { readonly _ends_at: string | null },
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
