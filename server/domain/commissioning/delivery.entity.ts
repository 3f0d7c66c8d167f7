import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { byAct, byActor, wall } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import { Commission } from './commission.entity.ts';

/** Support that was given on a day. */
export const Delivery = defineEntity({
  name: 'Delivery',
  schema: 'commissioning',
  tableName: 'delivery',
  properties: {
    id: columns.id(),
    commissionId: () => p.manyToOne(Commission).mapToPk().fieldName('commission_id').index(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    holderId: () => p.manyToOne(Organisation).mapToPk().fieldName('holder_id').index(),
    providerId: () => p.manyToOne(Organisation).mapToPk().fieldName('provider_id').index(),
    deliveredOn: columns.day(),
    /** Minutes for HOUR, nights for SLEEPOVER, items for ITEM. */
    quantity: p.integer(),
    note: columns.text().nullable(),
    recordedById: () => p.manyToOne(Account).mapToPk().fieldName('recorded_by_id'),
    recordedAt: columns.moment().onCreate(() => new Date()),
  },
  checks: [{ name: 'positive', expression: 'quantity > 0' }],
  ...wall({
    topic: 'COMMISSIONING',
    partiesRead: ['holder_id', 'provider_id'],
    inserts: `${byActor('recorded_by_id')} and ${byAct('deliveryRecord', 'provider_id')}`,
  }),
});
export type Delivery = InferEntity<typeof Delivery>;
