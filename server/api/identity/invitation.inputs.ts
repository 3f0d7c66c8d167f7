import { Field, ID, InputType } from 'type-graphql';
import type { Role } from '../../access/permissions.ts';
import type { InviteMember } from '../../domain/identity/invitation.service.ts';
import type { InviteAdministrator } from '../../domain/identity/organisation.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { LocalDateScalar, PenceScalar } from '../scalars.ts';
import { RoleEnum } from './viewer.type.ts';

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
