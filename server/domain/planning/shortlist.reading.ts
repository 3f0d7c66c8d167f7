import { column, extendReading, list, moment, one, privateReading } from '../../database/reading/reading.ts';

privateReading(
  'InterestAgreement',
  { table: 'planning.interest_agreement', topic: 'PLAN' },
  {
    id: column('id'),
    brokerage: one('Organisation', 'brokerage_id'),
    organisation: one('Organisation', 'organisation_id'),
    toldOn: column('told_on'),
    toldBy: column('told_by'),
    words: column('words'),
    recordedAt: moment('recorded_at'),
  },
);

privateReading(
  'ShortlistedService',
  { table: 'planning.shortlisted_service', topic: 'PLAN' },
  {
    id: column('id'),
    service: one('SupportService', 'service_id'),
    position: column('position'),
    reason: column('reason'),
    addedFor: one('Organisation', 'added_for_id'),
    // The interests that the rules count for the account that added the service; the person's own choice is exempt.
    interests: {
      kind: 'list',
      type: 'DeclaredInterest',
      on: (row, other) => `${other}.id in (
          select i.id from identity.interests_of(${row}.added_by_id, ${row}.added_for_id) i
          where i.organisation_id = (select s.organisation_id from directory.support_service s where s.id = ${row}.service_id))
        and ${row}.added_by_id is distinct from (select p.account_id from people.supported_person p where p.id = ${row}.person_id)`,
      order: (other) => `${other}.declared_at, ${other}.id`,
    },
    agreement: one('InterestAgreement', 'agreement_id'),
    addedAt: moment('added_at'),
    removedAt: moment('removed_at'),
  },
);

extendReading('SupportedPerson', {
  shortlist: {
    kind: 'list',
    type: 'ShortlistedService',
    on: (row, other) => `${other}.person_id = ${row}.id and ${other}.removed_at is null`,
    order: (other) => `${other}.position, ${other}.id`,
  },
  interestAgreements: list('InterestAgreement', 'person_id', (other) => `${other}.id desc`),
});
