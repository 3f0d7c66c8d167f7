import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { wall } from '../../database/walls.ts';
import { SUPPORT_UNITS } from '../directory/rate.entity.ts';
import { SupportService } from '../directory/support-service.entity.ts';
import { IndividualServiceFund } from '../funds/individual-service-fund.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import { ArrangementLine } from './arrangement-line.entity.ts';
import { COMMISSION_STATES } from './commission.workflow.ts';

/** Reasons for declining an offer. Required, so that brokers and authorities learn what is missing. */
export const DECLINE_REASONS = ['NO_CAPACITY', 'OUTSIDE_AREA', 'RATE_TOO_LOW', 'CANNOT_MEET_NEED', 'OTHER'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/**
 * An order for support against a fund. It has its own copy of the line's terms, because the provider may read those and
 * nothing else of the plan, and because accepted terms never change.
 */
export const Commission = defineEntity({
  name: 'Commission',
  schema: 'commissioning',
  tableName: 'commission',
  properties: {
    id: columns.id(),
    lineId: () => p.manyToOne(ArrangementLine).mapToPk().fieldName('line_id').index(),
    fundId: () => p.manyToOne(IndividualServiceFund).mapToPk().fieldName('fund_id').index(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    holderId: () => p.manyToOne(Organisation).mapToPk().fieldName('holder_id').index(),
    brokerId: () => p.manyToOne(Organisation).mapToPk().fieldName('broker_id').index(),
    providerId: () => p.manyToOne(Organisation).mapToPk().fieldName('provider_id').index(),
    serviceId: () => p.manyToOne(SupportService).mapToPk().fieldName('service_id').index(),
    description: columns.text(),
    locality: columns.text(),
    unit: p.enum([...SUPPORT_UNITS]),
    quantity: p.integer(),
    ratePence: columns.pence(),
    periodStart: columns.day(),
    periodEnd: columns.day(),
    pence: columns.pence(),
    status: p.enum([...COMMISSION_STATES]),
    offeredAt: columns.moment().onCreate(() => new Date()),
    expiresAt: columns.moment(),
    decidedAt: columns.moment().nullable(),
    /**
     * The ledger's transfer that promised the money; null until accepted. The ledger is not a room, so this is not a
     * relation.
     */
    promiseId: p.uuid().nullable(),
    declineReason: p.enum([...DECLINE_REASONS]).nullable(),
    declineExplanation: columns.text().nullable(),
    version: columns.version(),
  },
  checks: [
    { name: 'amounts', expression: 'quantity > 0 and rate_pence > 0 and pence > 0' },
    { name: 'declined_with_reason', expression: `status <> 'DECLINED' or decline_reason is not null` },
  ],
  ...wall({
    topic: 'COMMISSIONING',
    partiesRead: ['holder_id', 'provider_id'],
    inserts: `status = 'OFFERED' and decided_at is null and promise_id is null and decline_reason is null and person_id = any ((select access.people_to_write('COMMISSIONING', 'commissionOffer'))::uuid[])`,
    partiesUpdate: ['provider_id'],
  }),
});
export type Commission = InferEntity<typeof Commission>;
