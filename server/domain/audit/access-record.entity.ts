import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { sealed, TOPICS } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import { READERS_OF_ACCESS_LOG } from './record-readers.ts';

/** The legal grounds on which somebody was shown a topic of a record; the first that applies is recorded. */
export const ACCESS_GROUNDS = [
  'OWN_RECORD',
  'REPRESENTATION',
  'DUTY',
  'EMERGENCY',
  'CONSENT',
  'COMMISSION',
  'PARTY',
  'UNEXPLAINED',
] as const;
export type AccessGround = (typeof ACCESS_GROUNDS)[number];

/** A record that somebody was shown topics of a person's record. Append-only, written only by `audit.append_access_records`. */
export const AccessRecord = defineEntity({
  name: 'AccessRecord',
  schema: 'audit',
  tableName: 'access_record',
  properties: {
    id: columns.id(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id'),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id'),
    accountId: () => p.manyToOne(Account).mapToPk().fieldName('account_id'),
    /** The name of the account at that time. */
    accountName: columns.text(),
    /** The organisation concerned, if the ground is an organisation's. */
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id').nullable(),
    topics: p.enum([...TOPICS]).array(),
    ground: p.enum([...ACCESS_GROUNDS]),
    firstAt: columns.moment(),
    lastAt: columns.moment(),
    /** Number of accesses between `firstAt` and `lastAt`. */
    times: p.integer(),
  },
  indexes: [{ name: 'access_record_of_person', properties: ['personId', 'id'] }],
  ...sealed({ reads: READERS_OF_ACCESS_LOG, inserts: 'false', updates: 'false' }),
});
export type AccessRecord = InferEntity<typeof AccessRecord>;
