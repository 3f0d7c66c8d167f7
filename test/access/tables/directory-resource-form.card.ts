import { all, EVERYBODY } from './accounts.ts';
import type { TableCard } from './card.ts';
import { INFORMATION } from './wall-parts.ts';

export const card: TableCard = {
  table: 'directory.resource_form',
  wall: INFORMATION,
  may: { ...all('r', ...EVERYBODY), supportAdviser: 'riu' },
  whose: () => 'true',
  isInserted: true,
  updated: 'checked_on withdrawn_at withdrawn_by_id',
  lift: 'drop index if exists directory.resource_form_once',
};
