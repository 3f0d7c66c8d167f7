-- What the entities cannot say: extensions, tables without an entity, keys that tie a row to its parent, indexes on expressions,
-- and the functions that indexes and generated columns are made of (docs/decisions/0030-sql-in-its-room.md).
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;
create schema access;

-- The one table of permissions (server/access/permissions.ts), as PostgreSQL knows it: written anew by a
-- start that finds a difference. A name is an act of the contract, or a standing (HOLDER, PROVIDER ...) that acts and walls share.
create table access.permission (
  name text primary key,
  roles text[] not null,
  -- Whether the person it is about, or who may act for them by law, may do it too, in their own name.
  by_person boolean not null
);

-- The cellar. One door (ledger.post), and only ever adds. A transfer takes from one account and gives to another of
-- the same fund, so nothing can be out of balance and nothing needs adding up.
create schema ledger;

create table ledger.account (
  id uuid primary key,
  fund_id uuid not null,
  person_id uuid not null,
  authority_id uuid not null,
  holder_id uuid not null,
  kind text not null check (kind in ('OUTSIDE', 'AVAILABLE', 'COMMITTED', 'SPENT')),
  balance_pence bigint not null default 0,
  unique (fund_id, kind),
  unique (fund_id, id),
  constraint never_overdrawn check (kind = 'OUTSIDE' or balance_pence >= 0)
);
create index account_person_id_index on ledger.account (person_id);

create table ledger.transfer (
  id uuid primary key,
  fund_id uuid not null,
  person_id uuid not null,
  authority_id uuid not null,
  holder_id uuid not null,
  debit_account_id uuid not null,
  credit_account_id uuid not null,
  pence bigint not null check (pence > 0),
  reason text not null check (reason in ('ALLOCATION', 'PROMISE', 'PAYMENT', 'RELEASE', 'REVERSAL')),
  -- The promise a payment or release draws on; the transfer a reversal undoes.
  promise_id uuid references ledger.transfer (id),
  reverses_id uuid unique references ledger.transfer (id),
  -- What caused it: an allocation, a commission or an invoice. The ledger knows no other room, so no foreign key.
  cause_id uuid not null,
  posted_by_id uuid not null,
  posted_at timestamptz(3) not null default now(),
  check (debit_account_id <> credit_account_id),
  check ((reason in ('PAYMENT', 'RELEASE')) = (promise_id is not null)),
  check ((reason = 'REVERSAL') = (reverses_id is not null)),
  foreign key (fund_id, debit_account_id) references ledger.account (fund_id, id),
  foreign key (fund_id, credit_account_id) references ledger.account (fund_id, id)
);
create index transfer_fund_id_id_index on ledger.transfer (fund_id, id);
create index transfer_person_id_index on ledger.transfer (person_id);
create index transfer_promise_id_index on ledger.transfer (promise_id) where promise_id is not null;

-- What is left of a promise. It reaches nothing once, and never goes below.
create table ledger.promise (
  transfer_id uuid primary key references ledger.transfer (id),
  fund_id uuid not null,
  remaining_pence bigint not null check (remaining_pence >= 0)
);

alter table ledger.account enable row level security, force row level security;
alter table ledger.transfer enable row level security, force row level security;
alter table ledger.promise enable row level security, force row level security;

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
alter table people.earlier_detail add constraint earlier_detail_of_person
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
alter table planning.support_element add constraint support_element_of_person
  foreign key (person_id, authority_id) references people.supported_person (id, authority_id);
-- Support that goes on is recorded once for its type and option; single things may be several.
create unique index support_element_once on planning.support_element (person_id, type_of_support, option)
  where ends_at is null and recurrence = 'RECURRING';
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

-- What the database remembers of the server's login, for its owner alone: no role but the owner has a right here. Leave it out of
-- a backup (--exclude-table-data=public.server_login); a copy that has it all the same makes a login of its own.
create table public.server_login (
  login text primary key,
  password text null,
  -- The cluster's and the database's number, by which a copy knows that it is one.
  database text not null,
  settings text not null
);

-- Text as words are compared: lower case, without accents and apostrophes; the same as search-text.ts makes. Immutable,
-- as text to and from an array is, whatever array_to_string must promise for other types.
create function directory.plain(given text) returns text
language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
return btrim(regexp_replace(
  regexp_replace(
    replace(replace(replace(replace(translate(
      lower(regexp_replace(normalize(given, nfkd), U&'[\0300-\036F''\2019\2018`\00B4]', '', 'g')),
      'øłđð', 'oldd'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
    '[&+]', ' and ', 'g'),
  '[^a-z0-9]+', ' ', 'g'));

create function directory.plain(given text[]) returns text
language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
return directory.plain(array_to_string(given, ' '));

-- A service's words: those of its name (first line) weigh most, then what people do there, then what else is known and
-- what it says of itself. The two lines were made lower case and plain before. The town of a service whose place is not told
-- is no word for it: who asks for each town in turn would know it.
alter table directory.support_service add column search_vector tsvector not null generated always as (
  setweight(to_tsvector('pg_catalog.simple', split_part(search_text, E'\n', 1)), 'A')
  || setweight(to_tsvector('pg_catalog.simple', coalesce(directory.plain(activities), '')), 'B')
  || setweight(case when listing = 'OPEN' and not address_withheld then to_tsvector('pg_catalog.simple', split_part(search_text, E'\n', 2))
    else ts_delete(to_tsvector('pg_catalog.simple', split_part(search_text, E'\n', 2)),
      tsvector_to_array(to_tsvector('pg_catalog.simple', coalesce(directory.plain(town), '')))) end, 'C')
  || setweight(to_tsvector('pg_catalog.simple', coalesce(directory.plain(left(description, 4000)), '')), 'D')
) stored;

-- Only active services are searched, so only they need be found. Read often and written once a month: without
-- fastupdate no search has to go through what was not yet sorted in.
create index support_service_words on directory.support_service
  using gin (search_vector) with (fastupdate = off) where status = 'ACTIVE';
create index support_service_place on directory.support_service using gist (point(longitude, latitude)) where status = 'ACTIVE';
create index support_service_name on directory.support_service (lower(name), id) where status = 'ACTIVE';
create index support_service_grade on directory.support_service (coalesce(minimum_grade, 0), id) where status = 'ACTIVE';

-- Every word that some service is found by, and how many active ones are. Byte order, so that all words with one beginning stand together.
create table directory.word (word text collate "C" primary key, services int not null);
create index word_trigrams on directory.word using gin (word public.gin_trgm_ops) with (fastupdate = off);

-- The towns that active services are registered in, to be suggested while somebody types.
create table directory.town (
  town text not null, council_area text, plain text collate "C" not null, services int not null, unique (town, council_area));
create index town_plain on directory.town (plain);

-- The access log and the acts. Rows are only ever added.
alter table audit.access_record add constraint access_record_of_person_of_authority
  foreign key (person_id, authority_id) references people.supported_person (id, authority_id);
alter table audit.act add constraint act_of_person_of_authority
  foreign key (person_id, authority_id) references people.supported_person (id, authority_id);

-- What was asked under a key, and what came of it: the same request again gets the same answer.
create table access.request (
  actor_id uuid not null,
  key text not null check (length(key) between 8 and 200),
  inputs text not null,
  result jsonb,
  asked_at timestamptz(3) not null default now(),
  primary key (actor_id, key)
);
-- Erasing a person's record erases what was asked under a key to make it.
create index request_of_person on access.request ((result ->> 'personId')) where result ? 'personId';
alter table access.request enable row level security, force row level security;

-- Who asked for somebody that was not found, and when: nothing of whom they asked for.
create table access.emergency_attempt (
  account_id uuid not null references identity.account (id),
  attempted_at timestamptz(3) not null default now()
);
create index emergency_attempt_of_account on access.emergency_attempt (account_id, attempted_at);
alter table access.emergency_attempt enable row level security;
alter table access.emergency_attempt force row level security;
alter table people.emergency_access add constraint emergency_access_of_person
  foreign key (person_id, authority_id) references people.supported_person (id, authority_id);

-- One role is held once at a time. What starts and ends on one day was never held.
alter table identity.membership
  add constraint membership_keys unique (id, account_id, organisation_id),
  add constraint membership_forwards check (starts_on <= ends_on),
  add constraint membership_role_once
    exclude using gist (account_id with =, organisation_id with =, role with =, daterange(starts_on, ends_on) with &&);
alter table identity.delegated_limit add constraint delegated_limit_of_membership
  foreign key (membership_id, account_id, organisation_id) references identity.membership (id, account_id, organisation_id);

-- How long records are kept, and how one is erased: by one function, which two people must want. The server deletes nothing.
alter table records.record_closure add constraint record_closure_of_person
  foreign key (person_id, authority_id) references people.supported_person (id, authority_id);
alter table records.erasure add constraint erasure_of_person
  foreign key (person_id, authority_id) references people.supported_person (id, authority_id);

-- An approximation from general knowledge, for anybody who knows better to correct: no open file says below a council area
-- what lies on an island. Outcodes that hold mainland as well (IV40, PA34, PH41) are left out.
insert into directory.island_outcode (outcode, island)
select beginning || number, island
from (values
  ('HS', 1, 2, 'Lewis'), ('HS', 3, 3, 'Harris'), ('HS', 4, 4, 'Scalpay'), ('HS', 5, 5, 'Harris'), ('HS', 6, 6, 'North Uist'),
  ('HS', 7, 7, 'Benbecula'), ('HS', 8, 8, 'South Uist'), ('HS', 9, 9, 'Barra'),
  ('ZE', 1, 3, 'Shetland'), ('KW', 15, 17, 'Orkney'),
  ('IV', 41, 49, 'Skye'), ('IV', 51, 51, 'Skye'), ('IV', 55, 56, 'Skye'), ('PH', 42, 42, 'Eigg'), ('PH', 43, 43, 'Rum'), ('PH', 44, 44, 'Canna'),
  ('KA', 27, 27, 'Arran'), ('KA', 28, 28, 'Cumbrae'), ('PA', 20, 20, 'Bute'), ('PA', 41, 41, 'Gigha'), ('PA', 42, 49, 'Islay'),
  ('PA', 60, 60, 'Jura'), ('PA', 61, 61, 'Colonsay'), ('PA', 62, 75, 'Mull'), ('PA', 76, 76, 'Iona'), ('PA', 77, 77, 'Tiree'),
  ('PA', 78, 78, 'Coll')
) islands (beginning, first, last, island), generate_series(first, last) number;

-- Where each active service is found: one row for each code of a place that it reaches, so that a search for a place is one
-- look into an index. Made from the declared areas by refresh_reach and by nothing else.
create table directory.service_reach (
  -- SCOTLAND, the GSS code of a council area, an outcode or a sector.
  code text not null,
  service_id uuid not null references directory.support_service (id) on delete cascade,
  organisation_id uuid not null,
  -- False: it has not said where, and is found where it is registered.
  declared boolean not null,
  -- Whether it reaches further than one council area, or than 50 km around where it is registered.
  wide boolean not null,
  -- Which island it is registered on: empty for the mainland, null when that is not known.
  island text,
  primary key (code, service_id) include (organisation_id, declared, wide, island)
);
create index service_reach_of_service on directory.service_reach (service_id);

-- Organisations by the beginning of their name, and by any word of it, while somebody types.
create index organisation_beginning on identity.organisation (directory.plain(name) text_pattern_ops);
create index organisation_words on identity.organisation using gin (to_tsvector('pg_catalog.simple', directory.plain(name)));

-- What a week costs must have one answer: no two rates that stand are for the same unit and band on one day.
alter table directory.rate add constraint rate_one_at_a_time
  exclude using gist (service_id with =, unit with =, band with =, daterange(starts_on, ends_on) with &&)
  where (superseded_at is null);

-- The same hours are said once for each place.
create unique index service_hours_once on directory.service_hours
  (service_id, place_id, weekday, starts_at, ends_at, starts_on, ends_on) nulls not distinct;

-- An interest is declared once; and a service is on a person's list once, even if two people add it at the same moment.
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

-- What is told to others of the directory, and taken in from them.
create extension if not exists "uuid-ossp" with schema public;

-- The id a service goes by at its place. The server derives it as well (open-referral/derived-id.ts), so that nothing is kept
-- twice; here it is to find the service again.
create function directory.service_at_location_id(service_id uuid) returns uuid
language sql immutable parallel safe
return public.uuid_generate_v5('5b1d7f0e-6a3c-5c52-9a54-0d2f7c8e41a6'::uuid, service_id::text || ' service_at_location');
create unique index support_service_at_location on directory.support_service (directory.service_at_location_id(id));
create index support_service_modified on directory.support_service (modified_at);

-- The nearest postcode to a place, for places that claim to be where nobody lives.
create index postcode_place on directory.postcode using gist (point(longitude, latitude));

-- Who keeps which entry of the directory. The register's tables have no wall of their own: imports write them as the owner, and
-- everybody reads them. So an entry is written for its maintainer by functions, each of which names its own gate.
create unique index claim_open_once on directory.service_claim (organisation_id, number) where status = 'OPEN';
create unique index claim_of_registration on directory.service_claim (registration_id) where status = 'VERIFIED';
create unique index claim_of_provider on directory.service_claim (provider_id) where status = 'VERIFIED';

-- A price that rises is told to everybody whose support runs on it, and changes nothing that was agreed.
alter table commissioning.notice add constraint notice_of_commission
  foreign key (commission_id, person_id, authority_id, holder_id, provider_id)
  references commissioning.commission (id, person_id, authority_id, holder_id, provider_id);

-- The right of reply.
create unique index register_reply_once on directory.register_reply (service_id, about) where ended_at is null;

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

-- A form is kept by the organisation that keeps its resource.
alter table directory.information_resource add constraint information_resource_keys unique (id, organisation_id);
alter table directory.resource_form add constraint resource_form_of_resource
  foreign key (resource_id, organisation_id) references directory.information_resource (id, organisation_id);

-- In which form somebody can be told things.
alter table people.needed_form
  add constraint needed_form_of_person foreign key (person_id, authority_id) references people.supported_person (id, authority_id);

-- A form is needed once in a language, even if two people record it at the same moment; those who may write one may read them all.
create unique index needed_form_once on people.needed_form (person_id, form, language) where ends_at is null;

-- What somebody was told, and what they say of it. Only ever added to.
alter table planning.agreed_budget add constraint agreed_budget_keys unique (id, person_id, authority_id);
alter table commissioning.notice add constraint notice_of_its_person unique (id, person_id, authority_id);
alter table planning.information_shared
  add constraint information_shared_keys unique (id, person_id, authority_id),
  add constraint information_shared_to_person foreign key (person_id, authority_id) references people.supported_person (id, authority_id),
  add constraint information_shared_of_budget foreign key (budget_id, person_id, authority_id)
    references planning.agreed_budget (id, person_id, authority_id),
  -- Whose commission it is the service looks up: another index would cost every acceptance.
  add constraint information_shared_of_commission foreign key (commission_id) references commissioning.commission (id),
  add constraint information_shared_of_notice foreign key (notice_id, person_id, authority_id)
    references commissioning.notice (id, person_id, authority_id);
alter table planning.information_answer add constraint information_answer_to_what_was_given
  foreign key (information_shared_id, person_id, authority_id) references planning.information_shared (id, person_id, authority_id);

-- Sent twice, it is recorded once. Of what is told in words there may be more on one day.
create unique index information_shared_once on planning.information_shared
  (person_id, matter, budget_id, commission_id, notice_id, resource_form_id, form, language, shared_on, recorded_by_id)
  nulls not distinct where matter not in ('SPENDING_REFUSED', 'OTHER');

-- What people tell each other about how money was spent: kept in two tables that only functions join. Whose a story is
-- is in the first, what others read in the second.
alter table planning.peer_story
  add constraint peer_story_of_person foreign key (person_id, authority_id) references people.supported_person (id, authority_id);
create unique index peer_story_told_once on planning.peer_story (person_id, md5(used_for || E'\n' || happened)) where status <> 'WITHDRAWN';
create index peer_story_of_area on planning.peer_story (council_area) where status = 'PUBLISHED';

-- The words of a story as they are typed, and their stems, so that an outcome finds stories of the like.
alter table planning.precedent
  add column search_vector tsvector not null generated always as (
    setweight(to_tsvector('pg_catalog.simple', directory.plain(used_for)), 'A')
    || setweight(to_tsvector('pg_catalog.simple', directory.plain(happened || ' ' || coalesce(what_changed, ''))), 'C')
    || setweight(to_tsvector('pg_catalog.english', directory.plain(used_for || ' ' || happened)), 'D')
  ) stored;
create index precedent_words on planning.precedent using gin (search_vector) where status = 'PUBLISHED';
create index precedent_outcome on planning.precedent (outcome, (published_in - date '2000-01-01'), id) where status = 'PUBLISHED';
create index precedent_latest on planning.precedent ((published_in - date '2000-01-01'), id) where status = 'PUBLISHED';
