import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { BY_AUTHORITY, byOwn, sealed } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';

/** The closing of a record on the day support ended, from which its retention period runs. A record can be reopened. */
export const RecordClosure = defineEntity({
  name: 'RecordClosure',
  schema: 'records',
  tableName: 'record_closure',
  properties: {
    id: columns.id(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    endedOn: columns.day(),
    closedById: () => p.manyToOne(Account).mapToPk().fieldName('closed_by_id'),
    closedAt: columns.moment().onCreate(() => new Date()),
    reopenedById: () => p.manyToOne(Account).mapToPk().fieldName('reopened_by_id').nullable(),
    reopenedAt: columns.moment().nullable(),
  },
  uniques: [{ name: 'record_closed_once', properties: ['personId'], where: 'reopened_at is null' }],
  ...sealed({
    reads: `${BY_AUTHORITY} or ${byOwn('PROFILE')}`,
    inserts: BY_AUTHORITY,
    updates: `reopened_at is null and ${BY_AUTHORITY}`,
    updated: BY_AUTHORITY,
  }),
});
export type RecordClosure = InferEntity<typeof RecordClosure>;
