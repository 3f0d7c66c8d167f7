import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Topic } from '../../database/walls.ts';
import { endAccess, giveAccess } from '../../domain/people/access-grant.service.ts';
import { whyCannotEnd, whyCannotGive } from '../../domain/people/consent.rules.ts';
import type { ConsentFacts, GrantFacts } from '../../domain/people/consent-facts.ts';
import type { Context } from '../context.ts';
import { describeAct, type Payload, payloadOf, perform } from '../payload.ts';
import { valueUnder } from '../selection.ts';
import { ActPermissionType, foretells, toPermission } from '../user-error.type.ts';
import { AccessGrantEndInput, AccessGrantGiveInput, AccessGrantType, TopicEnum } from './access-grant.type.ts';
import { SupportedPersonType } from './person.type.ts';

const AccessGrantGivePayload = payloadOf({ act: 'accessGrantGive', field: 'person', type: () => SupportedPersonType });
const AccessGrantEndPayload = payloadOf({ act: 'accessGrantEnd', field: 'grant', type: () => AccessGrantType });

@Resolver(() => AccessGrantType)
export class AccessGrantResolver {
  @FieldResolver(() => SupportedPersonType, {
    nullable: true,
    description: 'Whose record; null where the profile is not yours to see.',
  })
  person(@Root() grant: object, @Info() info: GraphQLResolveInfo): SupportedPersonType | null {
    return valueUnder(grant, info);
  }

  @FieldResolver(
    () => ActPermissionType,
    foretells(
      'Whether you can end it now and, where it does not rest on consent, on what it rests and what ends it.',
      'accessGrantEnd',
    ),
  )
  viewerCanEnd(@Root() { _facts }: { _facts: GrantFacts }, @Ctx() { actor }: Context): ActPermissionType {
    return toPermission(whyCannotEnd(_facts, actor));
  }

  @Mutation(
    () => AccessGrantGivePayload,
    describeAct(
      'accessGrantGive',
      'Opens parts of a person’s record to an organisation or a named person, by the person’s consent.',
    ),
  )
  accessGrantGive(
    @Arg('input', () => AccessGrantGiveInput, { description: 'What, and to whom.' }) input: AccessGrantGiveInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'accessGrantGive', field: 'person', type: 'SupportedPerson', context, info } as const;
    return perform(performance, (em, actor) => giveAccess(em, actor, input));
  }

  @Mutation(
    () => AccessGrantEndPayload,
    describeAct(
      'accessGrantEnd',
      'Takes consent back: closed from the next request on. What could be seen until then stays on record.',
    ),
  )
  accessGrantEnd(
    @Arg('input', () => AccessGrantEndInput, { description: 'Which grant.' }) input: AccessGrantEndInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'accessGrantEnd', field: 'grant', type: 'AccessGrant', context, info } as const;
    return perform(performance, (em, actor) => endAccess(em, actor, input));
  }
}

@Resolver(() => SupportedPersonType)
export class PersonConsentResolver {
  @FieldResolver(
    () => ActPermissionType,
    foretells('Whether you can open this part of the record to somebody.', 'accessGrantGive'),
  )
  viewerCanGrant(
    @Root() person: { _consent: ConsentFacts },
    @Arg('topic', () => TopicEnum, { description: 'Which part.' }) topic: Topic,
    @Ctx() { actor }: Context,
  ): ActPermissionType {
    return toPermission(whyCannotGive(person._consent, topic, actor));
  }
}
