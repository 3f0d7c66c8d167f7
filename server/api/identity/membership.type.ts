import { Field, ID, InputType } from 'type-graphql';
import type { Role } from '../../access/permissions.ts';
import type {
  CloseMember,
  EndMembership,
  GiveMembership,
  SetMemberLimit,
} from '../../domain/identity/membership.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { ObjectType } from '../checked-fields.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, LocalDateScalar, PenceScalar } from '../scalars.ts';
import { OrganisationType } from './organisation.type.ts';
import { RoleEnum } from './viewer.type.ts';

@ObjectType('DelegatedLimit', {
  simpleResolvers: true,
  description:
    'A delegated limit: the largest budget a worker may agree alone, per week and per decision, from a day on. The limit with the latest start applies; among those of one day, the one set last.',
})
export class DelegatedLimitType {
  declare readonly __typename?: 'DelegatedLimit';

  @Field(() => PenceScalar, {
    nullable: true,
    description: 'Limit per week, in pence; null for no weekly limit from that day on.',
  })
  pencePerWeek!: number | null;

  @Field(() => PenceScalar, {
    nullable: true,
    description: 'Limit per decision, in pence; null for no limit per decision from that day on.',
  })
  pencePerDecision!: number | null;

  @Field(() => LocalDateScalar, { description: 'The first day of the limit.' })
  startsOn!: LocalDate;

  @Field(() => DateTimeScalar, { description: 'When the limit was set.' })
  setAt!: Date;
}

@ObjectType('Membership', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A role that somebody has in an organisation, with its dates. Visible to that account and to the organisation’s own members.',
})
export class MembershipType implements NodeType {
  declare readonly __typename?: 'Membership';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => AccountType, {
    nullable: true,
    description: 'The account that has the role; null when you may not see the name.',
  })
  member!: AccountType | null;

  @Field(() => OrganisationType, { description: 'The organisation.' })
  organisation!: OrganisationType;

  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role;

  @Field(() => LocalDateScalar, { description: 'The first day of the role.' })
  startsOn!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'The first day the role no longer counts; null while open-ended. Equal to `startsOn` when the role never began.',
  })
  endsOn!: LocalDate | null;

  @Field(() => PenceScalar, {
    nullable: true,
    description:
      'Delegated limit per week today, in pence: the largest weekly budget they may agree alone. Null means no limit.',
  })
  delegatedLimitPencePerWeek!: number | null;

  @Field(() => PenceScalar, {
    nullable: true,
    description:
      'Delegated limit per decision today, in pence: the largest amount they may agree alone in one decision. Null means no limit.',
  })
  delegatedLimitPencePerDecision!: number | null;
}

const WHICH = {
  nullable: true,
  description: 'The organisation’s id. Required only when you administer several.',
} as const;

@InputType('MembershipGiveInput', { description: 'Another role for a member.' })
export class MembershipGiveInput implements GiveMembership {
  @Field(() => ID, { description: 'The account’s id, of a present or former member of the organisation.' })
  accountId!: string;

  @Field(() => RoleEnum, { description: 'The role. The functions of the organisation decide which roles it can give.' })
  role!: Role;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day of the role; today when left out.' })
  startsOn?: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day the role no longer counts; open-ended when left out.',
  })
  endsOn?: LocalDate | null;

  @Field(() => ID, WHICH)
  organisationId?: string | null;
}

@InputType('MembershipEndInput', { description: 'A role to end.' })
export class MembershipEndInput implements EndMembership {
  @Field(() => ID, { description: 'The membership’s id.' })
  membershipId!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day the role no longer counts. When left out, today: the role ends at once.',
  })
  endsOn?: LocalDate | null;
}

@InputType('MemberLimitSetInput', { description: 'Delegated limits. Both kinds are set together.' })
export class MemberLimitSetInput implements SetMemberLimit {
  @Field(() => ID, { description: 'The membership’s id, of a worker or team manager.' })
  membershipId!: string;

  @Field(() => PenceScalar, {
    nullable: true,
    description: 'Limit per week, in pence; null or left out for no weekly limit.',
  })
  pencePerWeek?: number | null;

  @Field(() => PenceScalar, {
    nullable: true,
    description:
      'Limit per decision, in pence. It is compared with the whole budget plus the budgets set for the same person in the 28 days before. Null or left out for no limit per decision.',
  })
  pencePerDecision?: number | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day of the limit; today when left out.' })
  startsOn?: LocalDate | null;
}

@InputType('MemberCloseInput', { description: 'Somebody who leaves the organisation.' })
export class MemberCloseInput implements CloseMember {
  @Field(() => ID, { description: 'The account’s id.' })
  accountId!: string;

  @Field(() => ID, WHICH)
  organisationId?: string | null;
}

@ObjectType('Account', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'An account of somebody who can sign in, or will be able to. Visible to its holder, to members of the organisation that opened it, and to administrators of the organisations to which it belongs or belonged.',
})
export class AccountType implements NodeType {
  declare readonly __typename?: 'Account';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'The name under which the account was opened.' })
  name!: string;
}
