import { all, EVERYBODY } from './accounts.ts';
import type { TableCard } from './card.ts';
import { INFORMATION } from './wall-parts.ts';

export const card: TableCard = {
  table: 'directory.information_resource',
  wall: INFORMATION,
  may: { ...all('r', ...EVERYBODY), supportAdviser: 'riu' },
  whose: () => 'true',
  isInserted: true,
  updated: 'title summary topics council_areas publisher search_text changed_at withdrawn_at withdrawn_by_id version',
  lift: 'drop index if exists directory.resource_title_once',
};
