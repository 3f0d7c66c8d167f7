import { all } from './accounts.ts';
import type { TableCard } from './card.ts';
import { CHOOSERS, own, writer } from './wall-parts.ts';

export const card: TableCard = {
  table: 'planning.peer_story',
  // A peer story belongs to the person and those who may write their plan; their authority cannot read it.
  wall: {
    reads: [own('PLAN'), writer('PLAN')],
    inserts: [`written_by_id = (select access.actor_id()) and status = 'WAITING' and ${CHOOSERS}`],
    updates: [`status <> 'WITHDRAWN' and ${CHOOSERS}`],
    updated: [
      `status in ('WAITING', 'WITHDRAWN') and (withdrawn_by_id is null or withdrawn_by_id = (select access.actor_id())) and ${CHOOSERS}`,
    ],
  },
  may: all('riu', 'person', 'welfareRepresentative', 'broker'),
  texts: ['STORY'],
  isShown: true,
  isInserted: true,
  updated:
    'precedent_id outcome used_for happened cost_band cost_per refused_first refused_test refused_limb what_changed council_area status agreed_on sent_at withdrawn_at withdrawn_by_id version',
};
