import type { GraphQLResolveInfo } from 'graphql';
import { FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { erasePerson, requestErasure } from '../../domain/records/erasure.service.ts';
import { closeRecord, reopenRecord } from '../../domain/records/record-closure.service.ts';
import { setRetentionPolicy } from '../../domain/records/retention.service.ts';
import { type Refusal, toDomainError } from '../../foundation/domain-error.ts';
import { act, actsOn } from '../acts.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
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

export const RetentionPolicyActs = actsOn(
  { field: 'policy', type: () => RetentionPolicyType },
  {
    retentionPolicySet: act({
      does: 'Says how long your authority keeps a kind of record after it is closed, from a day on.',
      input: () => RetentionPolicySetInput,
      asks: 'The policy.',
      service: setRetentionPolicy,
    }),
  },
);

export const RecordActs = actsOn(person, {
  recordClose: act({
    does: 'Closes a person’s record once support has ended. Its time to be kept runs from then.',
    input: () => RecordCloseInput,
    asks: 'Whose, and when support ended.',
    service: closeRecord,
  }),
  recordReopen: act({
    does: 'Opens a closed record again, because support starts anew. A request to erase it is void.',
    input: () => RecordReopenInput,
    asks: 'Whose.',
    service: reopenRecord,
  }),
  erasureRequest: act({
    does: 'Asks for a closed record to be erased whose time to be kept is over. A second person must carry it out.',
    input: () => ErasureRequestInput,
    asks: 'Whose.',
    service: requestErasure,
  }),
  personErase: act({
    does: 'Erases a record that a colleague asked to be erased, for good: names, plan, notes, powers and permissions go; the ledger stays and names nobody.',
    input: () => PersonEraseInput,
    asks: 'Whose.',
    service: erasePerson,
  }),
});
