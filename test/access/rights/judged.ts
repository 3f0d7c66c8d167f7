import type { Pool } from 'pg';
import { type Act, PERMISSIONS, type Permission, type Role } from '../../../server/access/permissions.ts';
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

export interface Judged {
  readonly actor: string | null;
  readonly changes: readonly Change[];
  /** Whether the actor has a role for the act there, or anywhere. */
  may(act: Act, organisation?: unknown): boolean;
  /** Whether an organisation is what it must be to give a role. */
  gives(organisation: unknown, role: unknown): boolean;
  /** Whether the actor, who runs the accounts there, may take a role. */
  mayTake(membership: Row): boolean;
  /** Rows that the attempt has added to a table. */
  added(table: string): readonly Row[];
}

export function judged({ attempt, changes }: Outcome, { functions, memberships }: Knowledge): Judged {
  const actor = attempt.actorKey.split('/')[0] || null;
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
  const gives: Judged['gives'] = (organisation, role) => {
    const needed = GIVEN_BY[String(role)];
    return needed === undefined || (functions.get(organisation)?.includes(needed) ?? false);
  };
  const mayTake: Judged['mayTake'] = ({ organisation_id, role }) =>
    OPENS_NOTHING.includes(String(role)) ||
    (GIVEN_BY[String(role)] !== 'AUTHORITY' &&
      memberships.every((each) => each.organisation_id !== organisation_id || each.account_id === actor));
  return { actor, changes, may, added, gives, mayTake };
}
