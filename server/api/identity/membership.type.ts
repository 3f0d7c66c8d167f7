import { Field, ID, ObjectType } from 'type-graphql';
import type { Role } from '../../access/permissions.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, LocalDateScalar, PenceScalar } from '../scalars.ts';
import { AccountType } from './account.type.ts';
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
