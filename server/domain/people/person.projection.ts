import { columnsOf, type EntityRow } from '../../database/reading/columns-of.ts';
import { privateProjection, projection } from '../../database/reading/projection.ts';
import type { Refusal } from '../../foundation/domain-error.ts';
import { Invitation } from '../identity/invitation.entity.ts';
import { AccessGrant } from './access-grant.entity.ts';
import { ConfidentialRecord } from './confidential-record.entity.ts';
import { type ConsentFacts, consentFacts, type GrantFacts, grantFacts, isInForce } from './consent-facts.ts';
import { DecisionSupporter } from './decision-supporter.entity.ts';
import { DifferenceOfView } from './difference-of-view.entity.ts';
import { EarlierDetail } from './earlier-detail.entity.ts';
import { EmergencyAccess } from './emergency-access.entity.ts';
import { Representation } from './representation.entity.ts';
import { SupportedPerson } from './supported-person.entity.ts';

const grants = columnsOf(AccessGrant);
const confidentialRecords = columnsOf(ConfidentialRecord);
const supporters = columnsOf(DecisionSupporter);
const differences = columnsOf(DifferenceOfView);
const earlierDetails = columnsOf(EarlierDetail);
const emergencies = columnsOf(EmergencyAccess);
const invitations = columnsOf(Invitation);
const representations = columnsOf(Representation);
const people = columnsOf(SupportedPerson);

export const supportedPersonProjection = privateProjection(
  'SupportedPerson',
  { of: people, topic: 'PROFILE', personColumn: 'id' },
  {
    id: people.column('id'),
    knownAs: people.column('known_as'),
    basis: people.column('basis'),
    locality: people.column('locality'),
    version: people.column('version'),
    registeredAt: people.moment('registered_at'),
    authority: people.one('Organisation', 'authority_id'),
    confidential: people.oneOf('ConfidentialRecord', confidentialRecords, { by: 'person_id' }),
    earlierDetails: people.list('EarlierDetail', earlierDetails, {
      by: 'person_id',
      order: (other) => `${other.id} desc`,
    }),
    representations: people.list('Representation', representations, {
      by: 'person_id',
      order: (other) => `${other.starts_on}, ${other.id}`,
    }),
    decisionSupporters: people.list('DecisionSupporter', supporters, {
      by: 'person_id',
      order: (other) => `${other.id}`,
    }),
    differencesOfView: people.list('DifferenceOfView', differences, {
      by: 'person_id',
      order: (other) => `${other.id} desc`,
    }),
    invitations: people.list('Invitation', invitations, {
      where: (row, other) =>
        `${other.account_id} in (select ${row.account_id}
          union all select p.account_id from people.representation p where p.person_id = ${row.id}
          union all select s.account_id from people.decision_supporter s where s.person_id = ${row.id})`,
      order: (other) => `${other.id}`,
    }),
    grants: people.list('AccessGrant', grants, {
      by: 'person_id',
      order: (other) => `${other.starts_on}, ${other.id}`,
    }),
    emergencies: people.list('EmergencyAccess', emergencies, { by: 'person_id', order: (other) => `${other.id}` }),
    viewerCanDescribe: people.computedFromSql<{ readonly consent: ConsentFacts }>({ consent: consentFacts }),
    viewerCanGrant: people.computedFromSql<{ readonly consent: ConsentFacts }>({ consent: consentFacts }),
    viewerCanNameSupporter: people.computedFrom('authority_id', 'account_id'),
    viewerCanRecordViews: people.computedFrom('authority_id', 'account_id'),
    viewerCanRecordRepresentation: people.computedFrom('authority_id'),
    viewerCanAgreeOutcome: people.computedFrom('authority_id'),
  },
);

const confidentialRecordProjection = privateProjection(
  'ConfidentialRecord',
  { of: confidentialRecords, topic: 'CONFIDENTIAL' },
  {
    fullName: confidentialRecords.column('full_name'),
    dateOfBirth: confidentialRecords.column('date_of_birth'),
    address: confidentialRecords.column('address'),
    postcode: confidentialRecords.column('postcode'),
    telephone: confidentialRecords.column('telephone'),
  },
);

const earlierDetailProjection = privateProjection(
  'EarlierDetail',
  { of: earlierDetails, topic: 'CONFIDENTIAL' },
  {
    id: earlierDetails.column('id'),
    detail: earlierDetails.column('detail'),
    value: earlierDetails.column('value'),
    changedAt: earlierDetails.moment('changed_at'),
    changedByName: earlierDetails.column('changed_by_name'),
  },
);

export const representationProjection = privateProjection(
  'Representation',
  { of: representations, topic: 'PROFILE' },
  {
    id: representations.column('id'),
    representativeName: representations.column('representative_name'),
    kind: representations.column('kind'),
    welfare: representations.column('welfare'),
    financial: representations.column('financial'),
    startsOn: representations.column('starts_on'),
    endsOn: representations.column('ends_on'),
    endsAt: representations.moment('ends_at'),
    inForce: representations.value(isInForce),
    viewerCanEnd: representations.computedFrom('authority_id', 'ends_at'),
  },
);

export const decisionSupporterProjection = privateProjection(
  'DecisionSupporter',
  { of: supporters, topic: 'PROFILE' },
  {
    id: supporters.column('id'),
    supporterName: supporters.column('supporter_name'),
    howTheyHelp: supporters.column('how_they_help'),
    agreedOn: supporters.column('agreed_on'),
    endsAt: supporters.moment('ends_at'),
    viewerCanEnd: supporters.computedFromSql<
      Pick<EntityRow<typeof DecisionSupporter>, 'authority_id' | 'ends_at'> & { readonly account_id: string | null }
    >({
      authority_id: (row) => `${row.authority_id}`,
      ends_at: (row) => `${row.ends_at}`,
      account_id: (row) => `(select p.account_id from people.supported_person p where p.id = ${row.person_id})`,
    }),
  },
);

const differenceOfViewProjection = privateProjection(
  'DifferenceOfView',
  { of: differences, topic: 'PLAN' },
  {
    id: differences.column('id'),
    matter: differences.column('matter'),
    wish: differences.column('wish'),
    view: differences.column('view'),
    representation: differences.one('Representation', 'representation_id'),
    recordedAt: differences.moment('recorded_at'),
  },
);

export const accessGrantProjection = privateProjection(
  'AccessGrant',
  { of: grants, topic: 'PROFILE' },
  {
    id: grants.column('id'),
    person: grants.one('SupportedPerson', 'person_id'),
    organisation: grants.one('Organisation', 'organisation_id'),
    granteeName: grants.column('grantee_name'),
    topic: grants.column('topic'),
    mayWrite: grants.column('may_write'),
    basis: grants.column('basis'),
    startsOn: grants.column('starts_on'),
    endsOn: grants.column('ends_on'),
    grantedAt: grants.moment('granted_at'),
    endsAt: grants.moment('ends_at'),
    inForce: grants.value(isInForce),
    viewerCanEnd: grants.computedFromSql<{ readonly facts: GrantFacts }>({ facts: grantFacts }),
  },
);

// Not part of the record: administrators of the authority can see it, and nothing else of the person.
export const emergencyAccessProjection = projection('EmergencyAccess', emergencies, {
  id: emergencies.column('id'),
  personId: emergencies.column('person_id'),
  person: emergencies.one('SupportedPerson', 'person_id'),
  authority: emergencies.one('Organisation', 'authority_id'),
  workerName: emergencies.column('worker_name'),
  organisation: emergencies.one('Organisation', 'organisation_id'),
  reason: emergencies.column('reason'),
  openedAt: emergencies.moment('opened_at'),
  endsAt: emergencies.moment('ends_at'),
  closedAt: emergencies.moment('closed_at'),
  isOpen: emergencies.value((row) => `people.emergency_is_open(${row.closed_at}, ${row.ends_at})`),
  viewerCanClose: emergencies.computedFromSql<{ readonly closing_obstacle: Refusal | null }>({
    closing_obstacle: (row) => `people.closing_obstacle(${row.id})`,
  }),
});

export const personProjections = [
  supportedPersonProjection,
  confidentialRecordProjection,
  earlierDetailProjection,
  representationProjection,
  decisionSupporterProjection,
  differenceOfViewProjection,
  accessGrantProjection,
  emergencyAccessProjection,
] as const;
