import { all } from './accounts.ts';
import type { TableCard } from './card.ts';
import { AUTHORITY, NOBODY, own } from './wall-parts.ts';

export const card: TableCard = {
  table: 'people.earlier_detail',
  // A trigger writes it. Who may read what somebody is called now may not therefore read what they were called.
  wall: { reads: [AUTHORITY, own('CONFIDENTIAL')], inserts: NOBODY, updates: NOBODY },
  may: all('r', 'worker', 'manager', 'person', 'welfareRepresentative'),
  texts: ['CONFIDENTIAL'],
  isShown: true,
  row: {
    id: 'earlierDetailId',
    async make({ world: { owner }, personId, worker, as }) {
      await owner.query(
        `with worker as materialized (select set_config('app.actor_id', $2, true))
         update people.confidential_record c set telephone = $3 from worker where c.person_id = $1`,
        [personId, worker, as('CONFIDENTIAL')],
      );
      const { rows } = await owner.query('select id from people.earlier_detail where person_id = $1', [personId]);
      return rows[0].id;
    },
  },
  lists: () => ({ 'SupportedPerson.earlierDetails': {} }),
};
