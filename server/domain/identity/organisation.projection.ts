import { columnsOf } from '../../database/reading/columns-of.ts';
import { projection } from '../../database/reading/projection.ts';
import { Account } from './account.entity.ts';
import { BrokerAccreditation } from './broker-accreditation.entity.ts';
import { DeclaredInterest } from './declared-interest.entity.ts';
import { DelegatedLimit } from './delegated-limit.entity.ts';
import { Invitation } from './invitation.entity.ts';
import { Membership } from './membership.entity.ts';
import { Organisation } from './organisation.entity.ts';

const accounts = columnsOf(Account);
const accreditations = columnsOf(BrokerAccreditation);
const interests = columnsOf(DeclaredInterest);
const limits = columnsOf(DelegatedLimit);
const invitations = columnsOf(Invitation);
const memberships = columnsOf(Membership);
const organisations = columnsOf(Organisation);

export const organisationProjection = projection('Organisation', organisations, {
  id: organisations.column('id'),
  name: organisations.column('name'),
  functions: organisations.column('functions'),
  spNumber: organisations.column('sp_number'),
  councilArea: organisations.column('council_area'),
  supportAreas: organisations.column('support_areas'),
  members: organisations.page('Membership', memberships, { by: 'organisation_id' }),
  // Invitations to join only: an invitation to sign in is about a person, and is shown with the person.
  invitations: organisations.page('Invitation', invitations, {
    where: (row, other) => `${other.organisation_id} = ${row.id} and ${other.account_id} is null`,
  }),
  accreditedBrokers: organisations.list('BrokerAccreditation', accreditations, {
    where: (row, other) =>
      `${other.organisation_id} = ${row.id} and access.in_force(${other.starts_on}, ${other.ends_on})`,
    order: (other) => `${other.broker_name}, ${other.id}`,
  }),
  declaredInterests: organisations.list('DeclaredInterest', interests, {
    by: 'brokerage_id',
    order: (other) => `${other.declared_at} desc, ${other.id}`,
  }),
  viewerCanInvite: organisations.computedFrom('id'),
});

const accountProjection = projection('Account', accounts, {
  id: accounts.column('id'),
  name: accounts.column('name'),
});

export const membershipProjection = projection('Membership', memberships, {
  id: memberships.column('id'),
  member: memberships.one('Account', 'account_id'),
  organisation: memberships.one('Organisation', 'organisation_id'),
  role: memberships.column('role'),
  startsOn: memberships.column('starts_on'),
  endsOn: memberships.column('ends_on'),
  delegatedLimitPencePerWeek: memberships.value(
    (row) => `(access.delegated_limit(${row.id}, access.today())).pence_per_week`,
  ),
  delegatedLimitPencePerDecision: memberships.value(
    (row) => `(access.delegated_limit(${row.id}, access.today())).pence_per_decision`,
  ),
  limits: memberships.list('DelegatedLimit', limits, {
    by: 'membership_id',
    order: (other) => `${other.starts_on}, ${other.id}`,
  }),
  viewerCanEnd: memberships.computedFrom('organisation_id', 'ends_on'),
  viewerCanSetLimit: memberships.computedFrom('organisation_id', 'account_id', 'role'),
});

const delegatedLimitProjection = projection('DelegatedLimit', limits, {
  pencePerWeek: limits.column('pence_per_week'),
  pencePerDecision: limits.column('pence_per_decision'),
  startsOn: limits.column('starts_on'),
  setAt: limits.moment('set_at'),
});

export const invitationProjection = projection('Invitation', invitations, {
  id: invitations.column('id'),
  name: invitations.column('name'),
  organisation: invitations.one('Organisation', 'organisation_id'),
  account: invitations.one('Account', 'account_id'),
  roles: invitations.column('roles'),
  startsOn: invitations.column('starts_on'),
  endsOn: invitations.column('ends_on'),
  delegatedLimitPencePerWeek: invitations.column('delegated_limit_pence_per_week'),
  delegatedLimitPencePerDecision: invitations.column('delegated_limit_pence_per_decision'),
  replacesSignIn: invitations.column('replaces_sign_in'),
  invitedAt: invitations.moment('invited_at'),
  expiresAt: invitations.moment('expires_at'),
  acceptedAt: invitations.moment('accepted_at'),
  withdrawnAt: invitations.moment('withdrawn_at'),
  viewerCanWithdraw: invitations.computedFrom('organisation_id', 'account_id', 'accepted_at', 'withdrawn_at'),
});

export const brokerAccreditationProjection = projection('BrokerAccreditation', accreditations, {
  id: accreditations.column('id'),
  brokerName: accreditations.column('broker_name'),
  organisation: accreditations.one('Organisation', 'organisation_id'),
  award: accreditations.column('award'),
  awardingBody: accreditations.column('awarding_body'),
  startsOn: accreditations.column('starts_on'),
  endsOn: accreditations.column('ends_on'),
  viewerCanEnd: accreditations.computedFrom('organisation_id', 'ends_on'),
});

const declaredInterestProjection = projection('DeclaredInterest', interests, {
  id: interests.column('id'),
  brokerage: interests.one('Organisation', 'brokerage_id'),
  brokerName: interests.column('broker_name'),
  organisation: interests.one('Organisation', 'organisation_id'),
  kind: interests.column('kind'),
  text: interests.column('text'),
  declaredAt: interests.moment('declared_at'),
  endedAt: interests.moment('ended_at'),
});

export const organisationProjections = [
  organisationProjection,
  accountProjection,
  membershipProjection,
  delegatedLimitProjection,
  invitationProjection,
  brokerAccreditationProjection,
  declaredInterestProjection,
] as const;
