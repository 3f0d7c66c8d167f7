import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { whyCannotEndPower, whyCannotRecord } from '../../domain/people/representation.rules.ts';
import { endRepresentation, recordRepresentation } from '../../domain/people/representation.service.ts';
import type { Context } from '../context.ts';
import { describeAct, type Payload, payloadOf, perform } from '../payload.ts';
import { ActPermissionType, foretells, toPermission } from '../user-error.type.ts';
import { SupportedPersonType } from './person.type.ts';
import { RepresentationEndInput, RepresentationRecordInput, RepresentationType } from './representation.type.ts';

const field = 'representation';
const type = () => RepresentationType;
const RepresentationRecordPayload = payloadOf({ act: 'representationRecord', field, type });
const RepresentationEndPayload = payloadOf({ act: 'representationEnd', field, type });

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

  @Mutation(
    () => RepresentationRecordPayload,
    describeAct('representationRecord', 'Records a legal power to act for a person, and its days.'),
  )
  representationRecord(
    @Arg('input', () => RepresentationRecordInput, { description: 'The power.' }) input: RepresentationRecordInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'representationRecord', field, type: 'Representation', context, info } as const;
    return perform(performance, (em, actor) => recordRepresentation(em, actor, input));
  }

  @Mutation(
    () => RepresentationEndPayload,
    describeAct('representationEnd', 'Records that a power has ended: it opens nothing from the next request on.'),
  )
  representationEnd(
    @Arg('input', () => RepresentationEndInput, { description: 'Which power.' }) input: RepresentationEndInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'representationEnd', field, type: 'Representation', context, info } as const;
    return perform(performance, (em, actor) => endRepresentation(em, actor, input));
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
