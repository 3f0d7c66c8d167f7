import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { BY_AUTHORITY, byOwn, sealed } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from './supported-person.entity.ts';

/** The details of who a person is and where they live that can change: columns of `supported_person` and `confidential_record`. */
export const CHANGING_DETAILS = ['KNOWN_AS', 'LOCALITY', 'FULL_NAME', 'ADDRESS', 'POSTCODE', 'TELEPHONE'] as const;
export type ChangingDetail = (typeof CHANGING_DETAILS)[number];

/**
 * What a detail of a person was before it was changed. Written by a trigger (earlier-details.sql), so that no change is without it.
 * Narrower than the detail itself: a former name or address is not for everybody who was given the present one.
 */
export const EarlierDetail = defineEntity({
  name: 'EarlierDetail',
  schema: 'people',
  tableName: 'earlier_detail',
  properties: {
    id: columns.id(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    detail: p.enum([...CHANGING_DETAILS]),
    value: columns.text(),
    changedAt: columns.moment(),
    /** Null when the owner of the database changed it by hand. */
    changedById: () => p.manyToOne(Account).mapToPk().fieldName('changed_by_id').nullable(),
    /** The name of the account at that time. */
    changedByName: columns.text().nullable(),
  },
  ...sealed({ reads: `${BY_AUTHORITY} or ${byOwn('CONFIDENTIAL')}`, inserts: 'false', updates: 'false' }),
});
export type EarlierDetail = InferEntity<typeof EarlierDetail>;
