import { done } from '../../support/acts.ts';
import { START } from '../../support/scenario.ts';
import { all, CIRCLE } from './accounts.ts';
import type { TableCard } from './card.ts';
import { AUTHORITY, NEED_WRITERS, reader } from './wall-parts.ts';

export const card: TableCard = {
  table: 'people.needed_form',
  // Everyone who may write the profile may record a needed form, in their own name.
  wall: {
    reads: [AUTHORITY, reader('PROFILE')],
    inserts: [`recorded_by_id = (select access.actor_id()) and ${NEED_WRITERS}`],
    updates: [`ends_at is null and ${NEED_WRITERS}`],
    updated: [`(ended_by_id is null or ended_by_id = (select access.actor_id())) and ${NEED_WRITERS}`],
  },
  may: {
    ...all('riu', 'worker', 'manager', ...CIRCLE, 'broker', 'holder'),
    ...all('r', 'provider', 'friend', 'emergencyWorker'),
  },
  texts: ['NEEDS'],
  isShown: true,
  isInserted: true,
  updated: 'ends_at ended_by_id',
  lift: 'drop index if exists people.needed_form_once',
  row: {
    id: 'neededFormId',
    make: ({ world, personId, worker, as }) =>
      done(
        world,
        worker,
        'neededFormRecord',
        { personId, form: 'EASY_READ', details: as('NEEDS'), neededSince: START },
        'id',
      ),
  },
  examples: ({ personId, rows: { neededFormId } }) => {
    const needed = { form: 'AUDIO', language: 'gd', details: 'Her sister plays it to her.', neededSince: START };
    return [
      { act: 'neededFormRecord', account: 'worker', input: { personId, ...needed } },
      { act: 'neededFormEnd', account: 'worker', input: { neededFormId } },
    ];
  },
  lists: ({ ishbel }) => ({
    'SupportedPerson.neededForms': {},
    'AgreedBudget.neededForms': { under: ishbel.budgetId },
    'Commission.neededForms': { under: ishbel.commissionId },
    'Notice.neededForms': { under: ishbel.noticeId },
  }),
};
