-- Information about self-directed support in the form one needs.

-- A resource's words: those of its title (first line) weigh most. The two lines were made lower case and plain before.
alter table directory.information_resource add column search_vector tsvector not null generated always as (
  setweight(to_tsvector('pg_catalog.simple', split_part(search_text, E'\n', 1)), 'A')
  || setweight(to_tsvector('pg_catalog.simple', split_part(search_text, E'\n', 2)), 'C')
) stored;
create index information_resource_words on directory.information_resource
  using gin (search_vector) with (fastupdate = off) where withdrawn_at is null;
create index information_resource_title on directory.information_resource (lower(title), id) where withdrawn_at is null;

-- An organisation keeps a resource once, and a resource has a form once in a language; who withdraws one may add it anew.
create unique index resource_title_once on directory.information_resource (organisation_id, lower(title)) where withdrawn_at is null;
create unique index resource_form_once on directory.resource_form (resource_id, form, language) where withdrawn_at is null;

-- A form is kept by whoever keeps its resource.
alter table directory.information_resource add constraint information_resource_keys unique (id, organisation_id);
alter table directory.resource_form add constraint resource_form_of_resource
  foreign key (resource_id, organisation_id) references directory.information_resource (id, organisation_id);

grant insert on directory.information_resource, directory.resource_form to sds_server;
grant update (title, summary, topics, council_areas, publisher, search_text, changed_at, withdrawn_at, withdrawn_by_id, version)
  on directory.information_resource to sds_server;
grant update (checked_on, withdrawn_at, withdrawn_by_id) on directory.resource_form to sds_server;

-- In which form somebody can be told things.

alter table people.needed_form
  add constraint needed_form_of_person foreign key (person_id, authority_id) references people.supported_person (id, authority_id);
-- A form is needed once in a language, whoever records it at the same moment; whoever may write one may read them all.
create unique index needed_form_once on people.needed_form (person_id, form, language) where ends_at is null;
grant update (ends_at, ended_by_id) on people.needed_form to sds_server;

-- What somebody was told, and what they say of it. Only ever added to.

alter table planning.agreed_budget add constraint agreed_budget_keys unique (id, person_id, authority_id);
alter table commissioning.notice add constraint notice_of_its_person unique (id, person_id, authority_id);
alter table planning.information_given
  add constraint information_given_keys unique (id, person_id, authority_id),
  add constraint information_given_to_person foreign key (person_id, authority_id) references people.supported_person (id, authority_id),
  add constraint information_given_of_budget foreign key (budget_id, person_id, authority_id)
    references planning.agreed_budget (id, person_id, authority_id),
  -- Whose commission it is the service looks up: another index would cost every acceptance.
  add constraint information_given_of_commission foreign key (commission_id) references commissioning.commission (id),
  add constraint information_given_of_notice foreign key (notice_id, person_id, authority_id)
    references commissioning.notice (id, person_id, authority_id);
alter table planning.information_answer add constraint information_answer_to_what_was_given
  foreign key (information_given_id, person_id, authority_id) references planning.information_given (id, person_id, authority_id);
-- Sent twice, it is recorded once. Of what is told in words there may be more on one day.
create unique index information_given_once on planning.information_given
  (person_id, matter, budget_id, commission_id, notice_id, resource_form_id, form, language, given_on, recorded_by_id)
  nulls not distinct where matter not in ('SPENDING_REFUSED', 'OTHER');
