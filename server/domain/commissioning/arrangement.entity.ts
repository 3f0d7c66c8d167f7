import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { wall } from '../../database/walls.ts';
import { IndividualServiceFund } from '../funds/individual-service-fund.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';

/** A broker's plan with a person for a period: lines of support, each meeting an agreed outcome. */
export const Arrangement = defineEntity({
  name: 'Arrangement',
  schema: 'commissioning',
  tableName: 'arrangement',
  properties: {
    id: columns.id(),
    fundId: () => p.manyToOne(IndividualServiceFund).mapToPk().fieldName('fund_id').index(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    /** The broker's organisation. */
    brokerId: () => p.manyToOne(Organisation).mapToPk().fieldName('broker_id').index(),
    title: columns.text(),
    periodStart: columns.day(),
    periodEnd: columns.day(),
    draftedAt: columns.moment().onCreate(() => new Date()),
    version: columns.version(),
  },
  checks: [{ name: 'forwards', expression: 'period_start < period_end' }],
  ...wall({ topic: 'COMMISSIONING' }),
});
export type Arrangement = InferEntity<typeof Arrangement>;
