import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { sealed, TOPICS } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import { READERS_OF_LOOKS } from './record-readers.ts';

/** On what ground somebody was shown a part of a record, the first that holds. */
export const LOOK_GROUNDS = [
  'OWN_RECORD',
  'REPRESENTATION',
  'DUTY',
  'EMERGENCY',
  'CONSENT',
  'COMMISSION',
  'PARTY',
  'UNEXPLAINED',
] as const;
export type LookGround = (typeof LOOK_GROUNDS)[number];

/** That somebody was shown parts of a person's record. Only ever added to, by `audit.append_looks` alone. */
export const Look = defineEntity({
  name: 'Look',
  schema: 'audit',
  tableName: 'look',
  properties: {
    id: columns.id(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id'),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id'),
    accountId: () => p.manyToOne(Account).mapToPk().fieldName('account_id'),
    /** What they were called then. */
    accountName: columns.text(),
    /** For which organisation, where the ground is an organisation's. */
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id').nullable(),
    topics: p.enum([...TOPICS]).array(),
    ground: p.enum([...LOOK_GROUNDS]),
    firstAt: columns.moment(),
    lastAt: columns.moment(),
    /** How often between the two. */
    times: p.integer(),
  },
  indexes: [{ name: 'look_of_person', properties: ['personId', 'id'] }],
  ...sealed({ reads: READERS_OF_LOOKS, inserts: 'false', updates: 'false' }),
});
export type Look = InferEntity<typeof Look>;
