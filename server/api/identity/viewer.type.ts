import { Field, ID, ObjectType } from 'type-graphql';
import { ROLES, type Role } from '../../access/permissions.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { enumeration } from '../enumeration.ts';
import { LocalDateScalar, PenceScalar } from '../scalars.ts';

export const RoleEnum = enumeration(ROLES, {
  name: 'Role',
  description: 'What an account does for an organisation. A supported person and a representative need no role.',
  meanings: {
    WORKER: 'Allocating social worker of an authority.',
    TEAM_MANAGER: 'Manages workers of an authority.',
    BROKER: 'Plans and organises support with a person.',
    FUND_OFFICER: 'Administers funds at an ISF holder.',
    PROVIDER_COORDINATOR: 'Answers offers, records support and invoices for a registered provider.',
    COMMUNITY_COORDINATOR: 'The same for a community organisation.',
    SUPPORT_ADVISER:
      'Advises people on self-directed support for an independent support organisation, and confirms entries of its area.',
    ADMINISTRATOR:
      'Runs the organisation’s own accounts: invites members, gives and ends roles. Opens nobody’s record.',
    OPERATOR: 'Runs the platform and sees nobody’s plan.',
  },
});

@ObjectType('ViewerMembership', { simpleResolvers: true, description: 'A role you hold now for an organisation.' })
export class ViewerMembershipType {
  @Field(() => ID, { description: 'The organisation’s id.' })
  organisationId!: string;

  @Field(() => String, { description: 'The organisation’s name.' })
  organisationName!: string;

  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role;

  @Field(() => LocalDateScalar, { description: 'From this day.' })
  startsOn!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day it no longer counts; null while open-ended.',
  })
  endsOn!: LocalDate | null;

  @Field(() => PenceScalar, {
    nullable: true,
    description: 'Up to how much a week you may agree a budget alone today; null without a limit.',
  })
  delegatedLimitPencePerWeek!: number | null;

  @Field(() => PenceScalar, {
    nullable: true,
    description: 'Up to how much you may agree alone in one decision today; null without a limit.',
  })
  delegatedLimitPencePerDecision!: number | null;
}

@ObjectType('Viewer', { simpleResolvers: true, description: 'Whoever is asking: you.' })
export class ViewerType {
  @Field(() => ID, { description: 'Your account’s id.' })
  id!: string;

  @Field(() => String, { description: 'Your name.' })
  name!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The one organisation you said you act for, with the header `acting-for`; null when you did not say.',
  })
  actingFor!: string | null;

  @Field(() => [ViewerMembershipType], {
    description: 'The organisations you act for now; only the one you said you act for, if you did.',
  })
  memberships!: ViewerMembershipType[];
}
