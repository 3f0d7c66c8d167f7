import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { whyCannotEndPower, whyCannotRecord } from '../../domain/people/representation.rules.ts';
import { endRepresentation, recordRepresentation } from '../../domain/people/representation.service.ts';
import { act, actsOn } from '../acts.ts';
import type { Context } from '../context.ts';
import { ActPermissionType, foretells, toPermission } from '../user-error.type.ts';
import { SupportedPersonType } from './person.type.ts';
import { RepresentationEndInput, RepresentationRecordInput, RepresentationType } from './representation.type.ts';

const field = 'representation';
const type = () => RepresentationType;

@Resolver(() => RepresentationType)
export class RepresentationResolver {
  @FieldResolver(
    () => ActPermissionType,
    foretells('Whether you can record now that it has ended.', 'representationEnd'),
  )
  viewerCanEnd(
    @Root() row: { readonly _authority_id: string; readonly _ends_at: string | null },
    @Ctx() { actor }: Context,
  ): ActPermissionType {
    return toPermission(whyCannotEndPower({ authorityId: row._authority_id, hasEnded: row._ends_at !== null }, actor));
  }
}

@Resolver(() => SupportedPersonType)
export class PersonRepresentationResolver {
  @FieldResolver(
    () => ActPermissionType,
    foretells('Whether you can record who may act for the person by law.', 'representationRecord'),
  )
  viewerCanRecordRepresentation(
    @Root() { _authority_id }: { readonly _authority_id: string },
    @Ctx() { actor }: Context,
  ): ActPermissionType {
    return toPermission(whyCannotRecord(_authority_id, actor));
  }
}

export const RepresentationActs = actsOn(
  { field, type },
  {
    representationRecord: act({
      does: 'Records a legal power to act for a person, and its days.',
      input: () => RepresentationRecordInput,
      asks: 'The power.',
      service: recordRepresentation,
    }),
    representationEnd: act({
      does: 'Records that a power has ended: it opens nothing from the next request on.',
      input: () => RepresentationEndInput,
      asks: 'Which power.',
      service: endRepresentation,
    }),
  },
);
