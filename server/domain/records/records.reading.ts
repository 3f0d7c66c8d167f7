import {
  column,
  extendReading,
  type FieldReading,
  list,
  moment,
  needs,
  one,
  privateReading,
  reading,
  value,
} from '../../database/reading/reading.ts';

reading('RetentionPolicy', 'records.retention_policy', {
  id: column('id'),
  kind: column('kind'),
  years: column('years'),
  source: column('source'),
  startsOn: column('starts_on'),
});

/** SQL for one row per person: what the actor may see of the record's retention and erasure. */
const KEPT =
  '(select p.id as person_id, k.* from people.supported_person p cross join lateral records.retention_of(p.id) k)';
const KEPT_FACTS = ['closed_on', 'kept_until', 'years', 'source', 'requested_at', 'erased_at'];

privateReading(
  'Retention',
  { table: KEPT, topic: 'PROFILE' },
  {
    closedOn: column('closed_on'),
    keptUntil: column('kept_until'),
    policy: one('RetentionPolicy', 'policy_id'),
    inWords: needs(...KEPT_FACTS),
  },
);

privateReading(
  'ErasureStatus',
  { table: KEPT, topic: 'PROFILE' },
  {
    requestedAt: moment('requested_at'),
    erasedAt: moment('erased_at'),
    inWords: needs(...KEPT_FACTS),
    viewerCanRequest: whyNot('REQUEST'),
    viewerCanErase: whyNot('ERASE'),
  },
);

function whyNot(act: 'REQUEST' | 'ERASE'): FieldReading {
  return value((row) => `records.why_not('${act}', ${row}.person_id)`);
}

extendReading('SupportedPerson', {
  retention: one('Retention', 'id', 'person_id'),
  erasure: one('ErasureStatus', 'id', 'person_id'),
});

extendReading('Organisation', {
  retentionPolicies: list(
    'RetentionPolicy',
    'authority_id',
    (other) => `${other}.kind, ${other}.starts_on, ${other}.id`,
  ),
});
