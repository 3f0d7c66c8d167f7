import { Ctx, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import {
  closeMember,
  endMembership,
  giveMembership,
  setMemberLimit,
  whyCannotEnd,
  whyCannotLimit,
} from '../../domain/identity/membership.service.ts';
import { membershipProjection } from '../../domain/identity/organisation.projection.ts';
import { act, actsOn } from '../acts.ts';
import { FieldResolver, Resolver } from '../checked-fields.ts';
import type { Context } from '../context.ts';
import { readFields } from '../read-fields.ts';
import { ActPermissionType, predicts, toPermission } from '../user-error.type.ts';
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

@Resolver(() => MembershipType)
export class MemberResolver {
  @FieldResolver(
    () => ActPermissionType,
    predicts(
      'Whether you can end the role now. It does not tell whether it is the last administrator’s role: only the act checks that.',
      'membershipEnd',
    ),
  )
  viewerCanEnd(
    @Root() row: RootOf<typeof membershipProjection, 'viewerCanEnd'>,
    @Ctx() { actor }: Context,
  ): ActPermissionType {
    return toPermission(whyCannotEnd({ organisationId: row._organisation_id, endsOn: row._ends_on }, actor));
  }

  @FieldResolver(
    () => ActPermissionType,
    predicts('Whether you can set a delegated limit for the role.', 'memberLimitSet'),
  )
  viewerCanSetLimit(
    @Root() row: RootOf<typeof membershipProjection, 'viewerCanSetLimit'>,
    @Ctx() { actor }: Context,
  ): ActPermissionType {
    const { _organisation_id: organisationId, _account_id: accountId, _role: role } = row;
    return toPermission(whyCannotLimit({ organisationId, accountId, role }, actor));
  }
}

export const MemberReadFields = readFields(() => MembershipType, membershipProjection, {
  limits: {
    type: () => DelegatedLimitType,
    description: 'Every delegated limit that was set, the earliest start first.',
  },
});

export const MembershipActs = actsOn(membership, {
  membershipGive: act({
    does: 'Gives a member another role.',
    input: () => MembershipGiveInput,
    asks: 'The member and the role.',
    service: giveMembership,
  }),
  membershipEnd: act({
    does: 'Ends a role, at once or from a later day. The last administrator’s role cannot be ended.',
    input: () => MembershipEndInput,
    asks: 'The role to end, and the day.',
    service: endMembership,
  }),
  memberLimitSet: act({
    does: 'Sets the delegated limits of a worker or team manager: the largest budget they may agree alone, per week and per decision, from a day on.',
    input: () => MemberLimitSetInput,
    asks: 'The role and its limits.',
    service: setMemberLimit,
  }),
});

export const MemberActs = actsOn(
  { field: 'member', type: () => AccountType },
  {
    memberClose: act({
      does: 'Ends all roles of a leaver in your organisation, at once. Also closes their account when your organisation opened it and nothing else depends on it; the answer does not say whether it was closed.',
      input: () => MemberCloseInput,
      asks: 'The member who leaves.',
      service: closeMember,
    }),
  },
);
