import { END, START } from '../../support/scenario.ts';
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
  examples: ({ arrangementId, outcomeId }, { town }) => {
    const described = { description: 'Help at home', involvesPersonalCareOrSupport: true };
    const line = { arrangementId, outcomeId, serviceId: town.services.careAtHome, ...described };
    const weeklyHours = { minutesPerWeek: 60, ratePencePerHour: 2_000 };
    const sleepovers = { nightsPerWeek: 1, ratePencePerNight: 9_000 };
    const account = 'broker';
    return [
      { act: 'arrangementLineAdd', account, input: { ...line, periodStart: START, periodEnd: END, weeklyHours } },
      { act: 'arrangementLineAdd', account, input: { ...line, sleepovers } },
      { act: 'arrangementLineAdd', account, input: { ...line, oneOff: { items: 1, pencePerItem: 9_000 } } },
    ];
  },
  lists: ({ ishbel }) => ({ 'Arrangement.lines': { column: 'arrangement_id', owner: ishbel.arrangementId } }),
};
