-- Records what the actor has done. Every room calls this, so it is on the floor of access; the room audit shows what is recorded.

-- The organisations for which the actor may have done an act just now. A role that ends with the act itself counts to the end of
-- its day.
-- owner: sds_keeper; may call: nobody
create function audit.done_for(wanted text) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(distinct m.organisation_id), '{}')
  from identity.membership m
  where m.account_id = access.actor_id() and m.role = any (access.roles_of(wanted))
    and access.in_force_on(m.starts_on, m.ends_on + 1, access.today())
$$;

-- Records what the actor has just done, and to what.
-- owner: sds_keeper; may call: nobody
create function audit.record_act(act_id uuid, act text, subject_type text, subject_id uuid, person uuid,
  topic text, organisation uuid)
returns void
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into audit.act (id, act, account_id, account_name, organisation_id, person_id, authority_id, topic,
    subject_type, subject_id, done_at)
  select act_id, act, account.id, account.name,
    coalesce(organisation, case when access.acting_for() = any (audit.done_for(act)) then access.acting_for() end), supported.id,
    supported.authority_id, record_act.topic, subject_type, subject_id, now()
  from identity.account account
  left join people.supported_person supported on supported.id = person
  where account.id = access.actor_id()
$$;

-- Whose record an account was opened for: their own, or that of whom it acts for or helps.
-- owner: sds_keeper; may call: nobody
create function audit.person_of_account(account uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select person.id
  from (
    select p.id from people.supported_person p where p.account_id = account
    union
    select r.person_id from people.representation r where r.account_id = account
    union
    select s.person_id from people.decision_supporter s where s.account_id = account
  ) person
  order by person.id limit 1
$$;

-- The same for a row of a table: whom it is about is read there, and not behind the actor's wall, for an
-- act may end with the actor no longer seeing what it was done to. Only such acts are recorded as the actor may do. Of several organisations that may have let the actor do
-- it, it is the one the act was performed for, or else the one the row names. An invitation to sign in is about the person whose account it opens.
-- owner: sds_keeper; may call: sds_server
create function audit.record_act_on(act_id uuid, act text, subject_type text, subject regclass, subject_id uuid,
  person_column text, topic text, organisations uuid[])
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  told jsonb;
  person uuid;
  organisation uuid;
begin
  organisations := array(select unnest(organisations) intersect select unnest(audit.done_for(act)));
  perform access.insist(access.is_by_person(act) or audit.done_for(act) <> '{}');
  execute format('select to_jsonb(t) from %s t where t.id = $1', subject) into told using subject_id;
  person := told ->> person_column;
  if subject = 'identity.invitation'::regclass and told ->> 'account_id' is not null then
    person := audit.person_of_account((told ->> 'account_id')::uuid);
    topic := 'PROFILE';
  end if;
  if access.acting_for() is null and coalesce(person = any (access.own_people(topic)), false)
    and access.is_by_person(act)
  then
    -- In the person's own name, or that of whom they act for by law: whatever hat they have besides.
    organisation := null;
  else
    -- The best reason counts; where it speaks for several, for which one is not known.
    with found as (
      select c.candidate, min(way.place) as place
      from unnest(organisations) c (candidate)
      cross join lateral (values
        -- The act was performed for it; or the row names it in the part that the act is of; or the row names it; or the person has let it
        -- write this; or nothing else may be meant.
        (1, c.candidate::text = current_setting('app.performed_for', true)),
        (2, c.candidate::text = case access.roles_of(act)
          when access.roles_of('PROVIDER') then told ->> 'provider_id' when access.roles_of('HOLDER') then told ->> 'holder_id' end),
        (3, c.candidate::text in (select named.value from jsonb_each_text(told) named)),
        (4, c.candidate = any (access.organisations_writing(topic, person, act))),
        (5, cardinality(organisations) = 1
          and (person is null or not access.is_by_person(act)))
      ) as way (place, holds)
      where way.holds
      group by c.candidate
    )
    select case when count(*) = 1 then min(f.candidate::text)::uuid end into organisation
    from found f where f.place = (select min(best.place) from found best);
  end if;
  perform audit.record_act(act_id, act, subject_type, subject_id, person, topic, organisation);
end
$$;
