import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { sealed, TOPICS } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import { READERS_OF_ACTS } from './record-readers.ts';

/** A record that an act was done. Inserted in the transaction of the act itself; append-only. */
export const Act = defineEntity({
  name: 'Act',
  schema: 'audit',
  tableName: 'act',
  properties: {
    id: columns.id(),
    /** The act's name in the permissions table at that time. */
    act: columns.text(),
    accountId: () => p.manyToOne(Account).mapToPk().fieldName('account_id'),
    /** The name of the account at that time. */
    accountName: columns.text(),
    /** The organisation for which it was done, if an organisation's role permitted it. */
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id').nullable(),
    /** The person it was about, if any, and their authority. */
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').nullable(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').nullable(),
    /** The topic of the record that was changed. */
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
