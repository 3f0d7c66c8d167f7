import { columnsOf } from '../../database/reading/columns-of.ts';
import { extension, projection } from '../../database/reading/projection.ts';
import type { Refusal } from '../../foundation/domain-error.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { closingObstacle, keepingObstacle } from './find-maintainer.ts';
import { ServiceClaim } from './service-claim.entity.ts';
import { SupportService } from './support-service.entity.ts';

const organisations = columnsOf(Organisation);
const claims = columnsOf(ServiceClaim);
const services = columnsOf(SupportService);

export const serviceClaimProjection = projection('ServiceClaim', claims, {
  id: claims.column('id'),
  organisation: claims.one('Organisation', 'organisation_id'),
  number: claims.column('number'),
  services: claims.list('SupportService', services, {
    where: (row, other) =>
      `${other.organisation_id} = ${row.provider_id} or ${other.id} = (select r.service_id from directory.registration r where r.id = ${row.registration_id})`,
    order: (other) => `${other.name}, ${other.id}`,
  }),
  status: claims.column('status'),
  claimedAt: claims.moment('claimed_at'),
  verifiedHow: claims.column('verified_how'),
  verifiedAt: claims.moment('verified_at'),
  closedAt: claims.moment('closed_at'),
  reason: claims.column('reason'),
  viewerCanDecide: claims.computedFrom('organisation_id', 'status'),
  viewerCanWithdraw: claims.computedFrom('organisation_id', 'status'),
  viewerCanEnterCode: claims.computedFrom('organisation_id', 'status'),
  viewerCanEnd: claims.computedFrom('organisation_id', 'status'),
});

export const serviceMaintenanceExtension = extension('SupportService', {
  // The acts of a maintainer are all for the same roles.
  viewerCanMaintain: services.computedFromSql<{ readonly keeping_obstacle: Refusal | null }>({
    keeping_obstacle: (row) => keepingObstacle(row, 'serviceDescribe'),
  }),
  viewerCanClose: services.computedFromSql<{ readonly closing_obstacle: Refusal | null }>({
    closing_obstacle: closingObstacle,
  }),
  viewerCanConfirm: services.computedFromSql<{ readonly confirming_obstacle: Refusal | null }>({
    confirming_obstacle: (row) => `directory.confirming_obstacle(${row.id})`,
  }),
  claimedBy: services.oneOf('Organisation', organisations, {
    where: (row, other) => `${other.id} = directory.claimant_of(${row.id})`,
  }),
});

export const serviceClaimProjections = [serviceClaimProjection, serviceMaintenanceExtension] as const;
