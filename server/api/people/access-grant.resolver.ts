import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Topic } from '../../database/walls.ts';
import { endAccess, giveAccess } from '../../domain/people/access-grant.service.ts';
import { whyCannotEnd, whyCannotGive } from '../../domain/people/consent.rules.ts';
import type { ConsentFacts, GrantFacts } from '../../domain/people/consent-facts.ts';
import { act, actsOn } from '../acts.ts';
import type { Context } from '../context.ts';
import { valueUnder } from '../selection.ts';
import { ActPermissionType, foretells, toPermission } from '../user-error.type.ts';
import { AccessGrantEndInput, AccessGrantGiveInput, AccessGrantType, TopicEnum } from './access-grant.type.ts';
import { SupportedPersonType } from './person.type.ts';

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

export const ConsentActs = actsOn(
  { field: 'person', type: () => SupportedPersonType },
  {
    accessGrantGive: act({
      does: 'Opens parts of a person’s record to an organisation or a named person, by the person’s consent.',
      input: () => AccessGrantGiveInput,
      asks: 'What, and to whom.',
      service: giveAccess,
    }),
  },
);

export const AccessGrantActs = actsOn(
  { field: 'grant', type: () => AccessGrantType },
  {
    accessGrantEnd: act({
      does: 'Takes consent back: closed from the next request on. What could be seen until then stays on record.',
      input: () => AccessGrantEndInput,
      asks: 'Which grant.',
      service: endAccess,
    }),
  },
);
