import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { byAct, byActor, wall } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';

/**
 * The amount agreed for a period (SDS Act 2013 s.4(2), the relevant amount of Option 2). Setting it anew for the
 * same period adds a row and marks the one before as superseded, so the history stays.
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
    /** Why a manager set it for days that a worker sets none for; null where nothing was to be said. */
    reason: columns.text().nullable(),
    setById: () => p.manyToOne(Account).mapToPk().fieldName('set_by_id'),
    /** What they were called then. */
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
