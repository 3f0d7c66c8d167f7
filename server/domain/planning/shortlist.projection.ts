import { columnsOf } from '../../database/reading/columns-of.ts';
import { extension, privateProjection } from '../../database/reading/projection.ts';
import { DeclaredInterest } from '../identity/declared-interest.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import { InterestAgreement } from './interest-agreement.entity.ts';
import { ShortlistedService } from './shortlisted-service.entity.ts';

const interests = columnsOf(DeclaredInterest);
const interestAgreements = columnsOf(InterestAgreement);
const shortlisted = columnsOf(ShortlistedService);
const people = columnsOf(SupportedPerson);

const interestAgreementProjection = privateProjection(
  'InterestAgreement',
  { of: interestAgreements, topic: 'PLAN' },
  {
    id: interestAgreements.column('id'),
    brokerage: interestAgreements.one('Organisation', 'brokerage_id'),
    organisation: interestAgreements.one('Organisation', 'organisation_id'),
    toldOn: interestAgreements.column('told_on'),
    toldBy: interestAgreements.column('told_by'),
    words: interestAgreements.column('words'),
    recordedAt: interestAgreements.moment('recorded_at'),
  },
);

const shortlistedServiceProjection = privateProjection(
  'ShortlistedService',
  { of: shortlisted, topic: 'PLAN' },
  {
    id: shortlisted.column('id'),
    service: shortlisted.one('SupportService', 'service_id'),
    position: shortlisted.column('position'),
    reason: shortlisted.column('reason'),
    addedFor: shortlisted.one('Organisation', 'added_for_id'),
    // The interests that the rules count for the account that added the service; the person's own choice is exempt.
    interests: shortlisted.list('DeclaredInterest', interests, {
      where: (row, other) => `${other.id} in (
          select i.id from identity.interests_of(${row.added_by_id}, ${row.added_for_id}) i
          where i.organisation_id = (select s.organisation_id from directory.support_service s where s.id = ${row.service_id}))
        and ${row.added_by_id} is distinct from (select p.account_id from people.supported_person p where p.id = ${row.person_id})`,
      order: (other) => `${other.declared_at}, ${other.id}`,
    }),
    agreement: shortlisted.one('InterestAgreement', 'agreement_id'),
    addedAt: shortlisted.moment('added_at'),
    removedAt: shortlisted.moment('removed_at'),
  },
);

export const personShortlistExtension = extension('SupportedPerson', {
  shortlist: people.list('ShortlistedService', shortlisted, {
    where: (row, other) => `${other.person_id} = ${row.id} and ${other.removed_at} is null`,
    order: (other) => `${other.position}, ${other.id}`,
  }),
  interestAgreements: people.list('InterestAgreement', interestAgreements, {
    by: 'person_id',
    order: (other) => `${other.id} desc`,
  }),
});

export const shortlistProjections = [
  interestAgreementProjection,
  shortlistedServiceProjection,
  personShortlistExtension,
] as const;
