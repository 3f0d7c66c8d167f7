import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { BY_AUTHORITY, byOpened, byOwn, byWritten, sealed } from '../../database/walls.ts';
import { SupportService } from '../directory/support-service.entity.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import { InterestAgreement } from './interest-agreement.entity.ts';

const CHOOSERS = `(${byOwn('PLAN')} or ${byWritten('PLAN')})`;

/**
 * A service that a person is considering, and why, on one list that is visible to anyone who can see the plan. Removed
 * entries are kept. The choice is the person's, so their authority can read the list but not write it.
 */
export const ShortlistedService = defineEntity({
  name: 'ShortlistedService',
  schema: 'planning',
  tableName: 'shortlisted_service',
  properties: {
    id: columns.id(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    serviceId: () => p.manyToOne(SupportService).mapToPk().fieldName('service_id'),
    /** Its place on the list, from 1. */
    position: p.integer(),
    reason: columns.text(),
    addedById: () => p.manyToOne(Account).mapToPk().fieldName('added_by_id'),
    /** The brokerage for which it was added; null if the person or a legal representative added it. */
    addedForId: () => p.manyToOne(Organisation).mapToPk().fieldName('added_for_id').nullable(),
    /** The person's agreement, if the account that added it has an interest in the provider. */
    agreementId: () => p.manyToOne(InterestAgreement).mapToPk().fieldName('agreement_id').nullable(),
    addedAt: columns.moment().onCreate(() => new Date()),
    removedAt: columns.moment().nullable(),
    removedById: () => p.manyToOne(Account).mapToPk().fieldName('removed_by_id').nullable(),
  },
  checks: [
    { name: 'place', expression: 'position > 0' },
    { name: 'removed_by_somebody', expression: '(removed_at is null) = (removed_by_id is null)' },
  ],
  ...sealed({
    reads: `${BY_AUTHORITY} or ${byOpened('PLAN')}`,
    inserts: `added_by_id = (select access.actor_id()) and ${CHOOSERS}`,
    updates: `removed_at is null and ${CHOOSERS}`,
    updated: `(removed_by_id is null or removed_by_id = (select access.actor_id())) and ${CHOOSERS}`,
  }),
});
export type ShortlistedService = InferEntity<typeof ShortlistedService>;
