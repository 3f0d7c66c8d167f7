import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { wall } from '../../database/walls.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';

/** Money held for one person by a holder and directed by the person (statutory guidance 2022, Option 2). */
export const IndividualServiceFund = defineEntity({
  name: 'IndividualServiceFund',
  schema: 'funds',
  tableName: 'individual_service_fund',
  properties: {
    id: columns.id(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    holderId: () => p.manyToOne(Organisation).mapToPk().fieldName('holder_id').index(),
    openedAt: columns.moment().onCreate(() => new Date()),
  },
  ...wall({ topic: 'FUND', partiesRead: ['holder_id'], inserts: 'false' }),
});
export type IndividualServiceFund = InferEntity<typeof IndividualServiceFund>;
