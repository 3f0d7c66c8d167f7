import { columnsOf } from '../../database/reading/columns-of.ts';
import { extension, privateProjection } from '../../database/reading/projection.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import { AgreedBudget } from './agreed-budget.entity.ts';
import { PersonalOutcome } from './personal-outcome.entity.ts';

const budgets = columnsOf(AgreedBudget);
const outcomes = columnsOf(PersonalOutcome);
const people = columnsOf(SupportedPerson);

const personalOutcomeProjection = privateProjection(
  'PersonalOutcome',
  { of: outcomes, topic: 'PLAN' },
  {
    id: outcomes.column('id'),
    words: outcomes.column('words'),
    agreedOn: outcomes.column('agreed_on'),
  },
);

const agreedBudgetProjection = privateProjection(
  'AgreedBudget',
  { of: budgets, topic: 'FUND' },
  {
    id: budgets.column('id'),
    pence: budgets.column('pence'),
    period: budgets.period('period_start', 'period_end'),
    reason: budgets.column('reason'),
    setByName: budgets.column('set_by_name'),
    setAt: budgets.moment('set_at'),
    supersededAt: budgets.moment('superseded_at'),
  },
);

export const personPlanningExtension = extension('SupportedPerson', {
  outcomes: people.list('PersonalOutcome', outcomes, { by: 'person_id', order: (other) => `${other.id}` }),
  budgets: people.list('AgreedBudget', budgets, {
    by: 'person_id',
    order: (other) => `${other.period_start}, ${other.id}`,
  }),
});

export const planningProjections = [
  personalOutcomeProjection,
  agreedBudgetProjection,
  personPlanningExtension,
] as const;
