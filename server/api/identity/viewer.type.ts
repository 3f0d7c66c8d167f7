import { Field, ID } from 'type-graphql';
import { ROLES, type Role } from '../../access/permissions.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { ObjectType } from '../checked-fields.ts';
import { enumeration } from '../enumeration.ts';
import { LocalDateScalar, PenceScalar } from '../scalars.ts';

export const RoleEnum = enumeration(ROLES, {
  name: 'Role',
  description: 'What an account does for an organisation. A supported person and a representative need no role.',
  meanings: {
    WORKER: 'Social worker of an authority who allocates budgets.',
    TEAM_MANAGER: 'Manages workers of an authority.',
    BROKER: 'Plans and organises support with a person.',
    FUND_OFFICER: 'Administers funds at an ISF holder.',
    PROVIDER_COORDINATOR: 'Answers offers, records deliveries and invoices for a registered provider.',
    COMMUNITY_COORDINATOR: 'Answers offers, records deliveries and invoices for a community organisation.',
    SUPPORT_ADVISER:
      'Advises people on self-directed support for an independent support organisation, and confirms entries of its area.',
    ADMINISTRATOR:
      'Administers the organisation’s own accounts: invites members, gives and ends roles. Gives access to nobody’s record.',
    OPERATOR: 'Runs the platform. Gives access to nobody’s plan.',
  },
});

@ObjectType('ViewerMembership', { simpleResolvers: true, description: 'A role that you have now in an organisation.' })
export class ViewerMembershipType {
  @Field(() => ID, { description: 'The organisation’s id.' })
  organisationId!: string;

  @Field(() => String, { description: 'The organisation’s name.' })
  organisationName!: string;

  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role;

  @Field(() => LocalDateScalar, { description: 'The first day of the role.' })
  startsOn!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day the role no longer counts; null while open-ended.',
  })
  endsOn!: LocalDate | null;

  @Field(() => PenceScalar, {
    nullable: true,
    description:
      'Your delegated limit per week today, in pence: the largest weekly budget you may agree alone. Null means no limit.',
  })
  delegatedLimitPencePerWeek!: number | null;

  @Field(() => PenceScalar, {
    nullable: true,
    description:
      'Your delegated limit per decision today, in pence: the largest amount you may agree alone in one decision. Null means no limit.',
  })
  delegatedLimitPencePerDecision!: number | null;
}

@ObjectType('Viewer', { simpleResolvers: true, description: 'The viewer: the account that makes the request.' })
export class ViewerType {
  @Field(() => ID, { description: 'Your account’s id.' })
  id!: string;

  @Field(() => String, { description: 'Your name.' })
  name!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the one organisation that you act for, from the header `acting-for`; null without the header.',
  })
  actingFor!: string | null;

  @Field(() => [ViewerMembershipType], {
    description: 'Your roles in organisations now; with the header `acting-for`, only those in that organisation.',
  })
  memberships!: ViewerMembershipType[];
}
