import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { wall } from '../../database/walls.ts';
import { SUPPORT_UNITS } from '../directory/rate.entity.ts';
import { SupportService } from '../directory/support-service.entity.ts';
import { IndividualServiceFund } from '../funds/individual-service-fund.entity.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import { PersonalOutcome } from '../planning/personal-outcome.entity.ts';
import { Arrangement } from './arrangement.entity.ts';

/** One piece of support: the outcome it meets, the service, how much, how often, and at which rate. */
export const ArrangementLine = defineEntity({
  name: 'ArrangementLine',
  schema: 'commissioning',
  tableName: 'arrangement_line',
  properties: {
    id: columns.id(),
    arrangementId: () => p.manyToOne(Arrangement).mapToPk().fieldName('arrangement_id').index(),
    fundId: () => p.manyToOne(IndividualServiceFund).mapToPk().fieldName('fund_id').index(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    outcomeId: () => p.manyToOne(PersonalOutcome).mapToPk().fieldName('outcome_id').index(),
    serviceId: () => p.manyToOne(SupportService).mapToPk().fieldName('service_id').index(),
    /** Description of the support, which the provider may read: nothing in it may name the person. */
    description: columns.text(),
    unit: p.enum([...SUPPORT_UNITS]),
    /** Minutes a week for HOUR, nights a week for SLEEPOVER, number of items for ITEM. */
    quantity: p.integer(),
    ratePence: columns.pence(),
    periodStart: columns.day(),
    periodEnd: columns.day(),
    /** The cost for the whole period, computed once from the columns above. */
    costPence: columns.pence(),
    /** The broker's judgement (2010 Act sch 12); `addedById` and `createdAt` record who made it and when. */
    involvesPersonalCareOrSupport: p.boolean(),
    addedById: () => p.manyToOne(Account).mapToPk().fieldName('added_by_id'),
    createdAt: columns.moment().onCreate(() => new Date()),
  },
  checks: [
    { name: 'amounts', expression: 'quantity > 0 and rate_pence > 0 and cost_pence > 0' },
    { name: 'forwards', expression: 'period_start < period_end' },
  ],
  ...wall({ topic: 'COMMISSIONING' }),
});
export type ArrangementLine = InferEntity<typeof ArrangementLine>;
