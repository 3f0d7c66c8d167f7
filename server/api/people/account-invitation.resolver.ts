import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { type InviteAccount, inviteAccount } from '../../domain/people/account-invitation.service.ts';
import type { Context } from '../context.ts';
import { InvitationType } from '../identity/invitation.type.ts';
import { performInviting } from '../identity/inviting.ts';
import { describeAct, type Payload, payloadOf } from '../payload.ts';
import { listUnder } from '../selection.ts';
import { SupportedPersonType } from './person.type.ts';

const AccountInvitePayload = payloadOf({ act: 'accountInvite', field: 'invitation', type: () => InvitationType });

@InputType('AccountInviteInput', { description: 'Whose sign-in is to be linked.' })
export class AccountInviteInput implements InviteAccount {
  @Field(() => ID, { description: 'The person; it is theirs unless somebody else of the record is named.' })
  personId!: string;

  @Field(() => ID, { nullable: true, description: 'A representation of the person: then it is the representative’s.' })
  representationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Or who helps the person to decide: then it is theirs.' })
  decisionSupporterId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it takes the place of a sign-in linked before, which then ends: when that one was lost.',
  })
  replacesSignIn?: boolean;
}

@Resolver(() => SupportedPersonType)
export class AccountInvitationResolver {
  @FieldResolver(() => [InvitationType], {
    description:
      'Who was given a code to sign in: the person, those who may act for them by law, and those who help them to decide; the earliest first. The authority’s to see, and each one’s own.',
  })
  invitations(@Root() person: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(person, info);
  }

  @Mutation(
    () => AccountInvitePayload,
    describeAct(
      'accountInvite',
      'Gives a supported person, who may act for them by law, or who helps them to decide, a code to link their own sign-in to the account that was opened for them.',
    ),
  )
  accountInvite(
    @Arg('input', () => AccountInviteInput, { description: 'Whose.' }) input: AccountInviteInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'accountInvite', field: 'invitation', type: 'Invitation', context, info } as const;
    // Whoever signs in by it signs in as the person or for them: so it is done to the person.
    const doneTo = { type: 'SupportedPerson', id: input.personId };
    return performInviting({ ...performance, doneTo }, (em, actor) => inviteAccount(em, actor, input));
  }
}
