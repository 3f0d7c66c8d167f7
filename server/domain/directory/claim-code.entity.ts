import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { sealed } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { ServiceClaim } from './service-claim.entity.ts';

/**
 * A code the operator passed on to the contact the register gives: who brings it back has read that post. Of a claim's codes
 * the latest counts. Only its SHA-256 stands here.
 */
export const ClaimCode = defineEntity({
  name: 'ClaimCode',
  schema: 'directory',
  tableName: 'claim_code',
  properties: {
    id: columns.id(),
    claimId: () => p.manyToOne(ServiceClaim).mapToPk().fieldName('claim_id').index(),
    codeHash: columns.text(),
    issuedById: () => p.manyToOne(Account).mapToPk().fieldName('issued_by_id'),
    issuedAt: columns.moment().onCreate(() => new Date()),
    expiresAt: columns.moment(),
  },
  ...sealed({
    reads: '(select access.is_operator())',
    inserts: 'issued_by_id = (select access.actor_id()) and (select access.is_operator())',
    updates: 'false',
  }),
});
export type ClaimCode = InferEntity<typeof ClaimCode>;
