import type { Pool } from 'pg';
import { newId } from '../../../server/database/columns.ts';
import { createWorld, type OwnWorld } from '../../support/world.ts';

/** What stands in the row of a service. */
export type ServiceColumns = Readonly<Record<string, unknown>>;

/** Says things of a service and of its parts, as the owner of the database could. */
export async function say(owner: Pool, id: string, columns: ServiceColumns): Promise<void> {
  const names = Object.keys(columns);
  const set = names.map((name, n) => `${name} = $${n + 2}`).join(', ');
  await owner.query(`update directory.support_service set ${set} where id = $1`, [id, ...Object.values(columns)]);
}

export async function add(owner: Pool, table: string, columns: ServiceColumns): Promise<void> {
  const names = Object.keys(columns);
  await owner.query(
    `insert into directory.${table} (${names.join(', ')}) values (${names.map((_name, n) => `$${n + 1}`).join(', ')})`,
    Object.values(columns),
  );
}

/** An invented service that has said everything one can say. */
const EVERYTHING: ServiceColumns = {
  description: 'Support at home in and around Glenorrin.',
  telephone: '01632 960100',
  website: 'https://rowan.example/at-home',
  kinds: ['CARE_AT_HOME', 'HOUSING_SUPPORT'],
  council_area: 'S12000017',
  address: '1 Orrin Road\nUnit 2',
  town: 'Glenorrin',
  postcode: 'IV1 1AA',
  latitude: 57.48,
  longitude: -4.22,
  place_precision: 'SECTOR',
  languages: ['gd', 'bfi'],
  accessibility: ['HEARING_LOOP'],
  outcomes: ['SEEING_PEOPLE', 'STAYING_WELL'],
  activities: ['walking', 'baking'],
  support_needs: ['PERSONAL_CARE'],
  care_groups: ['DEMENTIA'],
  minimum_age: 18,
  maximum_age: 100,
  accepts_option_2: true,
  framework_areas: ['S12000017'],
  capacity: 'WAITING_LIST',
  capacity_as_of: '2026-10-01',
  funded_until: '2027-03-31',
  confirmed_on: '2026-11-02',
};

export interface Page {
  readonly contents: { readonly id: string; readonly name: string; readonly status: string }[];
  readonly total_items: number;
}

/** A world in which one service has said everything, asked as anybody asks what is published. */
export interface PublishedWorld extends OwnWorld {
  /** The one price of it that holds; another ended. */
  readonly rate: string;
  get(url: string, headers?: Record<string, string>): ReturnType<typeof injected>;
  json<Document>(url: string): Promise<Document>;
  /** What the services of a list are called, in the order of the alphabet. */
  names(url: string): Promise<string[]>;
}

const injected = (world: OwnWorld, url: string, headers: Record<string, string>) =>
  world.app.http.inject({ method: 'GET', url: `/open-referral${url}`, headers });

export async function openPublished(): Promise<PublishedWorld> {
  const world = await createWorld();
  const rate = newId();
  await sayEverything(world, rate);
  const get = (url: string, headers: Record<string, string> = {}) => injected(world, url, headers);
  const json = async <Document>(url: string) => (await get(url)).json<Document>();
  const names = async (url: string) => (await json<Page>(url)).contents.map(({ name }) => name).sort();
  return { ...world, rate, get, json, names };
}

async function sayEverything({ owner, town }: OwnWorld, rate: string): Promise<void> {
  const { provider, community } = town.organisations;
  await owner.query(
    `update identity.organisation set sp_number = 'SP2099000001', description = 'A family firm.', website = 'https://rowan.example/' where id = $1`,
    [provider],
  );
  await add(owner, 'external_identifier', {
    id: newId(),
    organisation_id: provider,
    scheme: 'GB-SC',
    identifier: 'SC099001',
  });
  await add(owner, 'external_identifier', {
    id: newId(),
    organisation_id: community,
    scheme: 'aliss',
    identifier: 'inner',
  });
  await sayAllOf(owner, town.services.careAtHome, rate);
}

async function sayAllOf(owner: Pool, service: string, rate: string): Promise<void> {
  await say(owner, service, EVERYTHING);
  await add(owner, 'registration', {
    ...{ id: newId(), service_id: service, cs_number: 'CS2099000001', kind: 'CARE_AT_HOME', status: 'ACTIVE' },
  });
  const priced = { service_id: service, unit: 'HOUR' };
  await add(owner, 'rate', {
    ...priced,
    id: rate,
    band: 'WEEKDAY',
    vat: 'EXEMPT',
    pence: 2_450,
    starts_on: '2026-04-01',
    ends_on: '2199-04-01',
  });
  await add(owner, 'rate', {
    ...priced,
    id: newId(),
    band: 'WEEKDAY',
    pence: 2_300,
    starts_on: '2025-04-01',
    ends_on: '2026-04-01',
  });
  await add(owner, 'service_area', { id: newId(), service_id: service, kind: 'COUNCIL_AREA', code: 'S12000017' });
  await add(owner, 'service_area', { id: newId(), service_id: service, kind: 'RADIUS', metres: 5_000 });
  for (const [weekday, startsAt, endsAt] of [
    [1, 540, 1020],
    [2, 540, 1020],
    [6, 1200, 1440],
  ] as const) {
    await add(owner, 'service_hours', {
      id: newId(),
      service_id: service,
      weekday,
      starts_at: startsAt,
      ends_at: endsAt,
    });
  }
}
