import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { FeedEntry, FeedFacts } from '../../../../server/domain/importing/feeds/entry/feed-entry.ts';
import { entryOfV3 } from '../../../../server/domain/importing/feeds/open-referral/v3-entry.ts';
import { plusDays, todayInScotland } from '../../../../server/foundation/period.ts';
import { describeWithStandard, MOCKS } from '../../../api/publishing/profile.support.ts';

/** Everything here is made from the schemas and the example of the standard themselves. */
const STANDARD = path.resolve(MOCKS, '../../..');
const FOLDERS = ['hsds-3.0/schema', 'v3-profile/schema'];

interface Schema {
  readonly name: string;
  readonly properties: Readonly<Record<string, Property>>;
}
interface Property {
  readonly type?: string;
  readonly $ref?: string;
  readonly items?: { readonly $ref?: string };
}
type Thing = Record<string, unknown>;

const texts = new Map<string, string>();
function read<Content>(file: string): Content {
  const text = texts.get(file) ?? readFileSync(path.join(STANDARD, file), 'utf8');
  texts.set(file, text);
  return JSON.parse(text) as Content;
}
const schemas = () =>
  FOLDERS.flatMap((folder) =>
    readdirSync(path.join(STANDARD, folder))
      .filter((file) => file.endsWith('.json'))
      .map((file) => ({ file, schema: read<Schema>(`${folder}/${file}`) }))
      .filter(({ schema }) => 'properties' in schema),
  );
const hsds = (file: string) => read<Schema>(`hsds-3.0/schema/${file}`);

/** The standard’s example of a service with everything, moved to Scotland. */
function example(): Thing {
  const service = read<Thing>('hsds-3.0/examples/service_full.json');
  const [at] = service.service_at_locations as {
    location: { latitude: number; longitude: number; addresses: Thing[] };
  }[];
  if (at === undefined) throw new Error('The example has no location.');
  Object.assign(at.location, { latitude: 57.48, longitude: -4.22 });
  Object.assign(at.location.addresses[0] ?? {}, { postal_code: 'IV1 1AA', country: 'GB' });
  return service;
}

/** Every property of a document, with its place, and the property as its schema has it. */
interface Place {
  readonly at: readonly (string | number)[];
  readonly property: Property;
}
function placesIn(document: Thing, schema: Schema, at: Place['at'] = []): Place[] {
  return Object.entries(schema.properties).flatMap(([name, property]): Place[] => {
    const here = [...at, name];
    const place = { at: here, property };
    const value = document[name];
    const inner = property.$ref ?? property.items?.$ref;
    if (value === undefined || inner === undefined || name === 'metadata') return value === undefined ? [] : [place];
    const under = Array.isArray(value) ? value.map((each, n) => [each, n] as const) : [[value, null] as const];
    return [
      place,
      ...under.flatMap(([each, n]) => placesIn(each as Thing, hsds(inner), n === null ? here : [...here, n])),
    ];
  });
}

/** The example with another value in one place; without it for undefined. */
function exampleWith({ at }: Place, value: unknown): Thing {
  const document = example();
  const last = at.at(-1) as string;
  const parent = at.slice(0, -1).reduce<unknown>((thing, step) => (thing as Thing)[step], document) as Thing;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return document;
}

/** Which facts may be told by a property of a service; each other fact has to stay as it is. */
const TOLD_BY: Readonly<Record<string, readonly (keyof FeedFacts)[]>> = {
  name: ['name'],
  description: ['description'],
  url: ['website'],
  status: ['status'],
  // A range that runs backwards is nobody's.
  minimum_age: ['minimum_age', 'maximum_age'],
  maximum_age: ['minimum_age', 'maximum_age'],
  phones: ['telephone'],
  contacts: ['telephone'],
  organization: ['telephone'],
  schedules: ['service_hours'],
  service_areas: ['service_area'],
  service_at_locations: ['service_hours', 'service_place', 'address', 'town', 'postcode', 'telephone'],
  languages: ['languages'],
  funding: ['funded_until'],
  cost_options: ['rate', 'service_cost'],
  attributes: ['activities', 'capacity'],
};
const VITAL = ['id', 'name', 'status', 'organization', 'organization/id', 'organization/name'];

function changed(one: FeedEntry, other: FeedEntry): string[] {
  const names = Object.keys(one.facts) as (keyof FeedFacts)[];
  return names.filter((name) => JSON.stringify(one.facts[name]) !== JSON.stringify(other.facts[name]));
}
let usual: FeedEntry | undefined;
function expectOnly(entry: FeedEntry, { at }: Place): void {
  usual ??= entryOfV3(example());
  const may: readonly string[] = TOLD_BY[String(at[0])] ?? [];
  expect(changed(entry, usual).filter((name) => !may.includes(name))).toEqual([]);
}

describeWithStandard('the schemas of the standard', () => {
  const places = placesIn(example(), hsds('service.json'));
  const named = places.map((place) => [place.at.join('/'), place] as const);
  const optional = named.filter(([name]) => !VITAL.includes(name));

  test('have dates where we read them, and nowhere else', () => {
    const dates = schemas().flatMap(({ file, schema }) =>
      Object.keys(schema.properties)
        .filter((name) => /valid|(?:^|_)date|until|dtstart|modified|expir|start|(?:^|_)end/.test(name))
        .map((name) => `${file.replace('.json', '')}.${name}`),
    );
    expect([...new Set(dates)].sort()).toEqual([
      ...['cost_option.valid_from', 'cost_option.valid_to'],
      // What was changed when, and from what: a history, and no fact of the service.
      'metadata.last_action_date',
      ...['schedule.dtstart', 'schedule.until', 'schedule.valid_from', 'schedule.valid_to'],
      ...['service.assured_date', 'service.last_modified'],
    ]);
  });

  test('have an example that is taken in whole', () => {
    expect(places.length).toBeGreaterThan(100);
    expect(entryOfV3(example()).odd).toEqual([]);
  });

  test.each(optional)('%s may be left out, be null or be empty', (_name, place) => {
    const without = entryOfV3(exampleWith(place, undefined));
    expectOnly(without, place);
    const isText = place.property.type === 'string';
    for (const nothing of [null, ...(isText ? ['', '  '] : []), ...(place.property.type === 'array' ? [[]] : [])])
      expect(entryOfV3(exampleWith(place, nothing))).toEqual(without);
  });

  test.each(named.filter(([, { property }]) => property.type === 'number'))(
    '%s may be a number as text',
    (_name, place) => {
      const value = place.at.reduce<unknown>((thing, step) => (thing as Thing)[step], example());
      expect(entryOfV3(exampleWith(place, String(value)))).toEqual(entryOfV3(example()));
      expect(entryOfV3(exampleWith(place, `${Number(value).toFixed(2)}`))).toEqual(entryOfV3(example()));
    },
  );

  test.each(named.filter(([, { property }]) => property.type === 'string'))(
    '%s may be a text as a number',
    (_name, place) => {
      const [asText, asNumber] = ['7', 7].map((value) => outcome(exampleWith(place, value)));
      expect(asNumber).toEqual(asText);
    },
  );

  test.each(optional)('%s costs itself alone when it is anything else', (_name, place) => {
    for (const odd of [{}, { a: 1 }, [], ['x'], [[]], [null], 'x', '\u0000', -1, 1e99, true])
      expectOnly(entryOfV3(exampleWith(place, odd)), place);
  });

  /** Returns the entry, or why there is none. */
  function outcome(document: Thing): FeedEntry | string {
    try {
      return entryOfV3(document);
    } catch (error) {
      return (error as Error).message;
    }
  }
});

describeWithStandard('wherever the standard puts a schedule or a price', () => {
  const today = todayInScotland();
  const DAYS = {
    past: ['2019-01-01', '2020-12-31'],
    current: [plusDays(today, -10), plusDays(today, 10)],
    future: [plusDays(today, 10), plusDays(today, 20)],
  } as const;

  /** Every way from a service to a kind of thing, but for its organisation’s own. */
  function waysTo(file: string, from = 'service.json', way: readonly string[] = []): string[][] {
    if (way.length > 4) return [];
    return Object.entries(hsds(from).properties).flatMap(([name, property]) => {
      const inner = property.$ref ?? property.items?.$ref;
      if (inner === undefined || name === 'organization' || name === 'attributes' || name === 'metadata') return [];
      return inner === file ? [[...way, name]] : waysTo(file, inner, [...way, name]);
    });
  }
  /** A service with one thing at the end of a way, and nothing else like it. */
  function serviceWith(way: readonly string[], thing: Thing): Thing {
    const service: Thing = { ...example(), schedules: [], cost_options: [] };
    const [at] = service.service_at_locations as Thing[];
    Object.assign(at ?? {}, { schedules: [] });
    Object.assign((at?.location as Thing) ?? {}, { schedules: [] });
    const parent = way.slice(0, -1).reduce<Thing>((thing_, name) => {
      const next = thing_[name];
      return (Array.isArray(next) ? next[0] : next) as Thing;
    }, service);
    parent[way.at(-1) as string] = [thing];
    return service;
  }
  const cases = (file: string) =>
    waysTo(file).flatMap((way) =>
      Object.entries(DAYS).map(([when, [valid_from, valid_to]]) => ({
        ...{ name: `${way.join(' / ')}, ${when}`, way, valid_from, valid_to },
      })),
    );

  test('that is in three places, and in one', () => {
    expect(waysTo('schedule.json').map((way) => way.join(' '))).toEqual([
      'schedules',
      'service_at_locations schedules',
      'service_at_locations location schedules',
    ]);
    expect(waysTo('cost_option.json')).toEqual([['cost_options']]);
  });

  describe('it is read with its days', () => {
    test.each(cases('schedule.json'))('$name', ({ way, valid_from, valid_to }) => {
      const schedule = { id: 's', freq: 'WEEKLY', byday: 'MO,TU', opens_at: '10:00', closes_at: '12:00' };
      const hours = (days: object) => entryOfV3(serviceWith(way, { ...schedule, ...days })).facts.service_hours;
      const wanted = { startsAt: 600, endsAt: 720, location: null };
      const [startsOn, endsOn] = [valid_from, plusDays(valid_to, 1)];
      const both = (days: object) => [1, 2].map((weekday) => ({ ...wanted, weekday, ...days }));
      expect(hours({ valid_from, valid_to })).toEqual(both({ startsOn, endsOn }));
      expect(hours({ dtstart: valid_from, until: valid_to })).toEqual(both({ startsOn, endsOn }));
      expect(hours({ valid_to })).toEqual(both({ startsOn: null, endsOn }));
      expect(hours({ valid_from, valid_to: null })).toEqual(both({ startsOn, endsOn: null }));
      // A date that cannot be read is not taken for none.
      for (const odd of ['soon', ['2020-12-31'], {}, true]) expect(hours({ valid_from, valid_to: odd })).toEqual([]);
    });

    test.each(cases('cost_option.json'))('$name', ({ way, valid_from, valid_to }) => {
      const price = { id: 'c', amount: '12.50', option: 'Adults', amount_description: 'a session' };
      const costs = (days: object) => entryOfV3(serviceWith(way, { ...price, ...days })).facts.service_cost;
      const wanted = { id: 'c', pence: 1250, option: 'Adults', description: 'a session' };
      const [startsOn, endsOn] = [valid_from, plusDays(valid_to, 1)];
      expect(costs({ valid_from, valid_to })).toEqual([{ ...wanted, startsOn, endsOn }]);
      expect(costs({ valid_to })).toEqual([{ ...wanted, startsOn: null, endsOn }]);
      for (const odd of ['soon', ['2020-12-31'], {}, true]) expect(costs({ valid_from, valid_to: odd })).toEqual([]);
    });
  });
});
