import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { BY_AUTHORITY, byOpened, byParty, sealed } from '../../database/walls.ts';
import { Rate } from '../directory/rate.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import { Commission } from './commission.entity.ts';

/** The kinds of notice. */
export const NOTICE_KINDS = ['RATE_RISE'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/**
 * A notice to a person about support that is under way, visible also to the broker who plans it and the holder of their
 * fund. Inserted only by SQL functions (`commissioning.tell_rate_rise`), never changed. For a rate rise: the new rate, and
 * the price before.
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
  // One notice per commission and rate.
  uniques: [{ name: 'notice_once', properties: ['commissionId', 'rateId'] }],
  ...sealed({
    reads: `${BY_AUTHORITY} or ${byOpened('COMMISSIONING')} or ${byParty('holder_id')}`,
    inserts: 'false',
    updates: 'false',
  }),
});
export type Notice = InferEntity<typeof Notice>;
