import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Role } from '../../access/permissions.ts';
import type {
  CloseMember,
  EndMembership,
  GiveMembership,
  SetMemberLimit,
} from '../../domain/identity/membership.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, LocalDateScalar, PenceScalar } from '../scalars.ts';
import { OrganisationType } from './organisation.type.ts';
import { RoleEnum } from './viewer.type.ts';

@ObjectType('DelegatedLimit', {
  simpleResolvers: true,
  description:
    'Up to how much a worker may agree a budget alone, a week and in one decision, from a day on. The one that started last counts, and of one day the one set last.',
})
export class DelegatedLimitType {
  @Field(() => PenceScalar, {
    nullable: true,
    description: 'Pence a week; null when there is no limit a week from then on.',
  })
  pencePerWeek!: number | null;

  @Field(() => PenceScalar, {
    nullable: true,
    description: 'Pence in one decision; null when there is no limit of a decision from then on.',
  })
  pencePerDecision!: number | null;

  @Field(() => LocalDateScalar, { description: 'From this day.' })
  startsOn!: LocalDate;

  @Field(() => DateTimeScalar, { description: 'When it was set.' })
  setAt!: Date;
}

@ObjectType('Membership', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A role that somebody has in an organisation, and its dates. Seen by the organisation’s own people.',
})
export class MembershipType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => AccountType, { nullable: true, description: 'Who; null where the name is not yours to see.' })
  member!: AccountType | null;

  @Field(() => OrganisationType, { description: 'Of which organisation.' })
  organisation!: OrganisationType;

  @Field(() => RoleEnum, { description: 'In which role.' })
  role!: Role;

  @Field(() => LocalDateScalar, { description: 'From this day.' })
  startsOn!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day it no longer counts; null while open-ended. The same day as the first: it never began.',
  })
  endsOn!: LocalDate | null;

  @Field(() => PenceScalar, {
    nullable: true,
    description: 'Up to how much a week they may agree a budget alone today; null without a limit.',
  })
  delegatedLimitPencePerWeek!: number | null;

  @Field(() => PenceScalar, {
    nullable: true,
    description: 'Up to how much they may agree alone in one decision today; null without a limit.',
  })
  delegatedLimitPencePerDecision!: number | null;
}

const WHICH = { nullable: true, description: 'The organisation, needed only when you administer several.' } as const;

@InputType('MembershipGiveInput', { description: 'Another role for a member.' })
export class MembershipGiveInput implements GiveMembership {
  @Field(() => ID, { description: 'The account of somebody who belongs to the organisation, or did.' })
  accountId!: string;

  @Field(() => RoleEnum, { description: 'The role. What the organisation is decides which it can give.' })
  role!: Role;

  @Field(() => LocalDateScalar, { nullable: true, description: 'From this day; today when left out.' })
  startsOn?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day it no longer counts.' })
  endsOn?: LocalDate | null;

  @Field(() => ID, WHICH)
  organisationId?: string | null;
}

@InputType('MembershipEndInput', { description: 'A role to end.' })
export class MembershipEndInput implements EndMembership {
  @Field(() => ID, { description: 'Which.' })
  membershipId!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day it no longer counts; when left out today, so at once.',
  })
  endsOn?: LocalDate | null;
}

@InputType('MemberLimitSetInput', { description: 'A delegated limit. Both kinds are set together.' })
export class MemberLimitSetInput implements SetMemberLimit {
  @Field(() => ID, { description: 'The role of a worker or team manager.' })
  membershipId!: string;

  @Field(() => PenceScalar, { nullable: true, description: 'Pence a week; null or left out for no limit a week.' })
  pencePerWeek?: number | null;

  @Field(() => PenceScalar, {
    nullable: true,
    description:
      'Pence in one decision: a whole budget, with what was set for the same person in the 28 days before. Null or left out for no limit of a decision.',
  })
  pencePerDecision?: number | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'From this day; today when left out.' })
  startsOn?: LocalDate | null;
}

@InputType('MemberCloseInput', { description: 'Somebody who leaves the organisation.' })
export class MemberCloseInput implements CloseMember {
  @Field(() => ID, { description: 'Their account.' })
  accountId!: string;

  @Field(() => ID, WHICH)
  organisationId?: string | null;
}

@ObjectType('Account', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'Somebody who can sign in, or soon will.',
})
export class AccountType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'The name it was opened under.' })
  name!: string;
}
