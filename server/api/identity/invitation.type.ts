import { Field, ID, InputType } from 'type-graphql';
import type { Role } from '../../access/permissions.ts';
import type { InviteMember } from '../../domain/identity/invitation.service.ts';
import type { InviteAdministrator } from '../../domain/identity/organisation.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { ObjectType } from '../checked-fields.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, LocalDateScalar, PenceScalar } from '../scalars.ts';
import { AccountType } from './membership.type.ts';
import { OrganisationType } from './organisation.type.ts';
import { RoleEnum } from './viewer.type.ts';

@ObjectType('Invitation', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'An invitation for one person, usable once: to join an organisation or, when it names an account, to link a sign-in of their own to that account. Visible to the account that accepted it. An invitation to join is also visible to the organisation’s administrators, and to operators until somebody has joined; one that names an account, to that account and to the authority that made it.',
})
export class InvitationType implements NodeType {
  declare readonly __typename?: 'Invitation';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'Name of the person invited.' })
  name!: string;

  @Field(() => OrganisationType, { description: 'The organisation that invites.' })
  organisation!: OrganisationType;

  @Field(() => AccountType, {
    nullable: true,
    description: 'The account to which a sign-in will be linked; null for an invitation to join the organisation.',
  })
  account!: AccountType | null;

  @Field(() => [RoleEnum], {
    description: 'The roles in which the person joins; empty when the invitation names an account.',
  })
  roles!: Role[];

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day of the roles; null when they start with the acceptance.',
  })
  startsOn!: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day the roles no longer count; null while open-ended.',
  })
  endsOn!: LocalDate | null;

  @Field(() => PenceScalar, {
    nullable: true,
    description:
      'Delegated limit per week, in pence: the largest weekly budget the person may agree alone. Null means no limit.',
  })
  delegatedLimitPencePerWeek!: number | null;

  @Field(() => PenceScalar, {
    nullable: true,
    description:
      'Delegated limit per decision, in pence: the largest amount the person may agree alone in one decision. Null means no limit.',
  })
  delegatedLimitPencePerDecision!: number | null;

  @Field(() => Boolean, { description: 'Whether acceptance ends the sign-in that was linked to the account before.' })
  replacesSignIn!: boolean;

  @Field(() => DateTimeScalar, { description: 'When the invitation was made.' })
  invitedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When the invitation expires: 14 days after it was made.' })
  expiresAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the invitation was accepted; null if it was not.' })
  acceptedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the invitation was withdrawn; null if it was not.',
  })
  withdrawnAt!: Date | null;
}

@InputType('MemberInviteInput', { description: 'Somebody to invite to the organisation.' })
export class MemberInviteInput implements InviteMember {
  @Field(() => String, { description: 'Name of the person invited, at most 200 characters.' })
  name!: string;

  @Field(() => [RoleEnum], {
    description: 'The roles. The functions of the organisation decide which roles it can give.',
  })
  roles!: Role[];

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day of the roles; they start with the acceptance when left out.',
  })
  startsOn?: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day the roles no longer count; open-ended when left out.',
  })
  endsOn?: LocalDate | null;

  @Field(() => PenceScalar, {
    nullable: true,
    description:
      'Delegated limit per week of a worker or team manager, in pence: the largest weekly budget they may agree alone. No limit when left out.',
  })
  delegatedLimitPencePerWeek?: number | null;

  @Field(() => PenceScalar, {
    nullable: true,
    description:
      'Delegated limit per decision of a worker or team manager, in pence: the largest amount they may agree alone in one decision. No limit when left out.',
  })
  delegatedLimitPencePerDecision?: number | null;

  @Field(() => ID, { nullable: true, description: 'The organisation’s id. Required only when you administer several.' })
  organisationId?: string | null;
}

@InputType('AdministratorInviteInput', { description: 'The first administrator of an organisation.' })
export class AdministratorInviteInput implements InviteAdministrator {
  @Field(() => ID, { description: 'The organisation’s id. Nobody may have joined it yet.' })
  organisationId!: string;

  @Field(() => String, { description: 'Name of the person invited, at most 200 characters.' })
  name!: string;
}

@InputType('InvitationWithdrawInput', { description: 'An invitation to withdraw.' })
export class InvitationWithdrawInput {
  @Field(() => ID, { description: 'The invitation’s id.' })
  invitationId!: string;
}

@InputType('InvitationAcceptInput', { description: 'An invitation to accept.' })
export class InvitationAcceptInput {
  @Field(() => String, { description: 'The code you were given. Capitals, spaces and hyphens do not matter.' })
  code!: string;
}
