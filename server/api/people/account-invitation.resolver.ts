import type { GraphQLResolveInfo } from 'graphql';
import { Field, FieldResolver, ID, Info, InputType, Resolver, Root } from 'type-graphql';
import { type InviteAccount, inviteAccount } from '../../domain/people/account-invitation.service.ts';
import { act, actsOn } from '../acts.ts';
import { InvitationType } from '../identity/invitation.type.ts';
import { performInviting } from '../identity/inviting.ts';
import { listUnder } from '../selection.ts';
import { SupportedPersonType } from './person.type.ts';

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
}

export const AccountInvitationActs = actsOn(
  { field: 'invitation', type: () => InvitationType },
  {
    accountInvite: act({
      does: 'Gives a supported person, who may act for them by law, or who helps them to decide, a code to link their own sign-in to the account that was opened for them.',
      input: () => AccountInviteInput,
      asks: 'Whose.',
      // Somebody who signs in by it signs in as the person or for them: so it is done to the person.
      run: (performance, input) =>
        performInviting({ ...performance, doneTo: { type: 'SupportedPerson', id: input.personId } }, (em, actor) =>
          inviteAccount(em, actor, input),
        ),
    }),
  },
);
