import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import { whyCannotAdminister } from '../../domain/identity/find-member.ts';
import { organisationProjection } from '../../domain/identity/organisation.projection.ts';
import { registerOrganisation } from '../../domain/identity/organisation.service.ts';
import { act, actsOn } from '../acts.ts';
import { FieldResolver, Query, Resolver } from '../checked-fields.ts';
import { connectionOf } from '../connection.ts';
import type { Context } from '../context.ts';
import { readFields } from '../read-fields.ts';
import { selectionOf } from '../selection.ts';
import { ActPermissionType, predicts, toPermission } from '../user-error.type.ts';
import { BrokerAccreditationType } from './broker-accreditation.type.ts';
import { InvitationType } from './invitation.type.ts';
import { performInviting } from './inviting.ts';
import { MembershipType } from './membership.type.ts';
import { OrganisationRegisterInput, OrganisationType } from './organisation.type.ts';

const MembershipConnection = connectionOf('Membership', () => MembershipType);
const InvitationConnection = connectionOf('Invitation', () => InvitationType);

@Resolver(() => OrganisationType)
export class OrganisationResolver {
  @Query(() => OrganisationType, {
    nullable: true,
    description: 'An organisation by its id. Null when there is none. Public.',
  })
  async organisation(
    @Arg('id', () => ID, { description: 'The organisation’s id.' }) id: string,
    @Ctx() { loaders }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.object({ type: 'Organisation', selection: selectionOf(info), id });
  }

  @FieldResolver(
    () => ActPermissionType,
    predicts(
      'Whether you administer the organisation’s accounts: you can invite somebody to join it, give a member another role, close a leaver’s roles, and record a broker’s award.',
      'memberInvite',
      'membershipGive',
      'memberClose',
      'accreditationRecord',
    ),
  )
  viewerCanInvite(
    @Root() { _id }: RootOf<typeof organisationProjection, 'viewerCanInvite'>,
    @Ctx() { actor }: Context,
  ): ActPermissionType {
    return toPermission(whyCannotAdminister(_id, 'memberInvite', actor));
  }
}

export const OrganisationReadFields = readFields(() => OrganisationType, organisationProjection, {
  members: {
    type: () => MembershipConnection,
    description:
      'The organisation’s members, one item per role, the latest given first. Visible to the organisation’s own members; empty for everybody else.',
  },
  invitations: {
    type: () => InvitationConnection,
    description:
      'The organisation’s invitations, the latest first. Visible to its administrators; empty for everybody else.',
  },
  accreditedBrokers: {
    type: () => BrokerAccreditationType,
    description: 'The awards that the organisation’s brokers hold now, sorted by the broker’s name. Public.',
  },
});

export const OrganisationActs = actsOn(
  { field: 'invitation', type: () => InvitationType },
  {
    organisationRegister: act({
      does: 'Adds an organisation to the platform and invites its first administrator. The answer shows the code to pass on.',
      input: () => OrganisationRegisterInput,
      asks: 'The organisation.',
      run: (performance, input) => performInviting(performance, (em, actor) => registerOrganisation(em, actor, input)),
    }),
  },
);
