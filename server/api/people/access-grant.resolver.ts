import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Topic } from '../../database/walls.ts';
import { endAccess, giveAccess } from '../../domain/people/access-grant.service.ts';
import { whyCannotEnd, whyCannotGive } from '../../domain/people/consent.rules.ts';
import type { ConsentFacts, GrantFacts } from '../../domain/people/consent-facts.ts';
import { act, actsOn } from '../acts.ts';
import type { Context } from '../context.ts';
import { valueUnder } from '../selection.ts';
import { ActPermissionType, predicts, toPermission } from '../user-error.type.ts';
import { AccessGrantEndInput, AccessGrantGiveInput, AccessGrantType, TopicEnum } from './access-grant.type.ts';
import { SupportedPersonType } from './person.type.ts';

@Resolver(() => AccessGrantType)
export class AccessGrantResolver {
  @FieldResolver(() => SupportedPersonType, {
    nullable: true,
    description: 'The person whose record it is; null when you may not see their profile.',
  })
  person(@Root() grant: object, @Info() info: GraphQLResolveInfo): SupportedPersonType | null {
    return valueUnder(grant, info);
  }

  @FieldResolver(
    () => ActPermissionType,
    predicts(
      'Whether you can end the grant now. When it does not rest on consent, the explanation says what it rests on and what ends it.',
      'accessGrantEnd',
    ),
  )
  viewerCanEnd(@Root() { _facts }: { _facts: GrantFacts }, @Ctx() { actor }: Context): ActPermissionType {
    return toPermission(whyCannotEnd(_facts, actor));
  }
}

@Resolver(() => SupportedPersonType)
export class PersonConsentResolver {
  @FieldResolver(
    () => ActPermissionType,
    predicts('Whether you can give somebody access to this part of the record.', 'accessGrantGive'),
  )
  viewerCanGrant(
    @Root() person: { _consent: ConsentFacts },
    @Arg('topic', () => TopicEnum, { description: 'The part of the record.' }) topic: Topic,
    @Ctx() { actor }: Context,
  ): ActPermissionType {
    return toPermission(whyCannotGive(person._consent, topic, actor));
  }
}

export const ConsentActs = actsOn(
  { field: 'person', type: () => SupportedPersonType },
  {
    accessGrantGive: act({
      does: 'Gives an organisation or a named person access to parts of a person’s record, with the person’s consent.',
      input: () => AccessGrantGiveInput,
      asks: 'The parts of the record, and who gets access.',
      service: giveAccess,
    }),
  },
);

export const AccessGrantActs = actsOn(
  { field: 'grant', type: () => AccessGrantType },
  {
    accessGrantEnd: act({
      does: 'Withdraws consent: access ends at once. The record of what could be seen until then is kept.',
      input: () => AccessGrantEndInput,
      asks: 'The grant to end.',
      service: endAccess,
    }),
  },
);
