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
