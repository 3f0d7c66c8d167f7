import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { wall } from '../../database/walls.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import { AgreedBudget } from '../planning/agreed-budget.entity.ts';
import { IndividualServiceFund } from './individual-service-fund.entity.ts';

/** Money of an agreed budget that reached the fund. Its transfer is in the ledger. */
export const Allocation = defineEntity({
  name: 'Allocation',
  schema: 'funds',
  tableName: 'allocation',
  properties: {
    id: columns.id(),
    fundId: () => p.manyToOne(IndividualServiceFund).mapToPk().fieldName('fund_id').index(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    holderId: () => p.manyToOne(Organisation).mapToPk().fieldName('holder_id').index(),
    budgetId: () => p.manyToOne(AgreedBudget).mapToPk().fieldName('budget_id').index(),
    pence: columns.pence(),
    receivedOn: columns.day(),
    createdAt: columns.moment().onCreate(() => new Date()),
  },
  checks: [{ name: 'positive', expression: 'pence > 0' }],
  ...wall({ topic: 'FUND', partiesRead: ['holder_id'], inserts: 'false' }),
});
export type Allocation = InferEntity<typeof Allocation>;
