import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { byAct, byActor, wall } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';

/**
 * The amount agreed for a period (SDS Act 2013 s.4(2), the relevant amount of Option 2). Setting it again for the same
 * period adds a row and marks the previous one as superseded, so the history stays.
 */
export const AgreedBudget = defineEntity({
  name: 'AgreedBudget',
  schema: 'planning',
  tableName: 'agreed_budget',
  properties: {
    id: columns.id(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    pence: columns.pence(),
    periodStart: columns.day(),
    periodEnd: columns.day(),
    /** A manager's reason for setting days that a worker may not set; null if none was required. */
    reason: columns.text().nullable(),
    setById: () => p.manyToOne(Account).mapToPk().fieldName('set_by_id'),
    /** The name of the account at that time. */
    setByName: columns.text(),
    setAt: columns.moment().onCreate(() => new Date()),
    supersededAt: columns.moment().nullable(),
  },
  checks: [
    { name: 'positive', expression: 'pence > 0' },
    { name: 'forwards', expression: 'period_start < period_end' },
  ],
  ...wall({
    topic: 'FUND',
    authorityWrites: true,
    inserts: `superseded_at is null and ${byActor('set_by_id')} and ${byAct('budgetSet', 'authority_id')}`,
  }),
});
export type AgreedBudget = InferEntity<typeof AgreedBudget>;
