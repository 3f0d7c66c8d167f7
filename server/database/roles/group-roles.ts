import type { ClientBase } from 'pg';

/**
 * The two roles that have rights. They are shared by every database of the cluster, cannot sign in and have no password;
 * their rights are in the catalogue of each database. Another database of the cluster may create them at the same moment.
 */
const GROUPS = `
do $$
declare
  made text;
begin
  foreach made in array array['sds_keeper', 'sds_server'] loop
    begin
      if not exists (select from pg_roles where rolname = made) then execute format('create role %I nologin', made); end if;
    exception when duplicate_object or unique_violation then null;
    end;
  end loop;
  begin
    -- The role that migrates gives functions to the keeper. Since PostgreSQL 16, creating a role does not by itself allow that.
    execute format('grant sds_keeper to %I', current_user);
  exception when insufficient_privilege then
    if not pg_has_role(current_user, 'sds_keeper', 'USAGE') then raise; end if;
  end;
end
$$`;

const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * Creates the roles sds_server and sds_keeper if the cluster lacks them, and lets the owner give functions to the keeper.
 * Call before migrations run, and before a dump is restored into a new cluster.
 * @param owner connection of the role that owns the database
 * @throws Error with what a superuser must run, if the owner may not
 */
export async function ensureGroupRoles(owner: ClientBase): Promise<void> {
  try {
    await owner.query(GROUPS);
  } catch (error) {
    if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw error;
    const { rows } = await owner.query<{ name: string; missing: string[] }>(
      `select quote_ident(current_user) as name, array(
         select format('create role %I nologin; ', m) from unnest(array['sds_keeper', 'sds_server']) m
         where not exists (select from pg_roles where rolname = m)) as missing`,
    );
    const { name, missing = [] } = rows[0] ?? {};
    throw new Error(
      `The owner of the database may not make or use the roles it needs (${(error as Error).message}). ` +
        `As a superuser run: ${missing.join('')}grant sds_keeper, sds_server to ${name} with admin option;`,
    );
  }
}
