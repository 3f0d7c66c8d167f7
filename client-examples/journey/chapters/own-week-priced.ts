import { Temporal } from 'temporal-polyfill';
import { ask } from '../../client.ts';
import {
  AddToShortlistDocument,
  FindSupportDocument,
  QuoteWeekDocument,
  type QuoteWeekQuery,
  ReadShortlistDocument,
} from '../../generated/graphql.ts';
import type { Cast, ChosenServices, PersonWithFund } from '../cast.ts';
import { agreed, exactly, pounds, say } from '../steps.ts';

type Quote = QuoteWeekQuery['serviceQuotes']['edges'][number]['node'];

const EVERY_DAY = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

/** The person finds who comes to where they live, and sees their own week priced with each; the broker puts two on the shortlist. */
export async function ownWeekPriced({ broker }: Cast, person: PersonWithFund, services: ChosenServices): Promise<void> {
  const [reader] = person.readers;
  if (reader === undefined) throw new Error('Nobody reads the fund.');
  say(`\n4. ${reader.name} looks for who comes to ZZ1, and what her own week would cost with each.`);
  await found();
  for (const quote of await quotes(person, services)) told(quote);
  await listed(broker, person, services);
  const read = await ask(reader, ReadShortlistDocument, { personId: person.personId });
  for (const { position, service, reason, addedFor } of read.person?.shortlist ?? [])
    say(`   On her list, ${position}: ${service.name}, by ${addedFor?.name ?? 'herself'}: ${reason}`);
}

async function found(): Promise<void> {
  const filter = { postcode: 'ZZ1', kinds: ['CARE_AT_HOME' as const], acceptsOption2: true };
  const { supportFound } = await ask(null, FindSupportDocument, { filter, first: 3 });
  const { totalCount, edges } = supportFound;
  say(`   ${totalCount} organisations reach it, each shown once, the local first and equals in turn. Today:`);
  for (const { node } of edges) {
    const [first] = node.services;
    const reach = first?.reachDeclared
      ? 'says that it comes here'
      : 'is registered here, and has not said where it goes';
    say(`   ${node.organisation.name}: ${first?.service.name} ${reach}.`);
  }
}

/** Every morning, and the evenings of the weekend, for four weeks from Monday. */
async function quotes(person: PersonWithFund, { provider, otherProvider }: ChosenServices): Promise<Quote[]> {
  const today = Temporal.Now.plainDateISO('Europe/London');
  const monday = today.add({ days: 8 - today.dayOfWeek });
  const schedule = {
    periodStart: monday.toString(),
    periodEnd: monday.add({ weeks: 4 }).toString(),
    visits: [
      { weekdays: [...EVERY_DAY], startTime: '08:00', minutes: 90 },
      { weekdays: ['SATURDAY' as const, 'SUNDAY' as const], startTime: '19:00', minutes: 45 },
    ],
  };
  const ids = [provider, otherProvider];
  const { serviceQuotes } = await ask(person.readers[0] ?? null, QuoteWeekDocument, {
    schedule,
    ids,
    fundId: person.fundId,
  });
  return serviceQuotes.edges.map(({ node }) => node);
}

function told({ service, week, period, fundAfter }: Quote): void {
  if (period.isWhole)
    exactly(`What is left after ${service.name}`, fundAfter.after, (fundAfter.left ?? 0) - period.priced);
  const missing = period.notPriced.map(({ text }) => text).join(' ');
  const cost = period.isWhole
    ? `${pounds(week?.total ?? 0)} a week, ${pounds(period.priced)} for four weeks, which leaves ${pounds(fundAfter.after ?? 0)}.`
    : `${pounds(period.priced)} for four weeks, without what it gives no price for. ${missing}`;
  say(`   ${service.name}: ${cost}`);
}

async function listed(broker: Cast['broker'], { personId }: PersonWithFund, services: ChosenServices): Promise<void> {
  const reasons = [
    [services.provider, 'Known for not rushing anybody in the mornings.'],
    [services.community, 'What she asked for on Thursdays.'],
  ] as const;
  for (const [serviceId, reason] of reasons) {
    const { shortlistAdd } = await ask(broker, AddToShortlistDocument, { input: { personId, serviceId, reason } });
    agreed(shortlistAdd?.entry, shortlistAdd?.userErrors);
  }
}
