import { Arg, Ctx, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import type { Topic } from '../../database/walls.ts';
import { endAccess, giveAccess } from '../../domain/people/access-grant.service.ts';
import { whyCannotEnd, whyCannotGive } from '../../domain/people/consent.rules.ts';
import { accessGrantProjection, type supportedPersonProjection } from '../../domain/people/person.projection.ts';
import { act, actsOn } from '../acts.ts';
import { FieldResolver, Resolver } from '../checked-fields.ts';
import type { Context } from '../context.ts';
import { readFields } from '../read-fields.ts';
import { ActPermissionType, predicts, toPermission } from '../user-error.type.ts';
import { AccessGrantEndInput, AccessGrantGiveInput, AccessGrantType, TopicEnum } from './access-grant.type.ts';
import { SupportedPersonType } from './person.type.ts';

@Resolver(() => AccessGrantType)
export class AccessGrantResolver {
  @FieldResolver(
    () => ActPermissionType,
    predicts(
      'Whether you can end the grant now. When it does not rest on consent, the explanation says what it rests on and what ends it.',
      'accessGrantEnd',
    ),
  )
  viewerCanEnd(
    @Root() { _facts }: RootOf<typeof accessGrantProjection, 'viewerCanEnd'>,
    @Ctx() { actor }: Context,
  ): ActPermissionType {
    return toPermission(whyCannotEnd(_facts, actor));
  }
}

export const AccessGrantReadFields = readFields(() => AccessGrantType, accessGrantProjection, {
  person: {
    type: () => SupportedPersonType,
    description: 'The person whose record it is; null when you may not see their profile.',
  },
});

@Resolver(() => SupportedPersonType)
export class PersonConsentResolver {
  @FieldResolver(
    () => ActPermissionType,
    predicts('Whether you can give somebody access to this part of the record.', 'accessGrantGive'),
  )
  viewerCanGrant(
    @Root() person: RootOf<typeof supportedPersonProjection, 'viewerCanGrant'>,
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
