import { Field, ID, InputType } from 'type-graphql';
import type { Role } from '../../access/permissions.ts';
import type {
  CloseMember,
  EndMembership,
  GiveMembership,
  SetMemberLimit,
} from '../../domain/identity/membership.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { LocalDateScalar, PenceScalar } from '../scalars.ts';
import { RoleEnum } from './viewer.type.ts';

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
