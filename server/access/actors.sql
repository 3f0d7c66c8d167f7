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
    and (access.act() is null or exists (select from access.permission p where p.name = access.act() and p.by_person))
$$;

-- THE question of who acts for whom: the organisations where the actor has, now, a role that is listed for the act or the standing.
-- Every wall and every function that guards an act asks it here; server/access/actor.ts answers it by the same table.
-- owner: sds_keeper; may call: sds_server
create function access.organisations_for(wanted text) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(distinct m.organisation_id), '{}')
  from access.roles_in_force() m where m.role = any (access.roles_of(wanted));
$$;

-- The organisations to which the actor belongs in a role that works with people's records. Who runs the platform, or the accounts
-- of an organisation, reads nobody's record by that.
-- owner: database; may call: sds_server, sds_keeper
create function access.actor_organisations() returns uuid[]
language sql stable
as $$ select access.organisations_for('RECORDS') $$;

-- The authorities whose worker the actor is: a duty of the Act, not a consent.
-- owner: database; may call: sds_server, sds_keeper
create function access.actor_authorities() returns uuid[]
language sql stable
as $$ select access.organisations_for('AUTHORITY') $$;

-- The organisations for which the actor holds funds: a colleague with another role there reads no fund.
-- owner: database; may call: sds_server, sds_keeper
create function access.holding_organisations() returns uuid[]
language sql stable
as $$ select access.organisations_for('HOLDER') $$;

-- The organisations for which the actor arranges the support they give.
-- owner: database; may call: sds_server, sds_keeper
create function access.providing_organisations() returns uuid[]
language sql stable
as $$ select access.organisations_for('PROVIDER') $$;

-- The organisations whose accounts the actor runs: who belongs to them and in which roles. Opens nobody's record.
-- owner: database; may call: sds_server, sds_keeper
create function access.administered_organisations() returns uuid[]
language sql stable
as $$ select access.organisations_for('ADMINISTRATOR') $$;

-- The organisations whose entries in the directory the actor may keep. Entries are public: running an organisation's accounts
-- is ground enough.
-- owner: database; may call: sds_server, sds_keeper
create function access.maintaining_organisations() returns uuid[]
language sql stable
as $$ select access.organisations_for('MAINTAINER') $$;

-- The organisations in whose name the actor may say something of a service: an authority's managers, the platform's operators.
-- owner: database; may call: sds_server, sds_keeper
create function access.stating_organisations() returns uuid[]
language sql stable
as $$ select access.organisations_for('STATING') $$;

-- The organisations for which the actor keeps information on self-directed support: independent support organisations,
-- authorities by their managers, and the operator.
-- owner: database; may call: sds_server, sds_keeper
create function access.informing_organisations() returns uuid[]
language sql stable
as $$ select access.organisations_for('INFORMING') $$;

-- The brokerages the actor brokers for.
-- owner: database; may call: sds_server, sds_keeper
create function access.brokering_organisations() returns uuid[]
language sql stable
as $$ select access.organisations_for('BROKER') $$;

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
