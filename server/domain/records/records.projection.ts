import { columnsOf, columnsOfSql } from '../../database/reading/columns-of.ts';
import { extension, privateProjection, projection } from '../../database/reading/projection.ts';
import type { Refusal } from '../../foundation/domain-error.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import { RetentionPolicy } from './retention-policy.entity.ts';

const organisations = columnsOf(Organisation);
const policies = columnsOf(RetentionPolicy);
const people = columnsOf(SupportedPerson);

const retentionPolicyProjection = projection('RetentionPolicy', policies, {
  id: policies.column('id'),
  kind: policies.column('kind'),
  years: policies.column('years'),
  source: policies.column('source'),
  startsOn: policies.column('starts_on'),
});

export interface Kept {
  readonly closed_on: LocalDate | null;
  readonly kept_until: LocalDate | null;
  readonly years: number | null;
  readonly source: string | null;
  readonly requested_at: string | null;
  readonly erased_at: string | null;
}

/** SQL for one row per person: what the actor may see of the record's retention and erasure. */
const kept = columnsOfSql<Kept & { readonly person_id: string; readonly policy_id: string | null }>(
  '(select p.id as person_id, k.* from people.supported_person p cross join lateral records.retention_of(p.id) k)',
);
const KEPT_FACTS = ['closed_on', 'kept_until', 'years', 'source', 'requested_at', 'erased_at'] as const;

export const retentionProjection = privateProjection(
  'Retention',
  { of: kept, topic: 'PROFILE' },
  {
    closedOn: kept.column('closed_on'),
    keptUntil: kept.column('kept_until'),
    policy: kept.one('RetentionPolicy', 'policy_id'),
    inWords: kept.computedFrom(...KEPT_FACTS),
  },
);

export const erasureStatusProjection = privateProjection(
  'ErasureStatus',
  { of: kept, topic: 'PROFILE' },
  {
    requestedAt: kept.moment('requested_at'),
    erasedAt: kept.moment('erased_at'),
    inWords: kept.computedFrom(...KEPT_FACTS),
    viewerCanRequest: kept.computedFromSql<{ readonly requesting_obstacle: Refusal | null }>({
      requesting_obstacle: obstacleTo('erasureRequest'),
    }),
    viewerCanErase: kept.computedFromSql<{ readonly erasing_obstacle: Refusal | null }>({
      erasing_obstacle: obstacleTo('personErase'),
    }),
  },
);

function obstacleTo(act: 'erasureRequest' | 'personErase') {
  return ({ person_id }: { readonly person_id: string }) => `records.erasure_obstacle('${act}', ${person_id})`;
}

export const personRetentionExtension = extension('SupportedPerson', {
  retention: people.oneOf('Retention', kept, { by: 'person_id' }),
  erasure: people.oneOf('ErasureStatus', kept, { by: 'person_id' }),
});

export const organisationRetentionExtension = extension('Organisation', {
  retentionPolicies: organisations.list('RetentionPolicy', policies, {
    by: 'authority_id',
    order: (other) => `${other.kind}, ${other.starts_on}, ${other.id}`,
  }),
});

export const recordsProjections = [
  retentionPolicyProjection,
  retentionProjection,
  erasureStatusProjection,
  personRetentionExtension,
  organisationRetentionExtension,
] as const;
