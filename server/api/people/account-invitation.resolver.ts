import { Field, ID, InputType } from 'type-graphql';
import { type InviteAccount, inviteAccount } from '../../domain/people/account-invitation.service.ts';
import { supportedPersonProjection } from '../../domain/people/person.projection.ts';
import { act, actsOn } from '../acts.ts';
import { InvitationType } from '../identity/invitation.type.ts';
import { performInviting } from '../identity/inviting.ts';
import { readFields } from '../read-fields.ts';
import { SupportedPersonType } from './person.type.ts';

@InputType('AccountInviteInput', { description: 'The person whose sign-in is to be linked.' })
class AccountInviteInput implements InviteAccount {
  @Field(() => ID, {
    description:
      'The supported person’s id. The code is for them, unless `representationId` or `decisionSupporterId` is given.',
  })
  personId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of a representation of the person: the code is then for the representative.',
  })
  representationId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of somebody who helps the person to decide: the code is then for them.',
  })
  decisionSupporterId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the new sign-in replaces one linked before, which then ends; for a sign-in that was lost.',
  })
  replacesSignIn?: boolean;
}

export const AccountInvitationReadFields = readFields(() => SupportedPersonType, supportedPersonProjection, {
  invitations: {
    type: () => InvitationType,
    description:
      'The codes to sign in that were given out to the person, their representatives and those who help them to decide, the earliest first. Visible to the authority; each of these people sees their own.',
  },
});

export const AccountInvitationActs = actsOn(
  { field: 'invitation', type: () => InvitationType },
  {
    accountInvite: act({
      does: 'Gives a supported person, a representative by law, or somebody who helps them to decide, a code that links their own sign-in to the account opened for them. The answer shows the code.',
      input: () => AccountInviteInput,
      asks: 'Who gets the code.',
      // Recorded on the supported person, because the sign-in acts as them or for them.
      run: (performance, input) =>
        performInviting({ ...performance, doneTo: { type: 'SupportedPerson', id: input.personId } }, (em, actor) =>
          inviteAccount(em, actor, input),
        ),
    }),
  },
);
