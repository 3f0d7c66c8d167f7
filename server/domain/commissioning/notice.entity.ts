import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { BY_AUTHORITY, byOpened, byParty, sealed } from '../../database/walls.ts';
import { Rate } from '../directory/rate.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import { Commission } from './commission.entity.ts';

/** What a person may be told of. */
export const NOTICE_KINDS = ['RATE_RISE'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/**
 * Something that a person should know of support that is under way, and with them whoever plans it and holds their fund. Made by
 * functions alone (`commissioning.tell_rate_rise`), never changed. Of a rise: the new rate, and what was asked before.
 */
export const Notice = defineEntity({
  name: 'Notice',
  schema: 'commissioning',
  tableName: 'notice',
  properties: {
    id: columns.id(),
    kind: p.enum([...NOTICE_KINDS]),
    commissionId: () => p.manyToOne(Commission).mapToPk().fieldName('commission_id').index(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    holderId: () => p.manyToOne(Organisation).mapToPk().fieldName('holder_id').index(),
    providerId: () => p.manyToOne(Organisation).mapToPk().fieldName('provider_id'),
    rateId: () => p.manyToOne(Rate).mapToPk().fieldName('rate_id'),
    penceBefore: columns.pence(),
    madeAt: columns.moment().onCreate(() => new Date()),
  },
  // A rise is told once.
  uniques: [{ name: 'notice_once', properties: ['commissionId', 'rateId'] }],
  ...sealed({
    reads: `${BY_AUTHORITY} or ${byOpened('COMMISSIONING')} or ${byParty('holder_id')}`,
    inserts: 'false',
    updates: 'false',
  }),
});
export type Notice = InferEntity<typeof Notice>;
