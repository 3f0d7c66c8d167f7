import { type Act, PERMISSIONS } from './permissions.ts';
import { type Permission, type Role, STANDINGS, type Standing } from './standings.ts';

/**
 * Which function an organisation needs to give a role, or null for any: the one table. A broker is independent of the
 * authority that decides the money, so an authority gives no broker role and cannot be a brokerage.
 */
export const GIVEN_BY = {
  WORKER: 'AUTHORITY',
  TEAM_MANAGER: 'AUTHORITY',
  BROKER: 'BROKERAGE',
  FUND_OFFICER: 'ISF_HOLDER',
  PROVIDER_COORDINATOR: 'PROVIDER',
  COMMUNITY_COORDINATOR: 'COMMUNITY_ORGANISATION',
  SUPPORT_ADVISER: 'SUPPORT_ORGANISATION',
  ADMINISTRATOR: null,
  OPERATOR: 'OPERATOR',
} as const satisfies Record<Role, string | null>;

/** "GIVEN_BY_AUTHORITY", and "GIVEN_BY_ANY" for the roles that any organisation gives. */
type Giving = `GIVEN_BY_${NonNullable<(typeof GIVEN_BY)[Role]> | 'ANY'}`;

/**
 * A row of the table of permissions as PostgreSQL stores it (`access.permission`), so that SQL applies the same table.
 */
export interface PermissionRow {
  readonly name: Act | Standing | Giving;
  readonly roles: readonly Role[];
  readonly by_person: boolean;
}

/**
 * Every act, every standing, and the function that each role requires. People in their own name also read and write
 * what a person shared, hence `by_person` for RECORDS.
 */
export const PERMISSION_ROWS: readonly PermissionRow[] = [
  ...Object.entries<Permission>(PERMISSIONS).map(([name, { roles, byPerson = false }]) => ({
    name: name as Act,
    roles,
    by_person: byPerson,
  })),
  ...Object.entries<readonly Role[]>(STANDINGS).map(([name, roles]) => ({
    name: name as Standing,
    roles,
    by_person: name === 'RECORDS',
  })),
  ...[...givings()].map(([name, roles]) => ({ name, roles, by_person: false })),
];

function givings(): Map<Giving, Role[]> {
  const roles = new Map<Giving, Role[]>();
  for (const [role, giver] of Object.entries(GIVEN_BY) as [Role, (typeof GIVEN_BY)[Role]][]) {
    const name: Giving = `GIVEN_BY_${giver ?? 'ANY'}`;
    roles.set(name, [...(roles.get(name) ?? []), role]);
  }
  return roles;
}
