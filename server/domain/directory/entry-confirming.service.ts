import type { EntityManager } from '@mikro-orm/postgresql';
import type { Statements } from '../../database/database.ts';
import { withActor } from '../../database/reading/read.ts';
import { givenId } from '../../foundation/given.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { hashOf } from '../identity/invitation-code.ts';
import { writeEntry } from './keeper.finding.ts';
import type { DeclaredArea } from './plain-words.ts';
import type { RateBand, RateUnit } from './rate.entity.ts';
import type { Capacity } from './service-profile.ts';

/**
 * Says that an entry is right as it stands: for whoever keeps it, or as an adviser of the independent support organisation of its
 * area, which is then on record as who confirmed it.
 * @returns the service's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, SERVICE_CLOSED
 */
export async function confirmEntry(em: EntityManager, serviceId: string): Promise<string> {
  const id = givenId(serviceId, 'serviceId');
  await writeEntry(em, 'directory.confirm_entry($1)', [id]);
  return id;
}

/** OPEN: it can be confirmed. CONFIRMED: it has just been. USED: it was, by this link. OVER: the link is too old. */
export type LinkState = 'OPEN' | 'CONFIRMED' | 'USED' | 'OVER';

/** What a link is about: the entry as its keeper is asked to confirm it. */
export interface LinkedEntry {
  readonly state: LinkState;
  readonly name: string;
  readonly keeper: string;
  readonly confirmedOn: LocalDate | null;
  readonly description: string | null;
  readonly telephone: string | null;
  readonly website: string | null;
  readonly room: Capacity | null;
  readonly areas: readonly DeclaredArea[];
  readonly rates: readonly { readonly unit: RateUnit; readonly band: RateBand; readonly pence: number }[];
}

/** The longest code that is worth looking for. */
const LONGEST_CODE = 100;

/** The entry a link is about; null for one that was never made, or whose entry somebody else keeps by now. */
export function findLinkedEntry(statements: Statements, code: string): Promise<LinkedEntry | null> {
  return followLink(statements, code, false);
}

/** Confirms the entry a link is about. Again changes nothing. */
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
 * SQL for the entries that the actor is asked to confirm: their own that nobody has confirmed for ten months or ever, and those of
 * the areas they look after that nobody has confirmed for a year.
 */
export function toConfirm(row: string): string {
  return `${row}.status = 'ACTIVE' and (
    ${row}.id = any ((select directory.kept_entries())::uuid[]) and directory.freshness(${row}.confirmed_on) <> 'CURRENT'
    or ${row}.council_area = any ((select directory.supported_areas())::text[]) and directory.freshness(${row}.confirmed_on) = 'STALE')`;
}
