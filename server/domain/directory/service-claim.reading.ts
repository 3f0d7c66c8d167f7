import { column, extendReading, moment, needsValues, one, reading } from '../../database/reading.ts';

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
});

extendReading('SupportService', {
  viewerCanKeep: needsValues({
    keeper_id: (row) => `directory.keeper_of(${row}.id)`,
    status: (row) => `${row}.status`,
  }),
  claimedBy: {
    kind: 'one',
    type: 'Organisation',
    on: (row, other) => `${other}.id = directory.claimant_of(${row}.id)`,
  },
});
