-- Who is asking, and for which organisations: what every wall and every act asks first. The actor is a setting of the transaction.

-- The setting names the account; behind it, when the account says for which of its organisations it acts, that organisation;
-- and behind both, while an act is performed, the act: "account/organisation/act", of which the last two may be empty or left out.
-- owner: database; may call: sds_server, sds_keeper
create function access.actor_id() returns uuid
language sql stable parallel safe
as $$ select nullif(split_part(current_setting('app.actor_id', true), '/', 1), '')::uuid $$;

-- owner: database; may call: sds_server, sds_keeper
create function access.acting_for() returns uuid
language sql stable parallel safe
as $$ select nullif(split_part(current_setting('app.actor_id', true), '/', 2), '')::uuid $$;

-- owner: database; may call: sds_server, sds_keeper
create function access.act() returns text
language sql stable parallel safe
as $$ select nullif(split_part(current_setting('app.actor_id', true), '/', 3), '') $$;

-- The roles listed for an act or a standing; none for a name that is not in the table.
-- owner: database; may call: sds_server, sds_keeper
create function access.roles_of(wanted text) returns text[]
language sql stable
as $$ select coalesce((select p.roles from access.permission p where p.name = wanted), '{}') $$;

-- Whether the person an act is about may do it too, who needs no role. False for a name that is not in the table.
-- owner: database; may call: sds_server, sds_keeper
create function access.is_by_person(wanted text) returns boolean
language sql stable
as $$ select exists (select from access.permission p where p.name = wanted and p.by_person) $$;

-- The roles the actor has now. Nothing is open to an account that was closed, from the moment it is closed. Without a
-- search path of its own, so that the planner writes it into the functions that ask, which all have one.
-- owner: database; may call: sds_server, sds_keeper
create function access.roles_in_force() returns table (organisation_id uuid, role text)
language sql stable
as $$
  select m.organisation_id, m.role
  from identity.membership m
  join identity.account a on a.id = m.account_id
  where m.account_id = access.actor_id()
    and a.closed_at is null
    and (access.acting_for() is null or m.organisation_id = access.acting_for())
    and access.in_force(m.starts_on, m.ends_on);
$$;

-- Whether the actor may do something as a person: not while they act for an organisation, nor in an act that roles alone allow.
-- owner: database; may call: sds_server, sds_keeper
create function access.in_own_name() returns boolean
language sql stable
as $$
  select access.acting_for() is null
    and (access.act() is null or access.is_by_person(access.act()))
$$;

-- THE question of who acts for whom: the organisations where the actor has, now, a role that is listed for the act or the standing
-- (server/access/standings.ts says what each standing opens). Every wall and every function that guards an act asks it here;
-- server/access/actor.ts answers it by the same table.
-- owner: sds_keeper; may call: sds_server
create function access.organisations_for(wanted text) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(distinct m.organisation_id), '{}')
  from access.roles_in_force() m where m.role = any (access.roles_of(wanted));
$$;

-- owner: database; may call: sds_server, sds_keeper
create function access.is_operator() returns boolean
language sql stable
as $$ select access.organisations_for('OPERATOR') <> '{}' $$;

-- The account itself, when it acts in nobody's name but its own and is not closed.
-- owner: sds_keeper; may call: sds_server
create function access.actor_in_own_name() returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select a.id from identity.account a
  where a.id = access.actor_id() and a.closed_at is null and access.in_own_name();
$$;
