import { column, extendReading, list, moment, period, privateReading } from '../../database/reading/reading.ts';

privateReading(
  'PersonalOutcome',
  { table: 'planning.personal_outcome', topic: 'PLAN' },
  {
    id: column('id'),
    words: column('words'),
    agreedOn: column('agreed_on'),
  },
);

privateReading(
  'AgreedBudget',
  { table: 'planning.agreed_budget', topic: 'FUND' },
  {
    id: column('id'),
    pence: column('pence'),
    period: period(),
    reason: column('reason'),
    setByName: column('set_by_name'),
    setAt: moment('set_at'),
    supersededAt: moment('superseded_at'),
  },
);

extendReading('SupportedPerson', {
  outcomes: list('PersonalOutcome', 'person_id', (other) => `${other}.id`),
  budgets: list('AgreedBudget', 'person_id', (other) => `${other}.period_start, ${other}.id`),
});
