import { Ctx, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import { whyNotOwn } from '../../domain/people/find-person.ts';
import {
  personElementsExtension,
  type supportElementProjection,
} from '../../domain/planning/support-element.projection.ts';
import { addElement, endElement, whyCannotEndElement } from '../../domain/planning/support-element.service.ts';
import { act, actsOn } from '../acts.ts';
import { FieldResolver, Resolver } from '../checked-fields.ts';
import { connectionOf } from '../connection.ts';
import type { Context } from '../context.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { readFields } from '../read-fields.ts';
import { ActPermissionType, predicts, toPermission } from '../user-error.type.ts';
import {
  ElementAddInput,
  ElementEndInput,
  SupportElementPageArguments,
  SupportElementType,
} from './support-element.type.ts';

const SupportElementConnection = connectionOf('SupportElement', () => SupportElementType);

export const PersonElementsReadFields = readFields(() => SupportedPersonType, personElementsExtension, {
  supportElements: {
    type: () => SupportElementConnection,
    arguments: () => SupportElementPageArguments,
    description:
      'The person’s support elements, the latest first, including those that ended. Visible to anyone who can see the person’s plan.',
  },
});

@Resolver(() => SupportedPersonType)
export class PersonElementsResolver {
  @FieldResolver(
    () => ActPermissionType,
    predicts('Whether you can record a type of support and its option.', 'elementAdd'),
  )
  viewerCanAddElement(
    @Root() { _authority_id }: RootOf<typeof personElementsExtension, 'viewerCanAddElement'>,
    @Ctx() { actor }: Context,
  ): ActPermissionType {
    return toPermission(whyNotOwn(_authority_id, 'elementAdd', actor));
  }
}

@Resolver(() => SupportElementType)
export class SupportElementResolver {
  @FieldResolver(() => ActPermissionType, predicts('Whether you can end the element now.', 'elementEnd'))
  viewerCanEnd(
    @Root() { _authority_id: authorityId, _ends_at }: RootOf<typeof supportElementProjection, 'viewerCanEnd'>,
    @Ctx() { actor }: Context,
  ): ActPermissionType {
    return toPermission(whyCannotEndElement({ authorityId, hasEnded: _ends_at !== null }, actor));
  }
}

export const ElementActs = actsOn(
  { field: 'element', type: () => SupportElementType },
  {
    elementAdd: act({
      does: 'Records a type of support of a person, and the option under which it is given. Support that goes on is recorded once for each type and option.',
      input: () => ElementAddInput,
      asks: 'The type of support, and its option.',
      service: addElement,
    }),
    elementEnd: act({
      does: 'Ends a support element, which stays on record. An element that was ended by mistake is added anew.',
      input: () => ElementEndInput,
      asks: 'The element to end, and why.',
      service: endElement,
    }),
  },
);
