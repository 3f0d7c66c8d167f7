import { column, list, moment, one, reading } from '../../database/reading.ts';

reading('SupportedPerson', 'people.supported_person', {
  id: column('id'),
  knownAs: column('known_as'),
  basis: column('basis'),
  locality: column('locality'),
  registeredAt: moment('registered_at'),
  authority: one('Organisation', 'authority_id'),
  confidential: one('ConfidentialRecord', 'id', 'person_id'),
  representations: list('Representation', 'person_id', (other) => `${other}.starts_on, ${other}.id`),
  grants: list('AccessGrant', 'person_id', (other) => `${other}.starts_on, ${other}.id`),
});

reading('ConfidentialRecord', 'people.confidential_record', {
  fullName: column('full_name'),
  dateOfBirth: column('date_of_birth'),
  address: column('address'),
  postcode: column('postcode'),
  telephone: column('telephone'),
});

reading('Representation', 'people.representation', {
  id: column('id'),
  representativeName: column('representative_name'),
  kind: column('kind'),
  welfare: column('welfare'),
  financial: column('financial'),
  startsOn: column('starts_on'),
  endsOn: column('ends_on'),
});

reading('AccessGrant', 'people.access_grant', {
  id: column('id'),
  organisation: one('Organisation', 'organisation_id'),
  topic: column('topic'),
  mayWrite: column('may_write'),
  basis: column('basis'),
  startsOn: column('starts_on'),
  endsOn: column('ends_on'),
});
