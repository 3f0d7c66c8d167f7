import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { erasePerson, requestErasure } from '../../domain/records/erasure.service.ts';
import { closeRecord, reopenRecord } from '../../domain/records/record-closure.service.ts';
import { setRetentionPolicy } from '../../domain/records/retention.service.ts';
import { type Refusal, toDomainError } from '../../foundation/domain-error.ts';
import type { Context } from '../context.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { describeAct, type Payload, payloadOf, perform } from '../payload.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { keyOfField, listUnder } from '../selection.ts';
import { ActPermissionType, foretells, toPermission } from '../user-error.type.ts';
import {
  ErasureRequestInput,
  ErasureStatusType,
  PersonEraseInput,
  RecordCloseInput,
  RecordReopenInput,
  RetentionPolicySetInput,
  RetentionPolicyType,
  RetentionType,
} from './retention.type.ts';
import { erasureInWords, type KeptFacts, retentionInWords } from './retention-words.ts';

const person = { field: 'person', type: () => SupportedPersonType } as const;
const RecordClosePayload = payloadOf({ act: 'recordClose', ...person });
const RecordReopenPayload = payloadOf({ act: 'recordReopen', ...person });
const ErasureRequestPayload = payloadOf({ act: 'erasureRequest', ...person });
const PersonErasePayload = payloadOf({ act: 'personErase', ...person });
const RetentionPolicySetPayload = payloadOf({
  act: 'retentionPolicySet',
  field: 'policy',
  type: () => RetentionPolicyType,
});

const PERSON = { field: 'person', type: 'SupportedPerson' } as const;

@Resolver()
export class RecordResolver {
  @Mutation(
    () => RetentionPolicySetPayload,
    describeAct(
      'retentionPolicySet',
      'Says how long your authority keeps a kind of record after it is closed, from a day on.',
    ),
  )
  retentionPolicySet(
    @Arg('input', () => RetentionPolicySetInput, { description: 'The policy.' }) input: RetentionPolicySetInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'retentionPolicySet', field: 'policy', type: 'RetentionPolicy', context, info } as const;
    return perform(performance, (em, actor) => setRetentionPolicy(em, actor, input));
  }

  @Mutation(
    () => RecordClosePayload,
    describeAct('recordClose', 'Closes a person’s record once support has ended. Its time to be kept runs from then.'),
  )
  recordClose(
    @Arg('input', () => RecordCloseInput, { description: 'Whose, and when support ended.' }) input: RecordCloseInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    return perform({ act: 'recordClose', ...PERSON, context, info }, (em, actor) => closeRecord(em, actor, input));
  }

  @Mutation(
    () => RecordReopenPayload,
    describeAct(
      'recordReopen',
      'Opens a closed record again, because support starts anew. A request to erase it is void.',
    ),
  )
  recordReopen(
    @Arg('input', () => RecordReopenInput, { description: 'Whose.' }) input: RecordReopenInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    return perform({ act: 'recordReopen', ...PERSON, context, info }, (em, actor) => reopenRecord(em, actor, input));
  }

  @Mutation(
    () => ErasureRequestPayload,
    describeAct(
      'erasureRequest',
      'Asks for a closed record to be erased whose time to be kept is over. A second person must carry it out.',
    ),
  )
  erasureRequest(
    @Arg('input', () => ErasureRequestInput, { description: 'Whose.' }) input: ErasureRequestInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    return perform({ act: 'erasureRequest', ...PERSON, context, info }, (em, actor) =>
      requestErasure(em, actor, input),
    );
  }

  @Mutation(
    () => PersonErasePayload,
    describeAct(
      'personErase',
      'Erases a record that a colleague asked to be erased, for good: names, plan, notes, powers and permissions go; the ledger stays and names nobody.',
    ),
  )
  personErase(
    @Arg('input', () => PersonEraseInput, { description: 'Whose.' }) input: PersonEraseInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    return perform({ act: 'personErase', ...PERSON, context, info }, (em, actor) => erasePerson(em, actor, input));
  }
}

@Resolver(() => SupportedPersonType)
export class PersonRetentionResolver {
  @FieldResolver(() => RetentionType, { nullable: true, description: 'Until when the record is kept, and why.' })
  retention(@Root() root: object, @Info() info: GraphQLResolveInfo): object | null {
    return (root as Record<string, object | null>)[keyOfField(info)] ?? null;
  }

  @FieldResolver(() => ErasureStatusType, {
    nullable: true,
    description: 'Whether the record is to be erased, or has been.',
  })
  erasure(@Root() root: object, @Info() info: GraphQLResolveInfo): object | null {
    return (root as Record<string, object | null>)[keyOfField(info)] ?? null;
  }
}

@Resolver(() => OrganisationType)
export class OrganisationRetentionResolver {
  @FieldResolver(() => [RetentionPolicyType], {
    description: 'How long it keeps records, of an authority: every policy it has set, by kind and day.',
  })
  retentionPolicies(@Root() root: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(root, info);
  }
}

@Resolver(() => RetentionType)
export class RetentionWordsResolver {
  @FieldResolver(() => String, { description: 'The same in plain words.' })
  inWords(@Root() facts: KeptFacts): string {
    return retentionInWords(facts);
  }
}

@Resolver(() => ErasureStatusType)
export class ErasureStatusResolver {
  @FieldResolver(() => String, { description: 'What an erasure is and when it can be, in plain words.' })
  inWords(@Root() facts: KeptFacts): string {
    return erasureInWords(facts);
  }

  @FieldResolver(() => ActPermissionType, foretells('Whether you can ask for the erasure now.', 'erasureRequest'))
  viewerCanRequest(@Root() status: object, @Info() info: GraphQLResolveInfo): ActPermissionType {
    return permissionUnder(status, info);
  }

  @FieldResolver(() => ActPermissionType, foretells('Whether you can carry it out now.', 'personErase'))
  viewerCanErase(@Root() status: object, @Info() info: GraphQLResolveInfo): ActPermissionType {
    return permissionUnder(status, info);
  }
}

function permissionUnder(status: object, info: GraphQLResolveInfo): ActPermissionType {
  const refusal = (status as Record<string, Refusal | null>)[keyOfField(info)] ?? null;
  return toPermission(refusal && toDomainError(refusal));
}
