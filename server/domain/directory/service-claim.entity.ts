import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { sealed } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { Registration } from './registration.entity.ts';

/** OPEN: nobody has decided. VERIFIED: the organisation keeps the entries. The others are over. */
export const CLAIM_STATUSES = ['OPEN', 'VERIFIED', 'REFUSED', 'WITHDRAWN', 'ENDED'] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** By the platform's operator; or by a code that reached the organisation where the register says it is. */
export const CLAIM_VERIFICATIONS = ['OPERATOR', 'CODE'] as const;
export type ClaimVerification = (typeof CLAIM_VERIFICATIONS)[number];

const OWN = 'organisation_id = any ((select access.keeping_organisations())::uuid[])';
const OPERATOR = '(select access.is_operator())';

/**
 * That an organisation says entries of the register are its own: one registration (CS number), or all of a registered
 * provider (SP number), those to come included. Who keeps an entry is public; a claim before that is between the
 * organisation and the operator. It becomes VERIFIED by `directory.verify_claim` alone.
 */
export const ServiceClaim = defineEntity({
  name: 'ServiceClaim',
  schema: 'directory',
  tableName: 'service_claim',
  properties: {
    id: columns.id(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id').index(),
    /** As the certificate of registration has it: `CS` or `SP` and ten digits. */
    number: columns.text(),
    /** What the number stands for. A registration, not its service: twins that the register joins stay claimed. */
    registrationId: () => p.manyToOne(Registration).mapToPk().fieldName('registration_id').nullable().index(),
    providerId: () => p.manyToOne(Organisation).mapToPk().fieldName('provider_id').nullable().index(),
    status: p.enum([...CLAIM_STATUSES]).default('OPEN'),
    claimedById: () => p.manyToOne(Account).mapToPk().fieldName('claimed_by_id'),
    claimedAt: columns.moment().onCreate(() => new Date()),
    verifiedHow: p.enum([...CLAIM_VERIFICATIONS]).nullable(),
    verifiedById: () => p.manyToOne(Account).mapToPk().fieldName('verified_by_id').nullable(),
    verifiedAt: columns.moment().nullable(),
    closedById: () => p.manyToOne(Account).mapToPk().fieldName('closed_by_id').nullable(),
    closedAt: columns.moment().nullable(),
    /** Why it was refused, withdrawn or ended. */
    reason: columns.text().nullable(),
  },
  checks: [{ name: 'one_kind_of_number', expression: 'num_nonnulls(registration_id, provider_id) = 1' }],
  ...sealed({
    reads: `status = 'VERIFIED' or ${OWN} or ${OPERATOR}`,
    inserts: `status = 'OPEN' and claimed_by_id = (select access.actor_id()) and ${OWN}`,
    updates: `status in ('OPEN', 'VERIFIED') and (${OWN} or ${OPERATOR})`,
    updated: `closed_by_id = (select access.actor_id()) and (status = 'REFUSED' and ${OPERATOR} or status in ('WITHDRAWN', 'ENDED') and (${OWN} or ${OPERATOR}))`,
  }),
});
export type ServiceClaim = InferEntity<typeof ServiceClaim>;

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
