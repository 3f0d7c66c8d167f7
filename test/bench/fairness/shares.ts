import type { Pool } from 'pg';
import type { Statements } from '../../../server/database/database.ts';
import { type Selection, selected } from '../../../server/database/reading/selection.ts';
import { COUNCIL_AREAS } from '../../../server/domain/places/council-areas.ts';
import { searchServices } from '../../../server/domain/searching/search.ts';
import { findSupport } from '../../../server/domain/searching/support-found.ts';
import { plusDays } from '../../../server/foundation/period.ts';

/** Of the places on first pages, how many are held by organisations with one service. */
export interface Share {
  readonly ranking: string;
  readonly alone: number;
  readonly places: number;
  /** Of the council areas, the least and the most, from 0 to 1. */
  readonly least: number;
  readonly most: number;
}

const PAGE = 20;
const FIRST_DAY = '2026-01-01';
const DAYS = 365;

/** The ids of the organisations that hold the places of a first page. */
type FirstPage = (councilArea: string) => Promise<readonly string[]>;

/** The shares by ours, by name, and by a simulated count of reviews, over all council areas. */
export async function sharesOf(owner: Pool, statements: Statements): Promise<Share[]> {
  const { rows } = await owner.query<{ id: string }>(
    `select organisation_id as id from directory.support_service where status = 'ACTIVE' group by 1 having count(*) = 1`,
  );
  const alone = new Set(rows.map(({ id }) => id));
  return [
    await shareOf('each organisation once, in turn (ours; every day of a year)', alone, (area) =>
      ours(statements, area),
    ),
    await shareOf('each service, by name', alone, (area) => byName(statements, area)),
    await shareOf('each service, by count of reviews (simulated)', alone, (area) => byReviews(owner, area)),
  ];
}

async function shareOf(ranking: string, alone: ReadonlySet<string>, firstPage: FirstPage): Promise<Share> {
  const areas: { alone: number; places: number }[] = [];
  for (const { code } of COUNCIL_AREAS) {
    const holders = await firstPage(code);
    areas.push({ alone: holders.filter((id) => alone.has(id)).length, places: holders.length });
  }
  const shares = areas.filter(({ places }) => places > 0).map((area) => area.alone / area.places);
  return {
    ranking,
    alone: sum(areas.map((area) => area.alone)),
    places: sum(areas.map(({ places }) => places)),
    least: Math.min(...shares),
    most: Math.max(...shares),
  };
}

async function ours(statements: Statements, area: string): Promise<string[]> {
  const holders: string[] = [];
  for (let day = 0; day < DAYS; day += 1) {
    const { rows } = await findSupport(statements, {
      filter: { councilAreas: [area] },
      page: { first: PAGE },
      selection: SELECTION,
      today: plusDays(FIRST_DAY, day),
    });
    holders.push(...holdersOf(rows));
  }
  return holders;
}

async function byName(statements: Statements, area: string): Promise<string[]> {
  const found = { filter: { councilAreas: [area] }, orderBy: 'NAME' } as const;
  return holdersOf((await searchServices(statements, { ...found, page: { first: PAGE }, selection: SELECTION })).rows);
}

/** Nobody’s reviews are invented: how many services an organisation runs stands for how many reviews it would have. */
async function byReviews(owner: Pool, area: string): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `select s.organisation_id as id
     from directory.support_service s
     join (select organisation_id, count(*) as services from directory.support_service where status = 'ACTIVE' group by 1) o
       using (organisation_id)
     where s.status = 'ACTIVE' and s.council_area = $1
     order by o.services desc, lower(s.name), s.id limit ${PAGE}`,
    [area],
  );
  return rows.map(({ id }) => id);
}

const SELECTION: Selection = {
  fields: [selected('edges', [selected('node', [selected('organisation', ['id'])])])],
};

function holdersOf(rows: readonly object[]): string[] {
  return rows.map((row) => (row as { organisation: { id: string } }).organisation.id);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
