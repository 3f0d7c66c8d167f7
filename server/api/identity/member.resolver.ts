import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
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
import { act, actsOn } from '../acts.ts';
import type { Context } from '../context.ts';
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
}

export const MembershipActs = actsOn(membership, {
  membershipGive: act({
    does: 'Gives a member another role.',
    input: () => MembershipGiveInput,
    asks: 'To whom, and which.',
    service: giveMembership,
  }),
  membershipEnd: act({
    does: 'Ends a role, at once or from a later day. The last administrator stays.',
    input: () => MembershipEndInput,
    asks: 'Which, and when.',
    service: endMembership,
  }),
  memberLimitSet: act({
    does: 'Sets up to how much a worker or team manager may agree a budget alone, a week and in one decision, from a day on.',
    input: () => MemberLimitSetInput,
    asks: 'Whose, and how much.',
    service: setMemberLimit,
  }),
});

export const MemberActs = actsOn(
  { field: 'member', type: () => AccountType },
  {
    memberClose: act({
      does: 'Ends every role a leaver has in your organisation, at once. Their account is closed as well when your organisation opened it and nothing else hangs on it; whether it was is not told.',
      input: () => MemberCloseInput,
      asks: 'Who leaves.',
      service: closeMember,
    }),
  },
);
