import { column, extendReading, moment, needs, needsValues, one, reading } from '../../database/reading/reading.ts';

reading('ServiceClaim', 'directory.service_claim', {
  id: column('id'),
  organisation: one('Organisation', 'organisation_id'),
  number: column('number'),
  services: {
    kind: 'list',
    type: 'SupportService',
    on: (row, other) =>
      `${other}.organisation_id = ${row}.provider_id or ${other}.id = (select r.service_id from directory.registration r where r.id = ${row}.registration_id)`,
    order: (other) => `${other}.name, ${other}.id`,
  },
  status: column('status'),
  claimedAt: moment('claimed_at'),
  verifiedHow: column('verified_how'),
  verifiedAt: moment('verified_at'),
  closedAt: moment('closed_at'),
  reason: column('reason'),
  viewerCanDecide: needs('organisation_id', 'status'),
  viewerCanWithdraw: needs('organisation_id', 'status'),
  viewerCanEnterCode: needs('organisation_id', 'status'),
  viewerCanEnd: needs('organisation_id', 'status'),
});

/** The columns that the rule on maintainers requires of an entry. */
const KEPT = {
  keeper_id: (row: string) => `directory.keeper_of(${row}.id)`,
  status: (row: string) => `${row}.status`,
};

extendReading('SupportService', {
  viewerCanKeep: needsValues(KEPT),
  viewerCanClose: needsValues({ ...KEPT, closing_obstacle: (row) => `directory.closing_obstacle(${row}.id)` }),
  viewerCanConfirm: needsValues({ confirming_obstacle: (row) => `directory.confirming_obstacle(${row}.id)` }),
  claimedBy: {
    kind: 'one',
    type: 'Organisation',
    on: (row, other) => `${other}.id = directory.claimant_of(${row}.id)`,
  },
});
