import type { Act } from '../../../server/access/permissions.ts';
import { plusDays, todayInScotland } from '../../../server/foundation/period.ts';
import type { Judged } from './judged.ts';
import type { Row } from './trial.ts';

/** Whether a row may have been added (`was` null), or changed. */
export type Gate = (row: Row, was: Row | null, by: Judged) => boolean;

/** The acts that move money, each of which records itself in the same breath. */
const MOVES: readonly Act[] = ['fundAllocate', 'commissionAccept', 'paymentMake'];

export const moved: Gate = (row, _was, by) =>
  by
    .added('audit.act')
    .some(
      (act) =>
        MOVES.includes(act.act as Act) &&
        act.account_id === by.actor &&
        by.may(act.act as Act, act.organisation_id) &&
        act.person_id === (row.person_id ?? act.person_id),
    );

export const opened: Gate = ({ fund_id, id, holder_id }, was, by) =>
  was === null &&
  by.may('fundOpen', holder_id) &&
  by.added('funds.individual_service_fund').some((fund) => fund.id === (fund_id ?? id));

export const accepted: Gate = (row, was, by) =>
  was === null &&
  by.changes.some(
    ({ table, became }) =>
      table === 'identity.invitation' &&
      became.some(({ accepted_by_id }) => accepted_by_id !== null && accepted_by_id === row.account_id),
  );

export const past = (moment: unknown) => new Date(String(moment)) <= new Date();
export const only = (row: Row, was: Row, ...columns: string[]) =>
  Object.keys(row).every((name) => columns.includes(name) || JSON.stringify(row[name]) === JSON.stringify(was[name]));

/** From today on, but for clocks that differ at midnight. */
export const toCome = (day: unknown) => day !== null && String(day) >= plusDays(todayInScotland(), -1);
export const endsSooner = (row: Row, was: Row) =>
  only(row, was, 'ends_on') &&
  toCome(row.ends_on) &&
  (was.ends_on === null || String(row.ends_on) <= String(was.ends_on));
