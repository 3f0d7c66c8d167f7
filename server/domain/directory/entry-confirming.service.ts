import type { EntityManager } from '@mikro-orm/postgresql';
import type { Statements } from '../../database/database.ts';
import { withActor } from '../../database/reading/read.ts';
import { parseId } from '../../foundation/input.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { hashOf } from '../identity/invitation-code.ts';
import { writeEntry } from './find-maintainer.ts';
import type { DeclaredArea } from './plain-words.ts';
import type { RateBand, RateUnit } from './rate.entity.ts';
import type { Capacity } from './service-profile.ts';

/**
 * Confirms that an entry is right: for its maintainer, or as an adviser of the independent support organisation of its
 * area, which is then recorded as the organisation that confirmed it.
 * @returns the service's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, SERVICE_CLOSED
 */
export async function confirmEntry(em: EntityManager, serviceId: string): Promise<string> {
  const id = parseId(serviceId, 'serviceId');
  await writeEntry(em, 'directory.confirm_entry($1)', [id]);
  return id;
}

/**
 * OPEN: the entry can be confirmed. CONFIRMED: it has just been. USED: it was confirmed by this link before. OVER: the link
 * has expired.
 */
export type LinkState = 'OPEN' | 'CONFIRMED' | 'USED' | 'OVER';

/** The entry of a confirmation link, with what its maintainer is asked to confirm. */
export interface LinkedEntry {
  readonly state: LinkState;
  readonly name: string;
  readonly maintainer: string;
  readonly confirmedOn: LocalDate | null;
  readonly description: string | null;
  readonly telephone: string | null;
  readonly website: string | null;
  readonly room: Capacity | null;
  readonly areas: readonly DeclaredArea[];
  readonly rates: readonly { readonly unit: RateUnit; readonly band: RateBand; readonly pence: number }[];
}

/** A longer code cannot be one of ours and is not looked up. */
const LONGEST_CODE = 100;

/** Returns the entry of a link; null for a link that was never issued, or whose entry now has another maintainer. */
export function findLinkedEntry(statements: Statements, code: string): Promise<LinkedEntry | null> {
  return followLink(statements, code, false);
}

/** Confirms the entry of a link. Following the link again changes nothing. */
export function confirmByLink(statements: Statements, code: string): Promise<LinkedEntry | null> {
  return followLink(statements, code, true);
}

async function followLink(statements: Statements, code: string, confirms: boolean): Promise<LinkedEntry | null> {
  if (code.length > LONGEST_CODE) return null;
  const text = withActor('directory.follow_link($2, $3)');
  const [answer] = await statements.run<{ result: LinkedEntry | null }>({ text, values: [hashOf(code), confirms] });
  return answer?.result ?? null;
}

/**
 * SQL condition for the entries that the actor is asked to confirm: their own that were never confirmed or not for ten
 * months, and those in the areas they support that were not confirmed for a year.
 */
export function toConfirm(row: string): string {
  return `${row}.status = 'ACTIVE' and (
    ${row}.id = any ((select directory.maintained_entries())::uuid[]) and directory.freshness(${row}.confirmed_on) <> 'CURRENT'
    or ${row}.council_area = any ((select directory.supported_areas())::text[]) and directory.freshness(${row}.confirmed_on) = 'STALE')`;
}
