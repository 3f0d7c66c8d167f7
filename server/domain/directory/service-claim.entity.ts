import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { byStanding, sealed } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { Registration } from './registration.entity.ts';

/** OPEN: not decided yet. VERIFIED: the organisation maintains the entries. The others are final. */
export const CLAIM_STATUSES = ['OPEN', 'VERIFIED', 'REFUSED', 'WITHDRAWN', 'ENDED'] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** Verified by the platform's operator, or by a code that reached the organisation at its contact in the register. */
export const CLAIM_VERIFICATIONS = ['OPERATOR', 'CODE'] as const;
export type ClaimVerification = (typeof CLAIM_VERIFICATIONS)[number];

const OWN = byStanding('MAINTAINER', 'organisation_id');
const OPERATOR = '(select access.is_operator())';

/**
 * An organisation's claim that entries of the register are its own: one registration (CS number), or all of a registered
 * provider (SP number), including future ones. A verified claim is public; until then only the organisation and the
 * operator can see it. Only `directory.verify_claim` sets VERIFIED.
 */
export const ServiceClaim = defineEntity({
  name: 'ServiceClaim',
  schema: 'directory',
  tableName: 'service_claim',
  properties: {
    id: columns.id(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id').index(),
    /** As on the certificate of registration: `CS` or `SP` and ten digits. */
    number: columns.text(),
    /**
     * The object that the number identifies. A registration rather than its service, so that twins which the register joins
     * stay claimed.
     */
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
    /** Reason for which it was refused, withdrawn or ended. */
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
 * A code that the operator sent to the contact in the register: entering it proves access to that post. Only the latest
 * code of a claim is valid. Only its SHA-256 is stored.
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
