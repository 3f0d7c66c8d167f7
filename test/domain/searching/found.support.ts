import '../../../server/domain/rooms.ts';
import type { Pool } from 'pg';
import { newId } from '../../../server/database/columns.ts';
import { encodeCursor } from '../../../server/database/reading/page.ts';
import { selected } from '../../../server/database/reading/selection.ts';
import { searchTextOf } from '../../../server/domain/directory/search-text.ts';
import type { ServiceFilter } from '../../../server/domain/searching/search-filter.ts';
import { findSupport } from '../../../server/domain/searching/support-found.ts';
import type { TestDatabase } from '../../support/test-database.ts';

type Row = Readonly<Record<string, unknown>>;

export interface ServiceSeed {
  readonly name: string;
  /** Columns that differ from those of care at home in Highland, registered at IV2 3AA, that says nothing of itself. */
  readonly columns?: Row;
  readonly areas?: readonly (readonly [kind: string, code?: string | null, metres?: number])[];
  readonly hours?: readonly (readonly [weekday: number, from: number, until: number])[];
}

/** Organisations by name, each with its services. */
export type Seeds = Readonly<Record<string, readonly ServiceSeed[]>>;

const USUAL: Row = {
  kinds: ['CARE_AT_HOME'],
  sector: 'PRIVATE',
  status: 'ACTIVE',
  council_area: 'S12000017',
  postcode: 'IV2 3AA',
  latitude: 57.4,
  longitude: -4.1,
  listing: 'OPEN',
  address_withheld: false,
  source: 'CARE_INSPECTORATE',
  facts_as_of: '2026-05-31',
};

/** Three real sectors of Highland and one each of Skye, Mull and Moray, with invented postcodes in them. */
const POSTCODES: readonly (readonly [
  postcode: string,
  latitude: number,
  longitude: number,
  council: string,
  class_: number,
])[] = [
  ['IV2 3AA', 57.4, -4.1, 'S12000017', 2],
  ['IV2 4AA', 57.45, -4.2, 'S12000017', 6],
  ['IV3 5AA', 57.47, -4.25, 'S12000017', 1],
  ['IV51 9AA', 57.41, -6.2, 'S12000017', 8],
  ['PA65 6AA', 56.45, -5.7, 'S12000035', 8],
  ['IV30 1AA', 57.65, -3.3, 'S12000020', 4],
];

export async function seedPostcodes(owner: Pool): Promise<void> {
  const rows = POSTCODES.map(([postcode, latitude, longitude, council_area, urban_rural]) => ({
    ...{ postcode, latitude, longitude, council_area, urban_rural },
  }));
  const areas = rows.flatMap(({ postcode, ...place }) => [
    { ...place, code: postcode.slice(0, -2), precision: 'SECTOR', postcodes: 1 },
    { ...place, code: postcode.split(' ')[0], precision: 'OUTCODE', postcodes: 1 },
  ]);
  await insert(owner, 'directory.postcode', rows);
  const once = new Map(areas.map((area) => [area.code, area]));
  await insert(owner, 'directory.postcode_area', [...once.values()]);
}

/** @returns the id of each service, by its name */
export async function seedOrganisations(owner: Pool, seeds: Seeds): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const [organisations, services, areas, hours]: [Row[], Row[], Row[], Row[]] = [[], [], [], []];
  for (const [name, offered] of Object.entries(seeds)) {
    const organisation_id = newId();
    organisations.push({ id: organisation_id, name, functions: ['PROVIDER'], created_at: new Date() });
    for (const seed of offered) {
      const service_id = newId();
      ids.set(seed.name, service_id);
      const search_text = searchTextOf(seed.name, [name]);
      services.push({
        ...USUAL,
        ...ALL_COLUMNS,
        id: service_id,
        organisation_id,
        name: seed.name,
        search_text,
        ...seed.columns,
      });
      for (const [kind, code = null, metres = null] of seed.areas ?? [])
        areas.push({ id: newId(), service_id, kind, code, metres });
      for (const [weekday, starts_at, ends_at] of seed.hours ?? [])
        hours.push({ id: newId(), service_id, weekday, starts_at, ends_at });
    }
  }
  await insert(owner, 'identity.organisation', organisations);
  await insert(owner, 'directory.support_service', services);
  await insert(owner, 'directory.service_area', areas);
  await insert(owner, 'directory.service_hours', hours);
  await owner.query('select directory.refresh_words()');
  return ids;
}

/** Columns that some seed sets, so that all rows name the same. */
const ALL_COLUMNS: Row = {
  languages: null,
  accessibility: null,
  outcomes: null,
  activities: null,
  support_needs: null,
  care_groups: null,
  minimum_age: null,
  maximum_age: null,
  accepts_option_2: null,
  framework_areas: null,
  capacity: null,
  confirmed_on: null,
  minimum_grade: null,
};

async function insert(owner: Pool, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await owner.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

const SELECTION = selected('supportFound', [
  'totalCount',
  'knownCount',
  'pageInfo',
  selected('edges', [
    selected('node', [
      selected('organisation', ['id', 'name']),
      'serviceCount',
      'moreServices',
      selected('services', ['reachDeclared', 'notKnown', selected('service', ['name'])]),
    ]),
  ]),
]).selection;

interface FoundShown {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly serviceCount: number;
  readonly moreServices: number;
  readonly services: readonly {
    readonly reachDeclared: boolean | null;
    readonly notKnown: readonly string[];
    readonly service: { readonly name: string };
  }[];
}

export interface Asked {
  readonly filter?: ServiceFilter;
  readonly first?: number;
  readonly after?: string | null;
  readonly today?: string;
}

/** One page of who was found; `names` in order, and the cursor of its last. */
export async function findFair(
  { database }: Pick<TestDatabase, 'database'>,
  { filter = {}, first = 20, after = null, today = '2026-11-26' }: Asked,
) {
  const page = await findSupport(database.statements(null), {
    ...{ filter, page: { first, after }, selection: SELECTION, today },
  });
  const rows = page.rows.slice(0, page.first) as unknown as (FoundShown & { readonly _cursor: readonly unknown[] })[];
  return {
    names: rows.map(({ organisation }) => organisation.name),
    found: rows as readonly FoundShown[],
    more: page.rows.length > page.first,
    total: page.totalCount,
    known: page.knownCount,
    place: page.place,
    end: encodeCursor(rows.at(-1)?._cursor ?? []),
  };
}
