import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { BY_AUTHORITY, byOwn, sealed } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import { RetentionPolicy } from './retention-policy.entity.ts';

/**
 * A request to erase a record, and its execution by another account. After the erasure only this row remains: who, when and
 * under which policy, and nothing about the person.
 */
export const Erasure = defineEntity({
  name: 'Erasure',
  schema: 'records',
  tableName: 'erasure',
  properties: {
    id: columns.id(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    requestedById: () => p.manyToOne(Account).mapToPk().fieldName('requested_by_id'),
    requestedAt: columns.moment().onCreate(() => new Date()),
    /** When the record was reopened, which cancels the request. */
    withdrawnAt: columns.moment().nullable(),
    erasedById: () => p.manyToOne(Account).mapToPk().fieldName('erased_by_id').nullable(),
    erasedAt: columns.moment().nullable(),
    /** When the erased data was also removed from the database's files. */
    purgedAt: columns.moment().nullable(),
    policyId: () => p.manyToOne(RetentionPolicy).mapToPk().fieldName('policy_id').nullable(),
  },
  uniques: [{ name: 'erasure_requested_once', properties: ['personId'], where: 'withdrawn_at is null' }],
  checks: [
    { name: 'never_by_one_alone', expression: 'erased_by_id <> requested_by_id' },
    { name: 'erased_under_a_policy', expression: '(erased_at is null) = (policy_id is null)' },
  ],
  ...sealed({
    reads: `${BY_AUTHORITY} or ${byOwn('PROFILE')}`,
    inserts: BY_AUTHORITY,
    updates: `withdrawn_at is null and ${BY_AUTHORITY}`,
    updated: BY_AUTHORITY,
  }),
});
export type Erasure = InferEntity<typeof Erasure>;
