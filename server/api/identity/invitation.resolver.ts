import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  acceptInvitation,
  inviteMember,
  whyCannotWithdraw,
  withdrawInvitation,
} from '../../domain/identity/invitation.service.ts';
import { inviteAdministrator } from '../../domain/identity/organisation.service.ts';
import { act, actsOn } from '../acts.ts';
import type { Context } from '../context.ts';
import { performAsInvited } from '../payload.ts';
import { ActPermissionType, foretells, toPermission } from '../user-error.type.ts';
import {
  AdministratorInviteInput,
  InvitationAcceptInput,
  InvitationType,
  InvitationWithdrawInput,
  MemberInviteInput,
} from './invitation.type.ts';
import { performInviting, type WithCode } from './inviting.ts';

const invitation = { field: 'invitation', type: () => InvitationType } as const;

/** The columns of an invitation that its rules need, as they were read. */
interface FactColumns {
  readonly _organisation_id: string;
  readonly _account_id: string | null;
  readonly _accepted_at: string | null;
  readonly _withdrawn_at: string | null;
}

@Resolver(() => InvitationType)
export class InvitationResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The code to pass on, shown in the answer to the act that made it and never again: nobody keeps it.',
  })
  code(@Root() { _code }: WithCode): string | null {
    return _code ?? null;
  }

  @FieldResolver(() => ActPermissionType, foretells('Whether you can take it back now.', 'invitationWithdraw'))
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
    does: 'Invites somebody to join your organisation, and shows the code to pass on.',
    input: () => MemberInviteInput,
    asks: 'Whom, and in which roles.',
    run: (performance, input) => performInviting(performance, (em, actor) => inviteMember(em, actor, input)),
  }),
  administratorInvite: act({
    does: 'Invites the first administrator of an organisation that nobody has joined yet.',
    input: () => AdministratorInviteInput,
    asks: 'Whom, and of which organisation.',
    run: (performance, input) => performInviting(performance, (em, actor) => inviteAdministrator(em, actor, input)),
  }),
  invitationWithdraw: act({
    does: 'Takes an invitation back before it is accepted.',
    input: () => InvitationWithdrawInput,
    asks: 'Which.',
    service: (em, actor, input) => withdrawInvitation(em, actor, input.invitationId),
  }),
  invitationAccept: act({
    does: 'Accepts an invitation by its code. Signed in for the first time, you get an account by it, or the one opened for you; with an account, you join another organisation, or act for another person by it.',
    input: () => InvitationAcceptInput,
    asks: 'The code.',
    run: (performance, input) =>
      performAsInvited(performance, async (statements, actor) => {
        const { invitationId, accountId } = await acceptInvitation(statements, actor, input);
        return { id: invitationId, speaker: accountId };
      }),
  }),
});
