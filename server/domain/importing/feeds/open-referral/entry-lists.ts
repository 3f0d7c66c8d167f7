import type { LocalDate } from '../../../../foundation/period.ts';
import { findLanguage } from '../../../directory/languages.ts';
import type { DeclaredArea } from '../../../directory/plain-words.ts';
import { findCouncilAreaByName } from '../../../places/council-areas.ts';
import { FURTHEST_METRES } from '../../../places/united-kingdom.ts';
import { SCOTLAND_CODE } from '../../../publishing/service-parts.ts';
import { findCalendarDay } from '../entry/entry-days.ts';
import { findCouncilCode } from '../entry/entry-parts.ts';

interface GivenArea {
  readonly name?: string | undefined;
  readonly extent?: string | undefined;
  readonly uri?: string | undefined;
}

const GSS = /\b(S\d{8})\b/;
const POSTCODES = /^Postcode (district|sector) ([A-Z]{1,2}\d[A-Z\d]?(?: \d)?)$/;
const RADIUS = /^Within (\d{1,6}) metres of its location$/;

/** Converts areas given by a code, by a council area's name, or in our own wording. Others are left out. */
export function toAreas(given: readonly GivenArea[]): DeclaredArea[] {
  const areas = given.flatMap((area) => findArea(area) ?? []);
  return [...new Map(areas.map((area) => [JSON.stringify(area), area])).values()];
}

function findArea({ name, extent, uri }: GivenArea): DeclaredArea | null {
  const radius = RADIUS.exec(extent ?? '');
  const metres = Number(radius?.[1]);
  if (radius !== null) return metres > 0 && metres <= FURTHEST_METRES ? { kind: 'RADIUS', code: null, metres } : null;
  const postcodes = POSTCODES.exec(extent ?? '');
  if (postcodes !== null) {
    return { kind: postcodes[1] === 'district' ? 'OUTCODE' : 'SECTOR', code: postcodes[2] ?? '', metres: null };
  }
  const gss = GSS.exec(uri ?? '')?.[1] ?? GSS.exec(extent ?? '')?.[1];
  if (gss === SCOTLAND_CODE || name?.trim().toLowerCase() === 'scotland')
    return { kind: 'SCOTLAND', code: null, metres: null };
  const code = gss === undefined ? (findCouncilAreaByName(name ?? '')?.code ?? null) : findCouncilCode(gss);
  return code === null ? null : { kind: 'COUNCIL_AREA', code, metres: null };
}

const NAMES: Readonly<Record<string, string>> = {
  ...{ english: 'en', gaelic: 'gd', 'scottish gaelic': 'gd', scots: 'sco', polish: 'pl', urdu: 'ur', punjabi: 'pa' },
  ...{ arabic: 'ar', ukrainian: 'uk', 'british sign language': 'bfi', bsl: 'bfi', makaton: 'sgn-x-makaton' },
};

/** Returns the BCP 47 code of a language from its code or its name; null if it is not known. */
export function findLanguageCode(code: string | undefined, name: string | undefined): string | null {
  const given = code?.trim() ?? '';
  return findLanguage(given) ?? NAMES[(name ?? given).trim().toLowerCase()] ?? null;
}

const FUNDED = /^Its funding is certain until .+ \((\d{4}-\d{2}-\d{2})\)\.$/;

/**
 * Returns the last day of a group's funding, from the wording we publish. @throws UnusableEntryError for a day that does
 * not exist
 */
export function findFundedUntil(source: string): LocalDate | null {
  return findCalendarDay(FUNDED.exec(source)?.[1], 'the last day of its funding');
}
