import { type Act, PERMISSIONS, type Permission } from '../../../server/access/permissions.ts';
import { accepted, type Gate } from './gate.ts';
import { judged, type Knowledge } from './judged.ts';
import { MONEY_GATES } from './money-gates.ts';
import { ROLE_GATES } from './role-gates.ts';
import type { Outcome, Row } from './trial.ts';

/** The facts that nothing may move, raise or rewrite but by an act, and by which act each may change. Any other change is a fault. */
export const GATES: Readonly<Record<string, Gate>> = {
  ...MONEY_GATES,
  ...ROLE_GATES,
  'records.erasure': (row, was, by) =>
    by.may(was === null ? 'erasureRequest' : 'personErase', row.authority_id) || was?.withdrawn_at === null,
  'audit.access_record': (row, was, by) => was === null && by.actor !== null && row.account_id === by.actor,
  'audit.act': (row, was, by) => {
    if (was !== null || by.actor === null || row.account_id !== by.actor) return false;
    const permission = (PERMISSIONS as Readonly<Record<string, Permission>>)[String(row.act)];
    if (permission === undefined) return false;
    return row.organisation_id === null
      ? permission.byPerson === true || by.may(row.act as Act)
      : by.may(row.act as Act, row.organisation_id) || accepted({ ...row }, null, by);
  },
  'access.permission': () => false,
};

/** What an attempt changed of these facts without the gate of an act, in words. */
export function faultsOf(outcome: Outcome, knowledge: Knowledge): string[] {
  const by = judged(outcome, knowledge);
  return outcome.changes.flatMap(({ table, was, became }) => {
    const gate = GATES[table];
    if (gate === undefined) return [];
    const before = new Map(was.map((row) => [keyOf(row), row]));
    const gone = was.filter((row) => !became.some((now) => keyOf(now) === keyOf(row)));
    const wrong = became.filter((row) => !gate(row, before.get(keyOf(row)) ?? null, by));
    return [
      ...(gone.length > 0 ? [`${table}: rows are gone`] : []),
      ...(wrong.length > 0 ? [`${table} ${before.has(keyOf(wrong[0] ?? {})) ? 'changed' : 'added to'}`] : []),
    ];
  });
}

function keyOf({ id, transfer_id, name, actor_id, key }: Row): string {
  return String(id ?? transfer_id ?? name ?? `${actor_id} ${key}`);
}
