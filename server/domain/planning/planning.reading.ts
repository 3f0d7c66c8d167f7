import { column, extendReading, list, moment, period, reading } from '../../database/reading.ts';

reading('PersonalOutcome', 'planning.personal_outcome', {
  id: column('id'),
  words: column('words'),
  agreedOn: column('agreed_on'),
});

reading('AgreedBudget', 'planning.agreed_budget', {
  id: column('id'),
  pence: column('pence'),
  period: period(),
  setAt: moment('set_at'),
  supersededAt: moment('superseded_at'),
});

extendReading('SupportedPerson', {
  outcomes: list('PersonalOutcome', 'person_id', (other) => `${other}.id`),
  budgets: list('AgreedBudget', 'person_id', (other) => `${other}.period_start, ${other}.id`),
});
