-- What a week costs must have one answer: no two rates that stand are for the same unit and band on one day.
alter table directory.rate add constraint rate_one_at_a_time
  exclude using gist (service_id with =, unit with =, band with =, daterange(starts_on, ends_on) with &&)
  where (superseded_at is null);

-- An interest is declared once; and a service stands on a person's list once, whoever puts it there at the same moment.
create unique index interest_declared_once on identity.declared_interest (brokerage_id, organisation_id, account_id)
  nulls not distinct where ended_at is null;
create unique index shortlisted_once on planning.shortlisted_service (person_id, service_id) where removed_at is null;

alter table planning.interest_agreement
  add constraint interest_agreement_keys unique (id, person_id, authority_id),
  add constraint interest_agreement_of_person foreign key (person_id, authority_id)
    references people.supported_person (id, authority_id);
alter table planning.shortlisted_service
  add constraint shortlisted_service_of_person foreign key (person_id, authority_id)
    references people.supported_person (id, authority_id),
  add constraint shortlisted_service_with_agreement foreign key (agreement_id, person_id, authority_id)
    references planning.interest_agreement (id, person_id, authority_id);

-- The interests that count in what somebody puts before a person: of the brokerages they broker for today, and of the one they
-- did it for; their own, wherever they declared them; and of each brokerage in itself, which nobody has to declare (and has no id).
create function identity.interests_of(broker uuid, brokered_for uuid default null)
returns table (id uuid, brokerage_id uuid, organisation_id uuid, declared_at timestamptz)
language sql stable security definer rows 5 set search_path = pg_catalog, pg_temp
as $$
  with brokerage (id) as materialized (
    select m.organisation_id from identity.membership m
    where m.account_id = interests_of.broker and m.role = any (access.roles_of('BROKER')) and access.in_force(m.starts_on, m.ends_on)
    union
    select interests_of.brokered_for where interests_of.brokered_for is not null
  )
  select null::uuid, b.id, b.id, null::timestamptz from brokerage b
  union all
  select i.id, i.brokerage_id, i.organisation_id, i.declared_at
  from identity.declared_interest i
  where i.ended_at is null and case
    when i.account_id is null then i.brokerage_id in (select b.id from brokerage b)
    else i.account_id = interests_of.broker and exists (select from brokerage) end
$$;
grant create on schema identity to sds_keeper;
alter function identity.interests_of(uuid, uuid) owner to sds_keeper;
revoke create on schema identity from sds_keeper;
revoke execute on function identity.interests_of(uuid, uuid) from public;
grant execute on function identity.interests_of(uuid, uuid) to sds_server;

grant insert on identity.declared_interest to sds_server;
grant update (ended_at, ended_by_id) on identity.declared_interest to sds_server;
grant update (position, removed_at, removed_by_id) on planning.shortlisted_service to sds_server;
