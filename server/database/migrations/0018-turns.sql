-- The order of locks, in one place (docs/lock-order.md). Every act first takes its turn on what it is about: a person, an
-- account, an entry of the directory. Two acts about the same are one after the other, and the second reads what the first
-- left. Turns are advisory locks, taken in the order of their ids before any row is read, and end with the transaction.

-- Waits until nobody else's act on this subject is under way. Null: nothing to wait for.
create function access.take_turn(subject uuid) returns void
language sql volatile set search_path = pg_catalog, pg_temp
as $$ select pg_advisory_xact_lock(hashtextextended(subject::text, 0)) where subject is not null $$;

-- Takes the turn on the subjects of all these ids. Returns nothing, so it tells nobody whose an id is.
-- Made from the catalogue: a row belongs to the person it is about, or else to the entry, the resource or the account it hangs on.
-- An id of none of them is a subject itself, but for organisations: what is said to be done for one must not wait for all its colleagues.
do $$
declare
  belongs text;
begin
  select string_agg(format('select r.%I as subject from %s r where r.id = asked.id', chosen.attname, chosen.relid), E'\n      union all ')
  into belongs
  from (
    select distinct on (c.oid) c.oid::regclass as relid, a.attname
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid
    join unnest(array['person_id', 'service_id', 'resource_id', 'account_id']) with ordinality as owner (name, place) on owner.name = a.attname
    where c.relkind = 'r' and n.nspname in ('identity', 'directory', 'people', 'planning', 'funds', 'commissioning', 'records')
      -- A person is a subject, and not their account's.
      and c.oid <> 'people.supported_person'::regclass
      and exists (select from pg_attribute i where i.attrelid = c.oid and i.attname = 'id')
    order by c.oid, owner.place
  ) chosen;

  execute format($make$
    create function access.take_turns(ids uuid[]) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $body$
    declare
      turn record;
    begin
      for turn in
        select every.subject, bool_and(every.is_shared) as is_shared
        from (
        -- Nobody ends the actor's roles meanwhile: who does takes the turn on the account, which the actor's own acts share.
        select access.actor_id() as subject, true as is_shared
        union all
        select coalesce(found.subject, asked.id), false
        from unnest(ids) asked (id)
        left join lateral (
          %s
          -- Claims to one provider's entries stand in each other's way.
          union all select coalesce(c.provider_id, s.organisation_id) from directory.service_claim c
            left join directory.registration r on r.id = c.registration_id
            left join directory.support_service s on s.id = r.service_id where c.id = asked.id
          union all select t.person_id from planning.peer_story t where t.precedent_id = asked.id
        ) found on true
        where not exists (select from identity.organisation o where o.id = asked.id)
        ) every
        where every.subject is not null
        group by every.subject order by every.subject
      loop
        if turn.is_shared then perform pg_advisory_xact_lock_shared(hashtextextended(turn.subject::text, 0));
        else perform access.take_turn(turn.subject);
        end if;
      end loop;
    end
    $body$ $make$, belongs);
end
$$;

grant create on schema access to sds_keeper;
alter function access.take_turns(uuid[]) owner to sds_keeper;
revoke create on schema access from sds_keeper;
revoke execute on function access.take_turn(uuid), access.take_turns(uuid[]) from public;
grant execute on function access.take_turn(uuid), access.take_turns(uuid[]) to sds_server, sds_keeper;
