import { Ctx, Root } from 'type-graphql';
import type { Actor } from '../../access/actor.ts';
import type { RootOf } from '../../database/reading/projection.ts';
import type { serviceClaimProjection } from '../../domain/directory/service-claim.projection.ts';
import { type ActOnClaim, whyCannotMove } from '../../domain/directory/service-claim.rules.ts';
import { FieldResolver, Resolver } from '../checked-fields.ts';
import type { Context } from '../context.ts';
import { ActPermissionType, predicts, toPermission } from '../user-error.type.ts';
import { ServiceClaimType } from './service-claim.type.ts';

/** The columns of a claim that its rules read. */
type FactColumns = RootOf<
  typeof serviceClaimProjection,
  'viewerCanDecide' | 'viewerCanEnterCode' | 'viewerCanWithdraw' | 'viewerCanEnd'
>;

/** What the viewer can do with a claim now. */
@Resolver(() => ServiceClaimType)
export class ClaimPermissionsResolver {
  @FieldResolver(
    () => ActPermissionType,
    predicts(
      'Whether you can decide the claim now, as an operator: make a code for it, verify it or refuse it.',
      'claimCodeIssue',
      'claimVerify',
      'claimRefuse',
    ),
  )
  viewerCanDecide(@Root() row: FactColumns, @Ctx() { actor }: Context): ActPermissionType {
    return permissionTo('claimVerify', row, actor);
  }

  @FieldResolver(() => ActPermissionType, predicts('Whether you can enter the claim’s code now.', 'claimCodeEnter'))
  viewerCanEnterCode(@Root() row: FactColumns, @Ctx() { actor }: Context): ActPermissionType {
    return permissionTo('claimCodeEnter', row, actor);
  }

  @FieldResolver(() => ActPermissionType, predicts('Whether you can withdraw the claim now.', 'claimWithdraw'))
  viewerCanWithdraw(@Root() row: FactColumns, @Ctx() { actor }: Context): ActPermissionType {
    return permissionTo('claimWithdraw', row, actor);
  }

  @FieldResolver(() => ActPermissionType, predicts('Whether you can end the verified claim now.', 'claimEnd'))
  viewerCanEnd(@Root() row: FactColumns, @Ctx() { actor }: Context): ActPermissionType {
    return permissionTo('claimEnd', row, actor);
  }
}

function permissionTo(act: ActOnClaim, row: FactColumns, actor: Actor): ActPermissionType {
  const { _organisation_id: organisationId, _status: status } = row;
  return toPermission(whyCannotMove({ organisationId, status }, act, actor));
}
