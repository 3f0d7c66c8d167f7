import type { Sector, ServiceKind, ServiceStatus } from '../../directory/support-service.entity.ts';

/**
 * The spellings that codes of the register have had over ten years, and those that other programs give them. Case,
 * punctuation, spaces and "&" do not matter. An unknown one costs its row.
 */
function spellings<Code>(codes: readonly (readonly [code: Code, ...spelt: string[]])[]): ReadonlyMap<string, Code> {
  return new Map(codes.flatMap(([code, ...spelt]) => spelt.map((text) => [plain(text), code] as const)));
}

/** Returns the code that a text spells, or undefined. */
export function codeOf<Code>(text: string, codes: ReadonlyMap<string, Code>): Code | undefined {
  return codes.get(plain(text));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}

/** What programs write where there is nothing. */
const NOTHING: ReadonlySet<string> = new Set(['na', 'n/a', '#n/a', '#value!', '#ref!', 'null', '-', '--', '.']);

/** Whether a cell has what a program writes for nothing. */
export function isNothing(text: string): boolean {
  return NOTHING.has(text.toLowerCase());
}

/** Types of service in the 2010 Act s.47, but support services, which their subtype tells apart. */
export const KINDS: ReadonlyMap<string, ServiceKind> = spellings<ServiceKind>([
  ['HOUSING_SUPPORT', 'Housing Support Service', 'Housing Support', 'Housing Support Services'],
  ['ADULT_PLACEMENT', 'Adult Placement Service', 'Adult Placement', 'Adult Placement Services', 'Shared Lives'],
  ['CARE_HOME', 'Care Home Service', 'Care Home', 'Care Homes', 'Care Home Services'],
  ['NURSE_AGENCY', 'Nurse Agency', 'Nurse Agencies', 'Nurses Agency', 'Nursing Agency', 'Nurse Agency Service'],
  ['OFFENDER_ACCOMMODATION', 'Offender Accommodation Service', 'Offender Accommodation'],
]);

export const SECTORS: ReadonlyMap<string, Sector> = spellings<Sector>([
  ['PRIVATE', 'Private', 'Private Sector', 'Independent'],
  [
    'VOLUNTARY',
    ...['Voluntary or Not for Profit', 'Voluntary / Not for Profit', 'Voluntary and Not for Profit', 'Voluntary'],
    ...['Not for Profit', 'Voluntary Sector', 'Third Sector', 'Charity'],
  ],
  ['LOCAL_AUTHORITY', 'Local Authority', 'Council', 'LA'],
  ['HEALTH_BOARD', 'Health Board', 'NHS', 'NHS Board', 'NHS Health Board'],
]);

/** A registration that the provider proposes to cancel is active until it is cancelled. */
export const STATUSES: ReadonlyMap<string, Exclude<ServiceStatus, 'CLOSED'>> = spellings<
  Exclude<ServiceStatus, 'CLOSED'>
>([
  ['ACTIVE', 'Active', 'Proposing to Cancel', 'Proposed to Cancel', 'Proposed Cancellation', 'Registered', 'Open'],
  ['INACTIVE', 'Inactive', 'In-active', 'Not active', 'Dormant'],
]);

/** Whether the address is public. */
export const PUBLIC: ReadonlyMap<string, boolean> = spellings<boolean>([
  [true, 'Yes', 'Y', 'True'],
  [false, 'No', 'N', 'False'],
]);

/** Subtypes of a support service that give care at home; every other gives other support. */
export const AT_HOME: ReadonlyMap<string, true> = spellings([
  [true, 'Care at Home', 'Care at home service', 'Home Care', 'Homecare', 'Support Service - Care at Home'],
]);

export const OUTSIDE_SCOTLAND: ReadonlyMap<string, true> = spellings([
  [
    true,
    'outside Scotland',
    'Outwith Scotland',
    'Out of Scotland',
    'Not in Scotland',
    'England',
    'Wales',
    'Northern Ireland',
  ],
]);

/** The Care Inspectorate's six-point scale. */
export const WORDS_OF_GRADES: ReadonlyMap<string, number> = spellings<number>([
  [1, 'Unsatisfactory', '1 - Unsatisfactory', '1 Unsatisfactory'],
  [2, 'Weak', '2 - Weak'],
  [3, 'Adequate', '3 - Adequate'],
  [4, 'Good', '4 - Good'],
  [5, 'Very good', '5 - Very good'],
  [6, 'Excellent', '6 - Excellent'],
]);
