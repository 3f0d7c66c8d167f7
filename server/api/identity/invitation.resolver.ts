import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import {
  acceptInvitation,
  inviteMember,
  whyCannotWithdraw,
  withdrawInvitation,
} from '../../domain/identity/invitation.service.ts';
import { inviteAdministrator } from '../../domain/identity/organisation.service.ts';
import type { Context } from '../context.ts';
import { describeAct, type Payload, payloadOf, perform, performAsInvited } from '../payload.ts';
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
const MemberInvitePayload = payloadOf({ act: 'memberInvite', ...invitation });
const AdministratorInvitePayload = payloadOf({ act: 'administratorInvite', ...invitation });
const InvitationWithdrawPayload = payloadOf({ act: 'invitationWithdraw', ...invitation });
const InvitationAcceptPayload = payloadOf({ act: 'invitationAccept', ...invitation });

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

  @Mutation(
    () => MemberInvitePayload,
    describeAct('memberInvite', 'Invites somebody to join your organisation, and shows the code to pass on.'),
  )
  memberInvite(
    @Arg('input', () => MemberInviteInput, { description: 'Whom, and in which roles.' }) input: MemberInviteInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'memberInvite', field: 'invitation', type: 'Invitation', context, info } as const;
    return performInviting(performance, (em, actor) => inviteMember(em, actor, input));
  }

  @Mutation(
    () => AdministratorInvitePayload,
    describeAct(
      'administratorInvite',
      'Invites the first administrator of an organisation that nobody has joined yet.',
    ),
  )
  administratorInvite(
    @Arg('input', () => AdministratorInviteInput, { description: 'Whom, and of which organisation.' })
    input: AdministratorInviteInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'administratorInvite', field: 'invitation', type: 'Invitation', context, info } as const;
    return performInviting(performance, (em, actor) => inviteAdministrator(em, actor, input));
  }

  @Mutation(
    () => InvitationWithdrawPayload,
    describeAct('invitationWithdraw', 'Takes an invitation back before it is accepted.'),
  )
  invitationWithdraw(
    @Arg('input', () => InvitationWithdrawInput, { description: 'Which.' }) input: InvitationWithdrawInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'invitationWithdraw', field: 'invitation', type: 'Invitation', context, info } as const;
    return perform(performance, (em, actor) => withdrawInvitation(em, actor, input.invitationId));
  }

  @Mutation(
    () => InvitationAcceptPayload,
    describeAct(
      'invitationAccept',
      'Accepts an invitation by its code. Signed in for the first time, you get an account by it, or the one opened for you; with an account, you join another organisation, or act for another person by it.',
    ),
  )
  invitationAccept(
    @Arg('input', () => InvitationAcceptInput, { description: 'The code.' }) input: InvitationAcceptInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'invitationAccept', field: 'invitation', type: 'Invitation', context, info } as const;
    return performAsInvited(performance, async (statements, actor) => {
      const { invitationId, accountId } = await acceptInvitation(statements, actor, input);
      return { id: invitationId, speaker: accountId };
    });
  }
}
