import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Role } from '../../access/permissions.ts';
import type { InviteMember } from '../../domain/identity/invitation.service.ts';
import type { InviteAdministrator } from '../../domain/identity/organisation.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, LocalDateScalar, PenceScalar } from '../scalars.ts';
import { AccountType } from './membership.type.ts';
import { OrganisationType } from './organisation.type.ts';
import { RoleEnum } from './viewer.type.ts';

@ObjectType('Invitation', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'Lets one person in, once: into an organisation; or, when it names an account, to that account with a sign-in of their own.',
})
export class InvitationType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'Whom it is meant for.' })
  name!: string;

  @Field(() => OrganisationType, { description: 'Which organisation invites.' })
  organisation!: OrganisationType;

  @Field(() => AccountType, {
    nullable: true,
    description: 'The account to which a sign-in is to be linked; null for an invitation to join.',
  })
  account!: AccountType | null;

  @Field(() => [RoleEnum], { description: 'In which roles they join; none when it names an account.' })
  roles!: Role[];

  @Field(() => LocalDateScalar, { nullable: true, description: 'From which day; null: from the acceptance.' })
  startsOn!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day the roles no longer count, if any.' })
  endsOn!: LocalDate | null;

  @Field(() => PenceScalar, {
    nullable: true,
    description: 'Up to how much a week they may agree a budget alone; null without a limit.',
  })
  delegatedLimitPencePerWeek!: number | null;

  @Field(() => PenceScalar, {
    nullable: true,
    description: 'Up to how much they may agree alone in one decision; null without a limit.',
  })
  delegatedLimitPencePerDecision!: number | null;

  @Field(() => Boolean, { description: 'Whether the sign-in linked to the account before ends with the acceptance.' })
  replacesSignIn!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  invitedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'Until when it can be accepted: 14 days.' })
  expiresAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was accepted.' })
  acceptedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back.' })
  withdrawnAt!: Date | null;
}

@InputType('MemberInviteInput', { description: 'Somebody who is to join the organisation.' })
export class MemberInviteInput implements InviteMember {
  @Field(() => String, { description: 'Their name, at most 200 characters.' })
  name!: string;

  @Field(() => [RoleEnum], { description: 'Their roles. What the organisation is decides which it can give.' })
  roles!: Role[];

  @Field(() => LocalDateScalar, { nullable: true, description: 'From this day; from the acceptance when left out.' })
  startsOn?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day the roles no longer count.' })
  endsOn?: LocalDate | null;

  @Field(() => PenceScalar, {
    nullable: true,
    description: 'Up to how much a week a worker or team manager may agree a budget alone; no limit when left out.',
  })
  delegatedLimitPencePerWeek?: number | null;

  @Field(() => PenceScalar, {
    nullable: true,
    description: 'Up to how much a worker or team manager may agree alone in one decision; no limit when left out.',
  })
  delegatedLimitPencePerDecision?: number | null;

  @Field(() => ID, { nullable: true, description: 'The organisation, needed only when you administer several.' })
  organisationId?: string | null;
}

@InputType('AdministratorInviteInput', { description: 'The first administrator of an organisation.' })
export class AdministratorInviteInput implements InviteAdministrator {
  @Field(() => ID, { description: 'The organisation, which nobody has joined yet.' })
  organisationId!: string;

  @Field(() => String, { description: 'Their name, at most 200 characters.' })
  name!: string;
}

@InputType('InvitationWithdrawInput', { description: 'An invitation to take back.' })
export class InvitationWithdrawInput {
  @Field(() => ID, { description: 'Which.' })
  invitationId!: string;
}

@InputType('InvitationAcceptInput', { description: 'An invitation to accept.' })
export class InvitationAcceptInput {
  @Field(() => String, { description: 'The code you were given. Capitals, spaces and hyphens do not matter.' })
  code!: string;
}
