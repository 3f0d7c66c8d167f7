import type { Pool } from 'pg';
import { type Act, PERMISSIONS, type Permission, type Role } from '../../../server/access/permissions.ts';
import { plusDays, todayInScotland } from '../../../server/foundation/period.ts';
import type { Change, Outcome, Row } from './trial.ts';

/** Who has which role where, now: asked of the tables by the owner, and not by the functions that are tried. */
export interface Membership {
  readonly account_id: string;
  readonly organisation_id: string;
  readonly role: Role;
}

export async function membershipsNow(owner: Pool): Promise<Membership[]> {
  const { rows } = await owner.query<Membership>(`
    select m.account_id, m.organisation_id, m.role from identity.membership m join identity.account a on a.id = m.account_id
    where a.closed_at is null and m.starts_on <= current_date and (m.ends_on is null or current_date < m.ends_on)`);
  return rows;
}

export interface Judged {
  readonly actor: string | null;
  readonly changes: readonly Change[];
  /** Whether the actor has a role for the act there, or anywhere. */
  may(act: Act, organisation?: unknown): boolean;
  /** Rows that the attempt has added to a table. */
  added(table: string): readonly Row[];
}

export function judged({ attempt, changes }: Outcome, memberships: readonly Membership[]): Judged {
  const actor = attempt.speaker.split('/')[0] || null;
  const may: Judged['may'] = (act, organisation) => {
    const { roles }: Permission = PERMISSIONS[act];
    return memberships.some(
      (each) =>
        each.account_id === actor &&
        roles.includes(each.role) &&
        (organisation === undefined || each.organisation_id === organisation),
    );
  };
  const added: Judged['added'] = (name) =>
    changes
      .filter(({ table }) => table === name)
      .flatMap(({ was, became }) => became.filter(({ id }) => !was.some((row) => row.id === id)));
  return { actor, changes, may, added };
}

/** Whether a row may have been added (`was` null), or changed. */
type Gate = (row: Row, was: Row | null, by: Judged) => boolean;

/** The acts that move money, each of which records itself in the same breath. */
const MOVES: readonly Act[] = ['fundAllocate', 'commissionAccept', 'paymentMake'];

const moved: Gate = (row, _was, by) =>
  by
    .added('audit.act')
    .some(
      (act) =>
        MOVES.includes(act.act as Act) &&
        act.account_id === by.actor &&
        by.may(act.act as Act, act.organisation_id) &&
        act.person_id === (row.person_id ?? act.person_id),
    );

const opened: Gate = ({ fund_id, id, holder_id }, was, by) =>
  was === null &&
  by.may('fundOpen', holder_id) &&
  by.added('funds.individual_service_fund').some((fund) => fund.id === (fund_id ?? id));

const accepted: Gate = (row, was, by) =>
  was === null &&
  by.changes.some(
    ({ table, became }) =>
      table === 'identity.invitation' &&
      became.some(({ accepted_by_id }) => accepted_by_id !== null && accepted_by_id === row.account_id),
  );

const past = (moment: unknown) => new Date(String(moment)) <= new Date();
const only = (row: Row, was: Row, ...columns: string[]) =>
  Object.keys(row).every((name) => columns.includes(name) || JSON.stringify(row[name]) === JSON.stringify(was[name]));

/** From today on, but for clocks that differ at midnight. */
const toCome = (day: unknown) => day !== null && String(day) >= plusDays(todayInScotland(), -1);
const endsSooner = (row: Row, was: Row) =>
  only(row, was, 'ends_on') &&
  toCome(row.ends_on) &&
  (was.ends_on === null || String(row.ends_on) <= String(was.ends_on));

/** What an organisation that gives a role must be; written down here once more, so that it is not the code that judges itself. */
const GIVEN_BY: Readonly<Record<string, string>> = {
  WORKER: 'AUTHORITY',
  TEAM_MANAGER: 'AUTHORITY',
  BROKER: 'BROKERAGE',
  FUND_OFFICER: 'ISF_HOLDER',
  PROVIDER_COORDINATOR: 'PROVIDER',
  COMMUNITY_COORDINATOR: 'COMMUNITY_ORGANISATION',
  SUPPORT_ADVISER: 'SUPPORT_ORGANISATION',
  OPERATOR: 'OPERATOR',
};
/** Roles that open nobody's record, and that administrators so give to themselves. */
const OPENS_NOTHING = ['ADMINISTRATOR', 'OPERATOR'];

/** What the gates know of organisations: what each is, and who belongs to it. */
export interface Knowledge {
  readonly functions: ReadonlyMap<unknown, readonly string[]>;
  readonly memberships: readonly Membership[];
}

/** The facts that nothing may move, raise or rewrite but by an act, and by which act each may change. Any other change is a fault. */
export function gatesWith({ functions, memberships }: Knowledge): Readonly<Record<string, Gate>> {
  const gives = (organisation: unknown, role: unknown) => {
    const needed = GIVEN_BY[String(role)];
    return needed === undefined || (functions.get(organisation)?.includes(needed) ?? false);
  };
  const alone = (organisation: unknown, account: unknown) =>
    memberships.every((each) => each.organisation_id !== organisation || each.account_id === account);
  const mayTake = (account: unknown, { organisation_id, role }: Row) =>
    OPENS_NOTHING.includes(String(role)) || (alone(organisation_id, account) && GIVEN_BY[String(role)] !== 'AUTHORITY');

  return {
    'ledger.account': (row, was, by) =>
      was === null ? opened(row, was, by) && row.balance_pence === 0 : moved(row, was, by),
    'ledger.transfer': (row, was, by) => was === null && row.posted_by_id === by.actor && moved(row, was, by),
    'ledger.promise': moved,
    'ledger.request': (row, was, by) => was === null && row.actor_id === by.actor && moved(row, was, by),
    'funds.individual_service_fund': opened,
    'funds.isf_agreement': opened,
    'funds.allocation': (row, was, by) => was === null && by.may('fundAllocate', row.holder_id) && moved(row, was, by),
    'planning.agreed_budget': (row, was, by) =>
      by.may('budgetSet', row.authority_id) &&
      (was === null
        ? row.superseded_at === null && row.set_by_id === by.actor
        : was.superseded_at === null &&
          only(row, was, 'superseded_at') &&
          by.added('planning.agreed_budget').some(({ person_id }) => person_id === row.person_id)),
    'commissioning.commission': (row, was, by) => {
      if (was === null)
        return (
          row.status === 'OFFERED' && row.promise_id === null && row.decided_at === null && by.may('commissionOffer')
        );
      if (row.status === was.status) return only(row, was, 'version');
      if (was.status !== 'OFFERED') return false;
      if (row.status === 'ACCEPTED') return by.may('commissionAccept', row.provider_id) && moved(row, was, by);
      if (row.status === 'DECLINED') return by.may('commissionDecline', row.provider_id);
      return row.status === 'EXPIRED' && past(row.expires_at) && by.may('commissionOffer');
    },
    'commissioning.invoice': (row, was, by) => {
      if (was === null) {
        return (
          row.status === 'SUBMITTED' &&
          row.submitted_by_id === by.actor &&
          row.approved_by_id === null &&
          row.paid_at === null &&
          by.may('invoiceSubmit', row.provider_id)
        );
      }
      if (row.status === was.status) return only(row, was, 'version');
      if (row.status === 'APPROVED')
        return was.status === 'SUBMITTED' && row.approved_by_id === by.actor && by.may('invoiceApprove', row.holder_id);
      return (
        row.status === 'PAID' &&
        was.status === 'APPROVED' &&
        by.may('paymentMake', row.holder_id) &&
        moved(row, was, by)
      );
    },
    'commissioning.delivery': (row, was, by) =>
      was === null && row.recorded_by_id === by.actor && by.may('deliveryRecord', row.provider_id),
    'identity.organisation': (_row, was, by) => was === null && by.may('organisationRegister'),
    'identity.account': (row, was, by) =>
      was === null
        ? row.closed_at === null
        : was.closed_at === null && only(row, was, 'closed_at') && by.may('memberClose', row.registered_by_id),
    'identity.login': (row, was, by) => accepted(row, was, by),
    'identity.membership': (row, was, by) => {
      if (was !== null) {
        return by.may('membershipEnd', row.organisation_id) && endsSooner(row, was);
      }
      if (!gives(row.organisation_id, row.role)) return false;
      if (accepted(row, was, by)) return true;
      return (
        by.may('membershipGive', row.organisation_id) &&
        toCome(row.starts_on) &&
        (row.account_id !== by.actor || mayTake(by.actor, row))
      );
    },
    'identity.delegated_limit': (row, was, by) =>
      was === null &&
      row.account_id !== by.actor &&
      row.set_by_id === by.actor &&
      toCome(row.starts_on) &&
      by.may('memberLimitSet', row.organisation_id),
    'identity.invitation': (row, was, by) => {
      const theirs =
        row.account_id === null
          ? by.may('memberInvite', row.organisation_id) || by.may('administratorInvite')
          : by.may('accountInvite', row.organisation_id);
      if (was === null) {
        return (
          theirs &&
          row.invited_by_id === by.actor &&
          row.accepted_at === null &&
          row.withdrawn_at === null &&
          (row.roles as string[]).every((role) => gives(row.organisation_id, role))
        );
      }
      return (
        was.accepted_at === null &&
        was.withdrawn_at === null &&
        theirs &&
        only(row, was, 'withdrawn_at') &&
        row.withdrawn_at !== null
      );
    },
    'identity.broker_accreditation': (row, was, by) =>
      was === null
        ? by.may('accreditationRecord', row.organisation_id)
        : by.may('accreditationEnd', row.organisation_id) && endsSooner(row, was),
    'records.erasure': (row, was, by) =>
      by.may(was === null ? 'erasureRequest' : 'personErase', row.authority_id) || was?.withdrawn_at === null,
    'audit.look': (row, was, by) => was === null && by.actor !== null && row.account_id === by.actor,
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
}

/** What an attempt changed of these facts without the gate of an act, in words. */
export function faultsOf(
  outcome: Outcome,
  gates: Readonly<Record<string, Gate>>,
  memberships: readonly Membership[],
): string[] {
  const by = judged(outcome, memberships);
  return outcome.changes.flatMap(({ table, was, became }) => {
    const gate = gates[table];
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
