import { column, list, moment, needs, one, page, reading, value } from '../../database/reading/reading.ts';

reading('Organisation', 'identity.organisation', {
  id: column('id'),
  name: column('name'),
  functions: column('functions'),
  spNumber: column('sp_number'),
  councilArea: column('council_area'),
  supportAreas: column('support_areas'),
  members: page('Membership', 'organisation_id'),
  // Invitations to join only: an invitation to sign in is about a person, and is shown with the person.
  invitations: {
    kind: 'page',
    type: 'Invitation',
    on: (row, other) => `${other}.organisation_id = ${row}.id and ${other}.account_id is null`,
  },
  accreditedBrokers: {
    kind: 'list',
    type: 'BrokerAccreditation',
    on: (row, other) =>
      `${other}.organisation_id = ${row}.id and access.in_force(${other}.starts_on, ${other}.ends_on)`,
    order: (other) => `${other}.broker_name, ${other}.id`,
  },
  declaredInterests: list('DeclaredInterest', 'brokerage_id', (other) => `${other}.declared_at desc, ${other}.id`),
  viewerCanInvite: needs('id'),
});

reading('Account', 'identity.account', { id: column('id'), name: column('name') });

reading('Membership', 'identity.membership', {
  id: column('id'),
  member: one('Account', 'account_id'),
  organisation: one('Organisation', 'organisation_id'),
  role: column('role'),
  startsOn: column('starts_on'),
  endsOn: column('ends_on'),
  delegatedLimitPencePerWeek: value((row) => `(access.delegated_limit(${row}.id, access.today())).pence_per_week`),
  delegatedLimitPencePerDecision: value(
    (row) => `(access.delegated_limit(${row}.id, access.today())).pence_per_decision`,
  ),
  limits: list('DelegatedLimit', 'membership_id', (other) => `${other}.starts_on, ${other}.id`),
  viewerCanEnd: needs('organisation_id', 'ends_on'),
  viewerCanSetLimit: needs('organisation_id', 'account_id', 'role'),
});

reading('DelegatedLimit', 'identity.delegated_limit', {
  pencePerWeek: column('pence_per_week'),
  pencePerDecision: column('pence_per_decision'),
  startsOn: column('starts_on'),
  setAt: moment('set_at'),
});

reading('Invitation', 'identity.invitation', {
  id: column('id'),
  name: column('name'),
  organisation: one('Organisation', 'organisation_id'),
  account: one('Account', 'account_id'),
  roles: column('roles'),
  startsOn: column('starts_on'),
  endsOn: column('ends_on'),
  delegatedLimitPencePerWeek: column('delegated_limit_pence_per_week'),
  delegatedLimitPencePerDecision: column('delegated_limit_pence_per_decision'),
  replacesSignIn: column('replaces_sign_in'),
  invitedAt: moment('invited_at'),
  expiresAt: moment('expires_at'),
  acceptedAt: moment('accepted_at'),
  withdrawnAt: moment('withdrawn_at'),
  viewerCanWithdraw: needs('organisation_id', 'account_id', 'accepted_at', 'withdrawn_at'),
});

reading('BrokerAccreditation', 'identity.broker_accreditation', {
  id: column('id'),
  brokerName: column('broker_name'),
  organisation: one('Organisation', 'organisation_id'),
  award: column('award'),
  awardingBody: column('awarding_body'),
  startsOn: column('starts_on'),
  endsOn: column('ends_on'),
  viewerCanEnd: needs('organisation_id', 'ends_on'),
});

reading('DeclaredInterest', 'identity.declared_interest', {
  id: column('id'),
  brokerage: one('Organisation', 'brokerage_id'),
  brokerName: column('broker_name'),
  organisation: one('Organisation', 'organisation_id'),
  kind: column('kind'),
  words: column('words'),
  declaredAt: moment('declared_at'),
  endedAt: moment('ended_at'),
});
