import { DomainError } from '../../foundation/domain-error.ts';
import { parseText } from '../../foundation/input.ts';

/** One of Scotland's 32 council areas. */
export interface CouncilArea {
  /** The current GSS code. */
  readonly code: string;
  readonly name: string;
}

/**
 * The 32 council areas by their current GSS codes (Office for National Statistics, Register of Geographic Codes). The
 * Care Inspectorate's datastore spells three of them with "&".
 */
export const COUNCIL_AREAS: readonly CouncilArea[] = [
  { code: 'S12000033', name: 'Aberdeen City' },
  { code: 'S12000034', name: 'Aberdeenshire' },
  { code: 'S12000041', name: 'Angus' },
  { code: 'S12000035', name: 'Argyll and Bute' },
  { code: 'S12000036', name: 'City of Edinburgh' },
  { code: 'S12000005', name: 'Clackmannanshire' },
  { code: 'S12000006', name: 'Dumfries and Galloway' },
  { code: 'S12000042', name: 'Dundee City' },
  { code: 'S12000008', name: 'East Ayrshire' },
  { code: 'S12000045', name: 'East Dunbartonshire' },
  { code: 'S12000010', name: 'East Lothian' },
  { code: 'S12000011', name: 'East Renfrewshire' },
  { code: 'S12000014', name: 'Falkirk' },
  { code: 'S12000047', name: 'Fife' },
  { code: 'S12000049', name: 'Glasgow City' },
  { code: 'S12000017', name: 'Highland' },
  { code: 'S12000018', name: 'Inverclyde' },
  { code: 'S12000019', name: 'Midlothian' },
  { code: 'S12000020', name: 'Moray' },
  { code: 'S12000013', name: 'Na h-Eileanan Siar' },
  { code: 'S12000021', name: 'North Ayrshire' },
  { code: 'S12000050', name: 'North Lanarkshire' },
  { code: 'S12000023', name: 'Orkney Islands' },
  { code: 'S12000048', name: 'Perth and Kinross' },
  { code: 'S12000038', name: 'Renfrewshire' },
  { code: 'S12000026', name: 'Scottish Borders' },
  { code: 'S12000027', name: 'Shetland Islands' },
  { code: 'S12000028', name: 'South Ayrshire' },
  { code: 'S12000029', name: 'South Lanarkshire' },
  { code: 'S12000030', name: 'Stirling' },
  { code: 'S12000039', name: 'West Dunbartonshire' },
  { code: 'S12000040', name: 'West Lothian' },
];

/** Codes retired by boundary changes, with their successors. */
const SUPERSEDED: ReadonlyMap<string, string> = new Map([
  ['S12000015', 'S12000047'],
  ['S12000024', 'S12000048'],
  ['S12000044', 'S12000050'],
  ['S12000046', 'S12000049'],
]);

/** Council areas of the demo town, with codes that no real area has; their names say that they are invented. */
const INVENTED_COUNCIL_AREAS: readonly CouncilArea[] = [
  { code: 'S12999001', name: 'Strathmallan (invented)' },
  { code: 'S12999002', name: 'Varrasay Islands (invented)' },
];

/** Council areas that consist only of islands. Argyll and Bute, Highland and North Ayrshire include some islands. */
const ISLAND_COUNCILS: ReadonlySet<string> = new Set(['S12000013', 'S12000023', 'S12000027', 'S12999002']);

/** The real council areas, and those of the demo. */
export const ALL_COUNCIL_AREAS: readonly CouncilArea[] = [...COUNCIL_AREAS, ...INVENTED_COUNCIL_AREAS];

/**
 * Other names that council areas have had, or that other lists give them, by code. "The" before and "Council" after a
 * name do not matter, nor do commas and "&".
 */
const SPELT: Readonly<Record<string, readonly string[]>> = {
  S12000033: ['Aberdeen', 'City of Aberdeen'],
  S12000035: ['Argyll'],
  S12000036: ['Edinburgh', 'Edinburgh City', 'Edinburgh, City of'],
  S12000005: ['Clackmannan', 'Clacks'],
  S12000042: ['Dundee', 'City of Dundee'],
  S12000049: ['Glasgow', 'City of Glasgow'],
  S12000017: ['Highlands'],
  S12000013: [
    ...['Eilean Siar', 'Na h-Eileanan an Iar', 'Comhairle nan Eilean Siar', 'Comhairle nan Eilean'],
    ...['Western Isles', 'Outer Hebrides', 'Na h Eileanan Siar', 'Eileanan Siar'],
  ],
  S12000023: ['Orkney', 'Orkney Isles'],
  S12000048: ['Perth', 'Perthshire and Kinross', 'Perth and Kinross-shire'],
  S12000026: ['Borders'],
  S12000027: ['Shetland', 'Shetland Isles', 'Zetland'],
};

const byCode = new Map(ALL_COUNCIL_AREAS.map((area) => [area.code, area]));
const byName = new Map(
  COUNCIL_AREAS.flatMap((area) => [area.name, ...(SPELT[area.code] ?? [])].map((name) => [plain(name), area])),
);

/** Returns the council area with a current GSS code, or null. */
export function findCouncilArea(code: string): CouncilArea | null {
  return byCode.get(code) ?? null;
}

export function isIslandCouncil(code: string | null): boolean {
  return code !== null && ISLAND_COUNCILS.has(code);
}

/** Returns the council area with a name in any of its spellings, or null. */
export function findCouncilAreaByName(name: string): CouncilArea | null {
  return byName.get(plain(name)) ?? null;
}

/** Returns the current code of a council area: the same code, unless it was superseded. */
export function currentCodeOf(code: string): string {
  return SUPERSEDED.get(code) ?? code;
}

/** Returns why a code is not that of a council area, in a sentence that says what to do. */
export function whyNoCouncilArea(code: string): string {
  const current = SUPERSEDED.get(code);
  const area = current === undefined ? undefined : byCode.get(current);
  return area
    ? `${code} is a superseded code of ${area.name}. Use ${area.code}.`
    : `${JSON.stringify(code)} is not the GSS code of a council area. Use one such as S12000017 (Highland).`;
}

/**
 * Returns a valid GSS code of a council area from user input.
 * @throws DomainError INVALID_INPUT, TOO_LONG
 */
export function parseCouncilArea(code: string, field: string): string {
  const text = parseText(code, field, 20).toUpperCase();
  if (findCouncilArea(text) !== null) return text;
  throw new DomainError('INVALID_INPUT', whyNoCouncilArea(text), field);
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/ council(?: area)?$/, '');
}
