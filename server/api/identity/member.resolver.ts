import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Role } from '../../access/permissions.ts';
import {
  closeMember,
  endMembership,
  giveMembership,
  setMemberLimit,
  whyCannotEnd,
  whyCannotLimit,
} from '../../domain/identity/membership.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import type { Context } from '../context.ts';
import { describeAct, type Payload, payloadOf, perform } from '../payload.ts';
import { listUnder } from '../selection.ts';
import { ActPermissionType, foretells, toPermission } from '../user-error.type.ts';
import {
  AccountType,
  DelegatedLimitType,
  MemberCloseInput,
  MemberLimitSetInput,
  MembershipEndInput,
  MembershipGiveInput,
  MembershipType,
} from './membership.type.ts';

const membership = { field: 'membership', type: () => MembershipType } as const;
const MembershipGivePayload = payloadOf({ act: 'membershipGive', ...membership });
const MembershipEndPayload = payloadOf({ act: 'membershipEnd', ...membership });
const MemberLimitSetPayload = payloadOf({ act: 'memberLimitSet', ...membership });
const MemberClosePayload = payloadOf({ act: 'memberClose', field: 'member', type: () => AccountType });

/** The columns of a membership that its rules need, as they were read. */
interface FactColumns {
  readonly _organisation_id: string;
  readonly _account_id: string;
  readonly _role: Role;
  readonly _ends_on: LocalDate | null;
}

@Resolver(() => MembershipType)
export class MemberResolver {
  @FieldResolver(() => [DelegatedLimitType], { description: 'Every delegated limit that was set, the earliest first.' })
  limits(@Root() member: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(member, info);
  }

  @FieldResolver(
    () => ActPermissionType,
    foretells(
      'Whether you can end it now. That it is the last administrator’s shows only in the act.',
      'membershipEnd',
    ),
  )
  viewerCanEnd(@Root() row: FactColumns, @Ctx() { actor }: Context): ActPermissionType {
    return toPermission(whyCannotEnd({ organisationId: row._organisation_id, endsOn: row._ends_on }, actor));
  }

  @FieldResolver(() => ActPermissionType, foretells('Whether you can set a delegated limit for it.', 'memberLimitSet'))
  viewerCanSetLimit(@Root() row: FactColumns, @Ctx() { actor }: Context): ActPermissionType {
    const { _organisation_id: organisationId, _account_id: accountId, _role: role } = row;
    return toPermission(whyCannotLimit({ organisationId, accountId, role }, actor));
  }

  @Mutation(() => MembershipGivePayload, describeAct('membershipGive', 'Gives a member another role.'))
  membershipGive(
    @Arg('input', () => MembershipGiveInput, { description: 'To whom, and which.' }) input: MembershipGiveInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'membershipGive', field: 'membership', type: 'Membership', context, info } as const;
    return perform(performance, (em, actor) => giveMembership(em, actor, input));
  }

  @Mutation(
    () => MembershipEndPayload,
    describeAct('membershipEnd', 'Ends a role, at once or from a later day. The last administrator stays.'),
  )
  membershipEnd(
    @Arg('input', () => MembershipEndInput, { description: 'Which, and when.' }) input: MembershipEndInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'membershipEnd', field: 'membership', type: 'Membership', context, info } as const;
    return perform(performance, (em, actor) => endMembership(em, actor, input));
  }

  @Mutation(
    () => MemberLimitSetPayload,
    describeAct(
      'memberLimitSet',
      'Sets up to how much a worker or team manager may agree a budget alone, a week and in one decision, from a day on.',
    ),
  )
  memberLimitSet(
    @Arg('input', () => MemberLimitSetInput, { description: 'Whose, and how much.' }) input: MemberLimitSetInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'memberLimitSet', field: 'membership', type: 'Membership', context, info } as const;
    return perform(performance, (em, actor) => setMemberLimit(em, actor, input));
  }

  @Mutation(
    () => MemberClosePayload,
    describeAct(
      'memberClose',
      'Ends every role a leaver has in your organisation, at once. Their account is closed as well when your organisation opened it and nothing else hangs on it; whether it was is not told.',
    ),
  )
  memberClose(
    @Arg('input', () => MemberCloseInput, { description: 'Who leaves.' }) input: MemberCloseInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'memberClose', field: 'member', type: 'Account', context, info } as const;
    return perform(performance, (em, actor) => closeMember(em, actor, input));
  }
}
