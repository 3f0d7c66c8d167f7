import type { Release } from '../../../server/database/migrations/release.ts';

/**
 * A platform small enough to read, in three releases: allotments and who rents them. `gardens-0.2.0.sql` is a dump of a
 * database that the first of them made and people used (pg_dump 15 --inserts).
 */
const FIRST_TABLES = {
  name: '0001-gardens.sql',
  sql: `create schema access;
create table access.permission (name text primary key, roles text[] not null, by_person boolean not null);
create schema garden;
create table garden.plot (id int primary key, tenant text not null, size int not null, changed_at timestamptz not null default now());
alter table garden.plot enable row level security, force row level security;`,
};

const permissions: Release['permissions'] = [{ name: 'HOLDER', roles: ['FUND_OFFICER'], by_person: false }];

const RIGHTS = {
  name: 'garden/rights.sql',
  sql: `grant usage on schema access, garden to sds_server, sds_keeper;
grant select, insert on garden.plot to sds_server;
grant select, update on garden.plot to sds_keeper;`,
};

/** Its functions, trigger and wall need the column \`size\` as it was. */
export const FIRST: Release = {
  version: '0.2.0',
  permissions,
  migrations: [FIRST_TABLES],
  sources: [
    {
      name: 'garden/plots.sql',
      sql: `-- owner: sds_keeper; may call: sds_server
create function garden.size_of(plot int) returns int
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select p.size from garden.plot p where p.id = plot $$;

-- owner: database; may call: sds_server, sds_keeper
create function garden.is_large(size int) returns boolean
language sql immutable
return size > 100;

-- owner: database; may call: nobody
create function garden.note_change() returns trigger
language plpgsql
as $$ begin new.changed_at := now(); return new; end $$;
create trigger note_change before update of size on garden.plot
  for each row when (old.size is distinct from new.size) execute function garden.note_change();

create policy keeper_all on garden.plot to sds_keeper using (true) with check (true);
create policy server_select on garden.plot for select to sds_server using (not garden.is_large(size));`,
    },
    RIGHTS,
  ],
};

/** The column has another name and type; one function another return type, one another signature, and one is gone. */
export const SECOND: Release = {
  version: '0.3.0',
  permissions: [...permissions, { name: 'PROVIDER', roles: ['PROVIDER_COORDINATOR'], by_person: false }],
  migrations: [
    FIRST_TABLES,
    {
      name: '0002-square-metres.sql',
      sql: `alter table garden.plot rename size to square_metres;
alter table garden.plot alter square_metres type bigint;
alter table garden.plot add constraint plot_of_some_size check (square_metres > 0);`,
    },
  ],
  sources: [
    {
      name: 'garden/plots.sql',
      sql: `-- owner: sds_keeper; may call: sds_server
create function garden.size_of(plot int) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select p.square_metres from garden.plot p where p.id = plot $$;

-- owner: sds_keeper; may call: sds_keeper
create function garden.note_change() returns trigger
language plpgsql
as $$ begin new.changed_at := now(); return new; end $$;
create trigger note_change before update on garden.plot for each row execute function garden.note_change();

create policy keeper_all on garden.plot to sds_keeper using (true) with check (true);
create policy server_select on garden.plot for select to sds_server using (square_metres <= 100);`,
    },
    {
      ...RIGHTS,
      sql: RIGHTS.sql.replace('select, insert on garden.plot to sds_server', 'select on garden.plot to sds_server'),
    },
  ],
};

export const THIRD: Release = {
  ...SECOND,
  version: '0.10.0',
  migrations: [
    ...SECOND.migrations,
    { name: '0003-waiting-list.sql', sql: 'create table garden.waiting (name text primary key, since date not null);' },
  ],
};
