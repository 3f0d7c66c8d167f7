import { Ctx, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import type { representationProjection, supportedPersonProjection } from '../../domain/people/person.projection.ts';
import { whyCannotEndPower, whyCannotRecord } from '../../domain/people/representation.rules.ts';
import { endRepresentation, recordRepresentation } from '../../domain/people/representation.service.ts';
import { act, actsOn } from '../acts.ts';
import { FieldResolver, Resolver } from '../checked-fields.ts';
import type { Context } from '../context.ts';
import { ActPermissionType, predicts, toPermission } from '../user-error.type.ts';
import { SupportedPersonType } from './person.type.ts';
import { RepresentationEndInput, RepresentationRecordInput, RepresentationType } from './representation.type.ts';

const field = 'representation';
const type = () => RepresentationType;

@Resolver(() => RepresentationType)
export class RepresentationResolver {
  @FieldResolver(
    () => ActPermissionType,
    predicts('Whether you can record now that the power has ended.', 'representationEnd'),
  )
  viewerCanEnd(
    @Root() row: RootOf<typeof representationProjection, 'viewerCanEnd'>,
    @Ctx() { actor }: Context,
  ): ActPermissionType {
    return toPermission(whyCannotEndPower({ authorityId: row._authority_id, hasEnded: row._ends_at !== null }, actor));
  }
}

@Resolver(() => SupportedPersonType)
export class PersonRepresentationResolver {
  @FieldResolver(
    () => ActPermissionType,
    predicts('Whether you can record who may act for the person by law.', 'representationRecord'),
  )
  viewerCanRecordRepresentation(
    @Root() { _authority_id }: RootOf<typeof supportedPersonProjection, 'viewerCanRecordRepresentation'>,
    @Ctx() { actor }: Context,
  ): ActPermissionType {
    return toPermission(whyCannotRecord(_authority_id, actor));
  }
}

export const RepresentationActs = actsOn(
  { field, type },
  {
    representationRecord: act({
      does: 'Records a legal power to act for a person, with its dates.',
      input: () => RepresentationRecordInput,
      asks: 'The power.',
      service: recordRepresentation,
    }),
    representationEnd: act({
      does: 'Records that a power has ended: it gives no access from then on.',
      input: () => RepresentationEndInput,
      asks: 'The power that has ended.',
      service: endRepresentation,
    }),
  },
);
