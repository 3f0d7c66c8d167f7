import { Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import { erasePerson, requestErasure } from '../../domain/records/erasure.service.ts';
import { closeRecord, reopenRecord } from '../../domain/records/record-closure.service.ts';
import {
  type erasureStatusProjection,
  organisationRetentionExtension,
  personRetentionExtension,
  type retentionProjection,
} from '../../domain/records/records.projection.ts';
import { setRetentionPolicy } from '../../domain/records/retention.service.ts';
import { act, actsOn } from '../acts.ts';
import { FieldResolver, Resolver } from '../checked-fields.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { readFields } from '../read-fields.ts';
import { ActPermissionType, predicts, refusedBy, toPermission } from '../user-error.type.ts';
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
import { erasureInWords, retentionInWords } from './retention-words.ts';

const person = { field: 'person', type: () => SupportedPersonType } as const;

export const PersonRetentionReadFields = readFields(() => SupportedPersonType, personRetentionExtension, {
  retention: {
    type: () => RetentionType,
    description:
      'Until when the record is kept, and why. Visible to anyone who can see the person’s profile; that the record is closed, only to the person, to their representatives by law and to their authority.',
  },
  erasure: {
    type: () => ErasureStatusType,
    description:
      'Whether erasure of the record was requested or carried out. Known only to the person, to their representatives by law and to their authority; its dates are null for others who can see the profile.',
  },
});

export const OrganisationRetentionReadFields = readFields(() => OrganisationType, organisationRetentionExtension, {
  retentionPolicies: {
    type: () => RetentionPolicyType,
    description:
      'All retention policies that the authority has set, by kind and start; empty for other organisations. Public.',
  },
});

@Resolver(() => RetentionType)
export class RetentionWordsResolver {
  @FieldResolver(() => String, { description: 'The retention in plain English.' })
  inWords(@Root() facts: RootOf<typeof retentionProjection, 'inWords'>): string {
    return retentionInWords(facts);
  }
}

@Resolver(() => ErasureStatusType)
export class ErasureStatusResolver {
  @FieldResolver(() => String, { description: 'What an erasure does and when it is possible, in plain English.' })
  inWords(@Root() facts: RootOf<typeof erasureStatusProjection, 'inWords'>): string {
    return erasureInWords(facts);
  }

  @FieldResolver(() => ActPermissionType, predicts('Whether you can request the erasure now.', 'erasureRequest'))
  viewerCanRequest(@Root() row: RootOf<typeof erasureStatusProjection, 'viewerCanRequest'>): ActPermissionType {
    return toPermission(refusedBy(row._requesting_obstacle));
  }

  @FieldResolver(() => ActPermissionType, predicts('Whether you can carry out the erasure now.', 'personErase'))
  viewerCanErase(@Root() row: RootOf<typeof erasureStatusProjection, 'viewerCanErase'>): ActPermissionType {
    return toPermission(refusedBy(row._erasing_obstacle));
  }
}

export const RetentionPolicyActs = actsOn(
  { field: 'policy', type: () => RetentionPolicyType },
  {
    retentionPolicySet: act({
      does: 'Sets how long your authority keeps a kind of record after it is closed, from a day on.',
      input: () => RetentionPolicySetInput,
      asks: 'The policy.',
      service: setRetentionPolicy,
    }),
  },
);

export const RecordActs = actsOn(person, {
  recordClose: act({
    does: 'Closes a person’s record once support has ended. The retention period starts then.',
    input: () => RecordCloseInput,
    asks: 'The person, and the day support ended.',
    service: closeRecord,
  }),
  recordReopen: act({
    does: 'Reopens a closed record, because support starts again. This cancels a request to erase it.',
    input: () => RecordReopenInput,
    asks: 'The person.',
    service: reopenRecord,
  }),
  erasureRequest: act({
    does: 'Requests the erasure of a closed record whose retention period has ended. A second person must carry it out.',
    input: () => ErasureRequestInput,
    asks: 'The person.',
    service: requestErasure,
  }),
  personErase: act({
    does: 'Erases a record for good, as a colleague has requested: names, plan, notes, powers and permissions are deleted; the ledger stays and names nobody.',
    input: () => PersonEraseInput,
    asks: 'The person.',
    service: (em, _actor, input) => erasePerson(em, input),
  }),
});
