import { Field, ID, ObjectType } from 'type-graphql';
import type { Role } from '../../access/permissions.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, LocalDateScalar, PenceScalar } from '../scalars.ts';
import { AccountType } from './account.type.ts';
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
