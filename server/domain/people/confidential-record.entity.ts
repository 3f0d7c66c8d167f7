import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { BY_AUTHORITY, byOpened, byOwn, sealed } from '../../database/walls.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from './supported-person.entity.ts';

/** The data that identifies a person: one row beside the profile, under a narrower topic. */
export const ConfidentialRecord = defineEntity({
  name: 'ConfidentialRecord',
  schema: 'people',
  tableName: 'confidential_record',
  properties: {
    personId: () => p.oneToOne(SupportedPerson).mapToPk().fieldName('person_id').primary(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    fullName: columns.text(),
    dateOfBirth: columns.day().nullable(),
    address: columns.text().nullable(),
    postcode: columns.text().nullable(),
    telephone: columns.text().nullable(),
  },
  // To find somebody like another, and somebody in an emergency.
  indexes: [{ properties: ['authorityId', 'dateOfBirth'] }, { properties: ['authorityId', 'postcode'] }],
  ...sealed({
    reads: `${BY_AUTHORITY} or ${byOpened('CONFIDENTIAL')}`,
    inserts: BY_AUTHORITY,
    updates: `${BY_AUTHORITY} or ${byOwn('CONFIDENTIAL')}`,
  }),
});
export type ConfidentialRecord = InferEntity<typeof ConfidentialRecord>;
