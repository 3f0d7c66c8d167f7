import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { byAct, byActor, wall } from '../../database/walls.ts';
import { IndividualServiceFund } from '../funds/individual-service-fund.entity.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import { Commission } from './commission.entity.ts';
import { INVOICE_STATES } from './invoice.workflow.ts';

/** A provider's request for payment for support it recorded. Must be approved by somebody who did not submit it. */
export const Invoice = defineEntity({
  name: 'Invoice',
  schema: 'commissioning',
  tableName: 'invoice',
  properties: {
    id: columns.id(),
    commissionId: () => p.manyToOne(Commission).mapToPk().fieldName('commission_id').index(),
    fundId: () => p.manyToOne(IndividualServiceFund).mapToPk().fieldName('fund_id').index(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    holderId: () => p.manyToOne(Organisation).mapToPk().fieldName('holder_id').index(),
    providerId: () => p.manyToOne(Organisation).mapToPk().fieldName('provider_id').index(),
    /** The provider's own invoice number. */
    number: columns.text(),
    pence: columns.pence(),
    status: p.enum([...INVOICE_STATES]),
    submittedById: () => p.manyToOne(Account).mapToPk().fieldName('submitted_by_id'),
    submittedAt: columns.moment().onCreate(() => new Date()),
    approvedById: () => p.manyToOne(Account).mapToPk().fieldName('approved_by_id').nullable(),
    approvedAt: columns.moment().nullable(),
    paidAt: columns.moment().nullable(),
    version: columns.version(),
  },
  checks: [
    { name: 'positive', expression: 'pence > 0' },
    { name: 'not_own_approval', expression: 'approved_by_id <> submitted_by_id' },
  ],
  ...wall({
    topic: 'COMMISSIONING',
    partiesRead: ['holder_id', 'provider_id'],
    inserts: `status = 'SUBMITTED' and approved_by_id is null and approved_at is null and paid_at is null and ${byActor('submitted_by_id')} and ${byAct('invoiceSubmit', 'provider_id')}`,
    partiesUpdate: ['holder_id'],
  }),
});
export type Invoice = InferEntity<typeof Invoice>;
