import {
  column,
  list,
  moment,
  needs,
  needsValues,
  one,
  privateReading,
  reading,
  value,
} from '../../database/reading/reading.ts';
import { consentFacts, grantFacts, isInForce } from './consent-facts.ts';
import { emergencyFacts, isOpen } from './emergency-access.service.ts';

privateReading(
  'SupportedPerson',
  { table: 'people.supported_person', topic: 'PROFILE', personColumn: 'id' },
  {
    id: column('id'),
    knownAs: column('known_as'),
    basis: column('basis'),
    locality: column('locality'),
    registeredAt: moment('registered_at'),
    authority: one('Organisation', 'authority_id'),
    confidential: one('ConfidentialRecord', 'id', 'person_id'),
    representations: list('Representation', 'person_id', (other) => `${other}.starts_on, ${other}.id`),
    decisionSupporters: list('DecisionSupporter', 'person_id', (other) => `${other}.id`),
    differencesOfView: list('DifferenceOfView', 'person_id', (other) => `${other}.id desc`),
    invitations: {
      kind: 'list',
      type: 'Invitation',
      on: (row, other) =>
        `${other}.account_id in (select ${row}.account_id
          union all select p.account_id from people.representation p where p.person_id = ${row}.id
          union all select s.account_id from people.decision_supporter s where s.person_id = ${row}.id)`,
      order: (other) => `${other}.id`,
    },
    grants: list('AccessGrant', 'person_id', (other) => `${other}.starts_on, ${other}.id`),
    emergencies: list('EmergencyAccess', 'person_id', (other) => `${other}.id`),
    viewerCanGrant: needsValues({ consent: consentFacts }),
    viewerCanNameSupporter: needs('authority_id', 'account_id'),
    viewerCanRecordViews: needs('authority_id', 'account_id'),
    viewerCanRecordRepresentation: needs('authority_id'),
    viewerCanAgreeOutcome: needs('authority_id'),
  },
);

privateReading(
  'ConfidentialRecord',
  { table: 'people.confidential_record', topic: 'CONFIDENTIAL' },
  {
    fullName: column('full_name'),
    dateOfBirth: column('date_of_birth'),
    address: column('address'),
    postcode: column('postcode'),
    telephone: column('telephone'),
  },
);

privateReading(
  'Representation',
  { table: 'people.representation', topic: 'PROFILE' },
  {
    id: column('id'),
    representativeName: column('representative_name'),
    kind: column('kind'),
    welfare: column('welfare'),
    financial: column('financial'),
    startsOn: column('starts_on'),
    endsOn: column('ends_on'),
    endsAt: moment('ends_at'),
    inForce: value(isInForce),
    viewerCanEnd: needs('authority_id', 'ends_at'),
  },
);

privateReading(
  'DecisionSupporter',
  { table: 'people.decision_supporter', topic: 'PROFILE' },
  {
    id: column('id'),
    supporterName: column('supporter_name'),
    howTheyHelp: column('how_they_help'),
    agreedOn: column('agreed_on'),
    endsAt: moment('ends_at'),
    viewerCanEnd: needsValues({
      authority_id: (row) => `${row}.authority_id`,
      ends_at: (row) => `${row}.ends_at`,
      account_id: (row) => `(select p.account_id from people.supported_person p where p.id = ${row}.person_id)`,
    }),
  },
);

privateReading(
  'DifferenceOfView',
  { table: 'people.difference_of_view', topic: 'PLAN' },
  {
    id: column('id'),
    matter: column('matter'),
    wish: column('wish'),
    view: column('view'),
    representation: one('Representation', 'representation_id'),
    recordedAt: moment('recorded_at'),
  },
);

privateReading(
  'AccessGrant',
  { table: 'people.access_grant', topic: 'PROFILE' },
  {
    id: column('id'),
    person: one('SupportedPerson', 'person_id'),
    organisation: one('Organisation', 'organisation_id'),
    granteeName: column('grantee_name'),
    topic: column('topic'),
    mayWrite: column('may_write'),
    basis: column('basis'),
    startsOn: column('starts_on'),
    endsOn: column('ends_on'),
    grantedAt: moment('granted_at'),
    endsAt: moment('ends_at'),
    inForce: value(isInForce),
    viewerCanEnd: needsValues({ facts: grantFacts }),
  },
);

// Not part of the record: administrators of the authority can see it, and nothing else of the person.
reading('EmergencyAccess', 'people.emergency_access', {
  id: column('id'),
  personId: column('person_id'),
  person: one('SupportedPerson', 'person_id'),
  authority: one('Organisation', 'authority_id'),
  workerName: column('worker_name'),
  organisation: one('Organisation', 'organisation_id'),
  reason: column('reason'),
  openedAt: moment('opened_at'),
  endsAt: moment('ends_at'),
  closedAt: moment('closed_at'),
  isOpen: value(isOpen),
  viewerCanClose: needsValues({ facts: emergencyFacts }),
});
