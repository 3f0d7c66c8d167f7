import { DomainError } from '../../foundation/domain-error.ts';
import { defineRoom } from '../room.ts';
import { Account } from './account.entity.ts';
import { BrokerAccreditation } from './broker-accreditation.entity.ts';
import { DeclaredInterest } from './declared-interest.entity.ts';
import { DelegatedLimit } from './delegated-limit.entity.ts';
import { Invitation } from './invitation.entity.ts';
import { Login } from './login.entity.ts';
import { Membership } from './membership.entity.ts';
import { Organisation } from './organisation.entity.ts';
import { organisationProjections } from './organisation.projection.ts';

export const identity = defineRoom({
  name: 'identity',
  entities: [
    Organisation,
    Account,
    Login,
    Membership,
    DelegatedLimit,
    Invitation,
    BrokerAccreditation,
    DeclaredInterest,
  ],
  projections: [...organisationProjections],
  sources: [
    'sign-in.sql',
    'roles.sql',
    'invitations.sql',
    'organisations.sql',
    'interests.sql',
    'account-changes.sql',
    'rights.sql',
  ],
  refusals: {
    membership_role_once: new DomainError(
      'ALREADY_DONE',
      'They hold this role for some of these days already. Choose other days, or another role.',
      'role',
    ),
    login_in_force_once: new DomainError(
      'ALREADY_DONE',
      'Your sign-in has been linked to an account a moment ago. Sign in again.',
    ),
    organisation_sp_number_unique: new DomainError(
      'ALREADY_DONE',
      'The provider with this number is on the platform already. Find it in the directory, and invite its first administrator.',
      'spNumber',
    ),
    interest_declared_once: new DomainError(
      'ALREADY_DONE',
      'This interest is declared already. End that one first, to declare it anew in other words.',
      'organisationId',
    ),
  },
});
