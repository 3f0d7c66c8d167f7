import { Ctx, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import {
  acceptInvitation,
  inviteMember,
  whyCannotWithdraw,
  withdrawInvitation,
} from '../../domain/identity/invitation.service.ts';
import type { invitationProjection } from '../../domain/identity/organisation.projection.ts';
import { inviteAdministrator } from '../../domain/identity/organisation.service.ts';
import { act, actsOn } from '../acts.ts';
import { FieldResolver, Resolver } from '../checked-fields.ts';
import type { Context } from '../context.ts';
import { performAsInvited } from '../payload.ts';
import { ActPermissionType, predicts, toPermission } from '../user-error.type.ts';
import {
  AdministratorInviteInput,
  InvitationAcceptInput,
  InvitationType,
  InvitationWithdrawInput,
  MemberInviteInput,
} from './invitation.type.ts';
import { performInviting, type WithCode } from './inviting.ts';

const invitation = { field: 'invitation', type: () => InvitationType } as const;

/** The columns of an invitation that its rules read. */
type FactColumns = RootOf<typeof invitationProjection, 'viewerCanWithdraw'>;

@Resolver(() => InvitationType)
export class InvitationResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The code to pass on. Only the answer to the act that made the invitation has it; null ever after, because the code is not stored.',
  })
  code(@Root() { _code }: WithCode): string | null {
    return _code ?? null;
  }

  @FieldResolver(() => ActPermissionType, predicts('Whether you can withdraw the invitation.', 'invitationWithdraw'))
  viewerCanWithdraw(@Root() row: FactColumns, @Ctx() { actor }: Context): ActPermissionType {
    const facts = {
      organisationId: row._organisation_id,
      accountId: row._account_id,
      acceptedAt: row._accepted_at,
      withdrawnAt: row._withdrawn_at,
    };
    return toPermission(whyCannotWithdraw(facts, actor));
  }
}

export const InvitationActs = actsOn(invitation, {
  memberInvite: act({
    does: 'Invites somebody to join your organisation. The answer shows the code to pass on.',
    input: () => MemberInviteInput,
    asks: 'Who is invited, and the roles.',
    run: (performance, input) => performInviting(performance, (em, actor) => inviteMember(em, actor, input)),
  }),
  administratorInvite: act({
    does: 'Invites the first administrator of an organisation that nobody has joined yet.',
    input: () => AdministratorInviteInput,
    asks: 'Who is invited, and the organisation.',
    run: (performance, input) => performInviting(performance, (em, actor) => inviteAdministrator(em, actor, input)),
  }),
  invitationWithdraw: act({
    does: 'Withdraws an invitation before it is accepted.',
    input: () => InvitationWithdrawInput,
    asks: 'The invitation to withdraw.',
    service: (em, actor, input) => withdrawInvitation(em, actor, input.invitationId),
  }),
  invitationAccept: act({
    does: 'Accepts an invitation by its code. At a first sign-in this gives you a new account, or the account that was opened for you. With an account, you join another organisation, or become able to act for another person.',
    input: () => InvitationAcceptInput,
    asks: 'The invitation’s code.',
    run: (performance, input) =>
      performAsInvited(performance, async (statements, actor) => {
        const { invitationId, accountId } = await acceptInvitation(statements, actor, input);
        return { id: invitationId, actorKey: accountId };
      }),
  }),
});
