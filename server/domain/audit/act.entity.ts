import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { sealed, TOPICS } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import { READERS_OF_ACTS } from './record-readers.ts';

/** That somebody did something. Written in the transaction of the act itself, and only ever added to. */
export const Act = defineEntity({
  name: 'Act',
  schema: 'audit',
  tableName: 'act',
  properties: {
    id: columns.id(),
    /** The act's name in the table of permissions of its day. */
    act: columns.text(),
    accountId: () => p.manyToOne(Account).mapToPk().fieldName('account_id'),
    /** What they were called then. */
    accountName: columns.text(),
    /** For which organisation, where it is one that let them. */
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id').nullable(),
    /** Whom it was about, where it was about a person, and their authority. */
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').nullable(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').nullable(),
    /** Which part of the record it was done to. */
    topic: p.enum([...TOPICS]).nullable(),
    subjectType: columns.text(),
    subjectId: p.uuid(),
    doneAt: columns.moment(),
  },
  indexes: [
    { name: 'act_of_person', properties: ['personId', 'id'] },
    { name: 'act_of_organisation', properties: ['organisationId', 'id'] },
  ],
  ...sealed({ reads: READERS_OF_ACTS, inserts: 'false', updates: 'false' }),
});
export type Act = InferEntity<typeof Act>;
