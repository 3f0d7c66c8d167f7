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

grant insert on identity.declared_interest to sds_server;
grant update (ended_at, ended_by_id) on identity.declared_interest to sds_server;
grant update (position, removed_at, removed_by_id) on planning.shortlisted_service to sds_server;
