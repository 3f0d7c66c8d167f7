-- What the server's role may do at all (the walls narrow it row by row), and the keys that tie a private row to its parent.

-- A child's keys equal its parent's, so nobody can hang a row on somebody else's record.
alter table people.supported_person add constraint supported_person_keys unique (id, authority_id);
alter table funds.individual_service_fund
  add constraint individual_service_fund_keys unique (id, person_id, authority_id, holder_id),
  add constraint individual_service_fund_of_person foreign key (person_id, authority_id)
    references people.supported_person (id, authority_id);
alter table funds.isf_agreement add constraint isf_agreement_of_fund
  foreign key (fund_id, person_id, authority_id, holder_id)
  references funds.individual_service_fund (id, person_id, authority_id, holder_id);
alter table funds.allocation add constraint allocation_of_fund
  foreign key (fund_id, person_id, authority_id, holder_id)
  references funds.individual_service_fund (id, person_id, authority_id, holder_id);
alter table people.confidential_record add constraint confidential_record_of_person
  foreign key (person_id, authority_id) references people.supported_person (id, authority_id);
alter table people.access_grant add constraint access_grant_of_person
  foreign key (person_id, authority_id) references people.supported_person (id, authority_id);
alter table people.representation
  add constraint representation_keys unique (id, person_id, authority_id),
  add constraint representation_of_person foreign key (person_id, authority_id)
    references people.supported_person (id, authority_id);
alter table people.decision_supporter add constraint decision_supporter_of_person
  foreign key (person_id, authority_id) references people.supported_person (id, authority_id);
alter table people.difference_of_view add constraint difference_of_view_with_representative
  foreign key (representation_id, person_id, authority_id) references people.representation (id, person_id, authority_id);
alter table planning.personal_outcome add constraint personal_outcome_of_person
  foreign key (person_id, authority_id) references people.supported_person (id, authority_id);
alter table planning.agreed_budget add constraint agreed_budget_of_person
  foreign key (person_id, authority_id) references people.supported_person (id, authority_id);
alter table commissioning.arrangement
  add constraint arrangement_keys unique (id, fund_id, person_id, authority_id),
  add constraint arrangement_of_person foreign key (person_id, authority_id)
    references people.supported_person (id, authority_id);
alter table commissioning.arrangement_line
  add constraint arrangement_line_keys unique (id, fund_id, person_id, authority_id),
  add constraint arrangement_line_of_arrangement foreign key (arrangement_id, fund_id, person_id, authority_id)
    references commissioning.arrangement (id, fund_id, person_id, authority_id);
alter table commissioning.commission
  add constraint commission_keys unique (id, person_id, authority_id, holder_id, provider_id),
  add constraint commission_of_line foreign key (line_id, fund_id, person_id, authority_id)
    references commissioning.arrangement_line (id, fund_id, person_id, authority_id),
  add constraint commission_of_fund foreign key (fund_id, person_id, authority_id, holder_id)
    references funds.individual_service_fund (id, person_id, authority_id, holder_id);
alter table commissioning.delivery add constraint delivery_of_commission
  foreign key (commission_id, person_id, authority_id, holder_id, provider_id)
  references commissioning.commission (id, person_id, authority_id, holder_id, provider_id);
alter table commissioning.invoice add constraint invoice_of_commission
  foreign key (commission_id, person_id, authority_id, holder_id, provider_id)
  references commissioning.commission (id, person_id, authority_id, holder_id, provider_id);

-- A budget's periods do not overlap for one person; a newer version of the same period takes the older one's place.
alter table planning.agreed_budget add constraint agreed_budget_one_at_a_time
  exclude using gist (person_id with =, daterange(period_start, period_end) with &&) where (superseded_at is null)
  deferrable initially deferred;

-- Every statement behind a wall asks who opened what to the actor's organisations: answered from the index alone.
create index access_grant_of_organisation on people.access_grant (organisation_id, topic)
  include (person_id, account_id, basis, starts_on, ends_on, ends_at);

-- A line has at most one offer that is open or accepted.
create unique index commission_one_open_offer on commissioning.commission (line_id) where (status in ('OFFERED', 'ACCEPTED'));
-- A provider's own invoice number is used once for each of its commissions' funds.
create unique index invoice_number_once on commissioning.invoice (provider_id, fund_id, number);

-- The ledger's rows stand behind the same wall as the fund's.
do $$
declare
  walled text;
begin
  foreach walled in array array['account', 'transfer'] loop
    execute format('alter table ledger.%I enable row level security, force row level security', walled);
    execute format('create policy keeper_all on ledger.%I to sds_keeper using (true) with check (true)', walled);
    execute format($policy$
      create policy server_select on ledger.%I for select to sds_server using (
        authority_id = any ((select access.actor_authorities())::uuid[])
        or person_id = any ((select access.readable_people('FUND'))::uuid[])
        or holder_id = any ((select access.holding_organisations())::uuid[]))$policy$, walled);
  end loop;
  -- Kept for the ledger alone: no policy but the keeper's, so the server reads nothing here.
  foreach walled in array array['promise', 'request'] loop
    execute format('alter table ledger.%I enable row level security, force row level security', walled);
    execute format('create policy keeper_all on ledger.%I to sds_keeper using (true) with check (true)', walled);
  end loop;
end
$$;

grant usage on schema access, identity, directory, people, planning, funds, commissioning, ledger to sds_server, sds_keeper;
grant select on all tables in schema identity, directory, people, planning, funds, commissioning to sds_server, sds_keeper;
grant select on ledger.account, ledger.transfer to sds_server;
grant insert on identity.account to sds_server;
-- A fund is opened by funds.open_fund, and money reaches it by funds.allocate.
grant insert on all tables in schema people, planning, commissioning to sds_server;
grant select, insert on all tables in schema ledger to sds_keeper;
grant update on ledger.account, ledger.promise, ledger.request to sds_keeper;
grant insert, update (ended_at) on identity.login to sds_keeper;
grant insert on people.access_grant to sds_keeper;
grant insert on all tables in schema funds to sds_keeper;
grant update on commissioning.commission, commissioning.invoice, planning.agreed_budget to sds_keeper;

-- Only what may change can be changed: a row's keys, amounts and history cannot.
grant update (known_as, locality, version) on people.supported_person to sds_server;
grant update (ends_at, ended_by_id) on people.access_grant, people.representation, people.decision_supporter to sds_server;
-- What state a commission, an invoice or a budget is in changes in functions alone. Without a right to some column of a row
-- nobody may lock it (`select ... for update`), as acts on it do that take turns.
grant update (version) on commissioning.commission, commissioning.invoice to sds_server;

grant create on schema ledger, funds, commissioning, planning to sds_keeper;
alter function funds.open_fund(uuid, uuid, uuid, jsonb, uuid[]) owner to sds_keeper;
alter function planning.take_place_of_earlier() owner to sds_keeper;
alter function commissioning.decline(uuid, text, text) owner to sds_keeper;
alter function commissioning.expire(uuid) owner to sds_keeper;
alter function commissioning.approve(uuid) owner to sds_keeper;
alter function funds.allocate(uuid, uuid, uuid, uuid, bigint, date, text) owner to sds_keeper;
alter function commissioning.accept(uuid, uuid, uuid, uuid[], text) owner to sds_keeper;
alter function commissioning.pay(uuid, uuid, uuid, text) owner to sds_keeper;
alter function ledger.open(uuid, uuid, uuid, uuid, uuid[]) owner to sds_keeper;
alter function ledger.take_key(text, text) owner to sds_keeper;
alter function ledger.keep_result(text, jsonb) owner to sds_keeper;
alter function ledger.post(jsonb) owner to sds_keeper;
alter function ledger.faults() owner to sds_keeper;
revoke create on schema ledger, funds, commissioning, planning from sds_keeper;
revoke execute on all functions in schema ledger, access, funds, commissioning, planning from public;
grant execute on all functions in schema ledger, access, funds, commissioning to sds_server, sds_keeper;
-- Money moves by the acts (allocate, accept, pay), and accounts are opened with their fund: the server calls nothing of the ledger itself.
revoke execute on all functions in schema ledger from sds_server;

-- What the database remembers of the server's login, for its owner alone: no role but the owner has a right here. Leave it out of
-- a backup (--exclude-table-data=public.server_login); a copy that has it all the same makes a login of its own.
create table public.server_login (
  login text primary key,
  password text null,
  -- The cluster's and the database's number, by which a copy knows that it is one.
  database text not null,
  settings text not null
);
