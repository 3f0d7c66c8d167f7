import { all, CIRCLE } from './accounts.ts';
import type { TableCard } from './card.ts';
import { walled } from './wall-parts.ts';

export const card: TableCard = {
  table: 'commissioning.arrangement_line',
  wall: walled('COMMISSIONING'),
  may: { ...all('ri', 'worker', 'manager', 'broker'), ...all('r', ...CIRCLE) },
  texts: ['TERMS'],
  isShown: true,
  isInserted: true,
};
