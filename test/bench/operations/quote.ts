import { needsOfPeriod } from '../../../server/domain/quoting/expansion.ts';
import { checkSchedule, type RequestedSchedule } from '../../../server/domain/quoting/schedule.ts';
import { stretchesOf } from '../../../server/domain/quoting/stretches.ts';
import type { Operation, OperationSettings } from './operation.ts';
import { graphqlRequest, rawRequest, readingOperation } from './reading.ts';

const OURS = `query Quotes($schedule: ScheduleInput!, $filter: SupportServiceFilter!, $first: Int!) {
  serviceQuotes(schedule: $schedule, filter: $filter, first: $first) {
    edges { node { service { id name } period { isWhole total priced lines { unit band amount } } } }
  }
}`;

const POSTGRAPHILE = `query Quotes($councilAreas: [String], $near: String, $startsOn: Date!, $endsOn: Date!, $needs: JSON!, $first: Int!) {
  serviceQuotes: rivalQuoteServices(councilAreas: $councilAreas, near: $near, startsOn: $startsOn, endsOn: $endsOn, needs: $needs, first: $first) {
    edges { node { service { id: rowId name } period { isWhole total priced lines { unit band amount } } } }
  }
}`;

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
type DayName = (typeof DAYS)[number];

/** Twenty visits a week, for three months with bank holidays and a change of the clocks among them. */
const PERIOD = { periodStart: '2027-01-01', periodEnd: '2027-04-02' };
const VISITS: readonly { weekdays: readonly DayName[]; startTime: string; minutes: number }[] = [
  { weekdays: DAYS, startTime: '08:00', minutes: 45 },
  { weekdays: DAYS, startTime: '18:30', minutes: 60 },
  { weekdays: ['MONDAY', 'WEDNESDAY', 'FRIDAY'], startTime: '12:00', minutes: 90 },
  { weekdays: ['TUESDAY', 'THURSDAY'], startTime: '13:00', minutes: 120 },
  { weekdays: ['SATURDAY'], startTime: '22:00', minutes: 540 },
];
const FIRST = 20;

/** Council areas, one at a time: Glasgow, Edinburgh, Highland, Fife, Shetland. */
const AREAS = ['S12000049', 'S12000036', 'S12000017', 'S12000047', 'S12000027'] as const;

/** Where somebody lives, one at a time: all that reach it are quoted. */
const POSTCODES = ['AB1 1AA', 'AF7 2AB', 'AK11 3AC', 'AP2 1AD', 'AX14 2BA'] as const;

export const IN_AREAS: readonly Sought[] = AREAS.map((area) => ({ councilAreas: [area] }));
const IN_REACH: readonly Sought[] = POSTCODES.map((postcode) => ({ postcode }));

/** With whom: every service of an authority, or all that reach a postcode. */
type Sought = { readonly councilAreas: readonly string[] } | { readonly postcode: string };

/** Anybody's comparison: what twenty visits a week cost with every service in an authority, the first 20 with their lines. */
export const quote = quoting('quote', 'a twenty-visit week quoted with every service of an authority', IN_AREAS);

/** The same with every service that reaches where somebody lives. */
export const reach = quoting('reach', 'the same week quoted with all that reach a postcode', IN_REACH);

function quoting(key: string, title: string, sought: readonly Sought[]) {
  return async ({ connections }: OperationSettings): Promise<Operation> =>
    readingOperation({
      key,
      title,
      contestants: ['OURS', 'POSTGRAPHILE', 'RAW'],
      bounds: { RAW: { floor: 0.6, aim: 0.6 }, POSTGRAPHILE: { floor: 1, aim: 1.2 } },
      connections,
      requests: quoteRequests(sought),
    });
}

/** What each contestant is asked. */
export function quoteRequests(sought: readonly Sought[]) {
  const [startsOn, endsOn] = [PERIOD.periodStart, PERIOD.periodEnd];
  const needs = expanded();
  return {
    OURS: sought.map((filter) =>
      graphqlRequest(OURS, { schedule: { ...PERIOD, visits: VISITS }, filter, first: FIRST }, null),
    ),
    POSTGRAPHILE: sought.map((where) => {
      const { postcode: near, ...areas } = { postcode: null, ...where };
      return graphqlRequest(POSTGRAPHILE, { ...areas, near, startsOn, endsOn, needs, first: FIRST }, null);
    }),
    RAW: sought.map((where) => rawRequest('/quote', { ...where, ...PERIOD, needs }, null)),
  };
}

/** The schedule as the others are given it: they are spared laying it out on the calendar. */
function expanded(): object {
  const visits = VISITS.map(({ weekdays, ...visit }) => ({
    ...visit,
    weekdays: weekdays.map((day) => DAYS.indexOf(day) + 1),
  }));
  const given: RequestedSchedule = { ...PERIOD, visits };
  const { days, demands } = needsOfPeriod(checkSchedule(given));
  const slots = visits.flatMap(({ startTime, minutes, weekdays }) => {
    const [hour = 0, minute = 0] = startTime.split(':').map(Number);
    return days.slice(0, -1).flatMap((each, day) => {
      if (!weekdays.includes(each.weekday)) return [];
      return stretchesOf({ day, start: hour * 60 + minute, minutes }, days);
    });
  });
  const slotKeys = new Map(
    slots.map(({ day, from, until }) => {
      const slotClass = days[day]?.dayClass ?? 0;
      return [`${slotClass} ${from} ${until}`, { class: slotClass, since: from, until }];
    }),
  );
  return {
    demands: demands.flatMap(({ unit, classes, upTo }, place) =>
      classes.map((each) => ({ place, unit, class: each, up_to: [...(upTo[each] ?? [])] })),
    ),
    slots: [...slotKeys.values()].map((slot) => {
      const counts = days.map(
        (each, n) =>
          slots.filter(
            ({ day, from, until }) =>
              day === n && each.dayClass === slot.class && from === slot.since && until === slot.until,
          ).length,
      );
      let sum = 0;
      return { ...slot, up_to: [0, ...counts.map((count) => (sum += count))] };
    }),
  };
}
