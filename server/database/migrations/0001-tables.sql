-- Every table and its constraints, as the entities declare them (npm run tables).
create schema if not exists "directory";
create schema if not exists "identity";
create schema if not exists "planning";
create schema if not exists "records";
create schema if not exists "people";
create schema if not exists "funds";
create schema if not exists "commissioning";
create schema if not exists "audit";
create table "directory"."council_shape" ("code" text not null, "geometry" jsonb not null, primary key ("code"));

create table "directory"."feed" ("scheme" text not null, "source" text not null, "name" text not null, "licence" text null, "attribution" text[] not null, primary key ("scheme"));
alter table "directory"."feed" add constraint "feed_source_check" check ("source" in ('CARE_INSPECTORATE', 'PROVIDER', 'OPEN_REFERRAL', 'ALISS', 'SUPPORT_ORGANISATION'));

create table "directory"."import_change" ("id" uuid not null, "import_run_id" uuid not null, "table_name" text not null, "row_key" text not null, "kind" text not null, "before" jsonb null, "after" jsonb null, "stays" boolean not null default false, primary key ("id"));
alter table "directory"."import_change" add constraint "import_change_once_a_row" unique ("import_run_id", "table_name", "row_key");
alter table "directory"."import_change" add constraint "import_change_kind_check" check ("kind" in ('INSERTED', 'UPDATED', 'DELETED'));

create table "directory"."import_run" ("id" uuid not null, "source" text not null, "outcome" text not null default 'TAKEN_IN', "reason" text null, "file_name" text not null, "sha256" text not null, "as_of" date null, "rows_read" int not null, "added" int not null, "closed" int not null, "changed" int not null, "grade_changes" int not null, "provider_changes" int not null, "quarantined" int not null default 0, "doubts" text[] not null default '{}', "started_at" timestamptz(3) not null, "finished_at" timestamptz(3) not null, "undone_at" timestamptz(3) null, "can_be_undone" boolean not null default false, primary key ("id"));
alter table "directory"."import_run" add constraint "import_run_source_check" check ("source" in ('CARE_INSPECTORATE', 'POSTCODES', 'OPEN_REFERRAL', 'ALISS', 'COUNCIL_AREAS'));
alter table "directory"."import_run" add constraint "import_run_outcome_check" check ("outcome" in ('TAKEN_IN', 'FAILED', 'UNDONE'));

create table "directory"."island_outcode" ("outcode" text not null, "island" text not null, primary key ("outcode"));

create table "identity"."organisation" ("id" uuid not null, "name" text not null, "functions" text[] not null, "sp_number" text null, "council_area" text null, "support_areas" text[] not null default '{}', "description" text null, "website" text null, "created_at" timestamptz(3) not null, primary key ("id"));
alter table "identity"."organisation" add constraint "organisation_sp_number_unique" unique ("sp_number");
alter table "identity"."organisation" add constraint "organisation_functions_check" check ("functions" <@ array['AUTHORITY'::text, 'PROVIDER'::text, 'COMMUNITY_ORGANISATION'::text, 'BROKERAGE'::text, 'ISF_HOLDER'::text, 'SUPPORT_ORGANISATION'::text, 'OPERATOR'::text]);

create table "identity"."account" ("id" uuid not null, "name" text not null, "registered_by_id" uuid null, "created_at" timestamptz(3) not null, "closed_at" timestamptz(3) null, primary key ("id"));

create table "identity"."membership" ("id" uuid not null, "account_id" uuid not null, "organisation_id" uuid not null, "role" text not null, "starts_on" date not null, "ends_on" date null, primary key ("id"));
create index "membership_account_id_index" on "identity"."membership" ("account_id");
create index "membership_organisation_id_index" on "identity"."membership" ("organisation_id");
alter table "identity"."membership" add constraint "membership_role_check" check ("role" in ('WORKER', 'TEAM_MANAGER', 'BROKER', 'FUND_OFFICER', 'PROVIDER_COORDINATOR', 'COMMUNITY_COORDINATOR', 'SUPPORT_ADVISER', 'ADMINISTRATOR', 'OPERATOR'));

create table "identity"."login" ("id" uuid not null, "issuer" text not null, "subject" text not null, "account_id" uuid not null, "linked_at" timestamptz(3) not null, "ended_at" timestamptz(3) null, primary key ("id"));
create index "login_account_id_index" on "identity"."login" ("account_id");
create unique index "login_in_force_once" on "identity"."login" ("issuer", "subject") where ended_at is null;

create table "identity"."invitation" ("id" uuid not null, "code_hash" text not null, "name" text not null, "organisation_id" uuid not null, "roles" text[] not null, "delegated_limit_pence_per_week" bigint null, "delegated_limit_pence_per_decision" bigint null, "starts_on" date null, "ends_on" date null, "account_id" uuid null, "replaces_sign_in" boolean not null default false, "invited_by_id" uuid null, "invited_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "accepted_at" timestamptz(3) null, "accepted_by_id" uuid null, "withdrawn_at" timestamptz(3) null, primary key ("id"));
alter table "identity"."invitation" add constraint "invitation_code_hash_unique" unique ("code_hash");
create index "invitation_organisation_id_index" on "identity"."invitation" ("organisation_id");
create index "invitation_account_id_index" on "identity"."invitation" ("account_id");
alter table "identity"."invitation" add constraint "roles_or_account" check ((cardinality(roles) > 0) <> (account_id is not null));
alter table "identity"."invitation" add constraint "invitation_roles_check" check ("roles" <@ array['WORKER'::text, 'TEAM_MANAGER'::text, 'BROKER'::text, 'FUND_OFFICER'::text, 'PROVIDER_COORDINATOR'::text, 'COMMUNITY_COORDINATOR'::text, 'SUPPORT_ADVISER'::text, 'ADMINISTRATOR'::text, 'OPERATOR'::text]);

create table "directory"."information_resource" ("id" uuid not null, "organisation_id" uuid not null, "title" text not null, "summary" text not null, "topics" text[] not null, "council_areas" text[] not null, "publisher" text not null, "added_by_id" uuid not null, "added_at" timestamptz(3) not null, "changed_at" timestamptz(3) null, "withdrawn_at" timestamptz(3) null, "withdrawn_by_id" uuid null, "version" int not null default 1, "search_text" text not null, primary key ("id"));
create index "information_resource_organisation_id_index" on "directory"."information_resource" ("organisation_id");
alter table "directory"."information_resource" add constraint "about_something" check (cardinality(topics) > 0);
alter table "directory"."information_resource" add constraint "withdrawn_by_somebody" check ((withdrawn_at is null) = (withdrawn_by_id is null));
alter table "directory"."information_resource" add constraint "information_resource_topics_check" check ("topics" <@ array['OPTION_1'::text, 'OPTION_2'::text, 'OPTION_3'::text, 'OPTION_4'::text, 'INDIVIDUAL_SERVICE_FUND'::text, 'ASSESSMENT'::text, 'BUDGETS'::text, 'CHARGES'::text, 'MANAGING_SUPPORT'::text, 'WHO_CAN_HELP'::text, 'INDEPENDENT_ADVOCACY'::text, 'RIGHTS'::text, 'COMPLAINTS'::text]);

create table "identity"."delegated_limit" ("id" uuid not null, "membership_id" uuid not null, "account_id" uuid not null, "organisation_id" uuid not null, "pence_per_week" bigint null, "pence_per_decision" bigint null, "starts_on" date not null, "set_by_id" uuid null, "set_at" timestamptz(3) not null, primary key ("id"));
create index "delegated_limit_membership_id_index" on "identity"."delegated_limit" ("membership_id");
create index "delegated_limit_account_id_index" on "identity"."delegated_limit" ("account_id");
create index "delegated_limit_organisation_id_index" on "identity"."delegated_limit" ("organisation_id");
alter table "identity"."delegated_limit" add constraint "positive" check (pence_per_week > 0 and pence_per_decision > 0);

create table "identity"."declared_interest" ("id" uuid not null, "brokerage_id" uuid not null, "account_id" uuid null, "broker_name" text null, "organisation_id" uuid not null, "kind" text not null, "text" text not null, "declared_by_id" uuid not null, "declared_at" timestamptz(3) not null, "ended_at" timestamptz(3) null, "ended_by_id" uuid null, primary key ("id"));
create index "declared_interest_account_id_index" on "identity"."declared_interest" ("account_id");
create index "declared_interest_organisation_id_index" on "identity"."declared_interest" ("organisation_id");
alter table "identity"."declared_interest" add constraint "named_broker" check ((account_id is null) = (broker_name is null));
alter table "identity"."declared_interest" add constraint "in_another" check (brokerage_id <> organisation_id);
alter table "identity"."declared_interest" add constraint "ended_by_somebody" check ((ended_at is null) = (ended_by_id is null));
alter table "identity"."declared_interest" add constraint "declared_interest_kind_check" check ("kind" in ('OWNERSHIP', 'EMPLOYMENT', 'PAYMENT', 'FAMILY_OR_FRIEND', 'OTHER'));

create table "identity"."broker_accreditation" ("id" uuid not null, "account_id" uuid not null, "organisation_id" uuid not null, "broker_name" text not null, "award" text not null, "awarding_body" text not null, "starts_on" date not null, "ends_on" date null, "recorded_at" timestamptz(3) not null, primary key ("id"));
create index "broker_accreditation_account_id_index" on "identity"."broker_accreditation" ("account_id");
create index "broker_accreditation_organisation_id_index" on "identity"."broker_accreditation" ("organisation_id");

create table "directory"."outgoing_message" ("id" uuid not null, "organisation_id" uuid not null, "subject" text not null, "body" text not null, "made_at" timestamptz(3) not null, "sent_at" timestamptz(3) null, primary key ("id"));
create index "outgoing_message_organisation_id_index" on "directory"."outgoing_message" ("organisation_id");

create table "directory"."postcode" ("postcode" text not null, "latitude" double precision not null, "longitude" double precision not null, "council_area" text null, "urban_rural" smallint null, "retired_on" date null, primary key ("postcode"));

create table "directory"."postcode_area" ("code" text not null, "precision" text not null, "latitude" double precision not null, "longitude" double precision not null, "postcodes" int not null, "council_area" text null, "urban_rural" smallint null, primary key ("code"));
alter table "directory"."postcode_area" add constraint "postcode_area_precision_check" check ("precision" in ('SECTOR', 'OUTCODE'));

create table "planning"."precedent" ("id" uuid not null, "status" text not null, "outcome" text not null, "used_for" text not null, "happened" text not null, "cost_band" text null, "cost_per" text null, "refused_first" boolean not null, "refused_test" text null, "refused_limb" text null, "what_changed" text null, "council_area" text null, "sent_at" timestamptz(3) not null, "decline_reason" text null, "explanation" text null, "published_in" date null, primary key ("id"));
alter table "planning"."precedent" add constraint "cost_with_its_time" check ((cost_band is null) = (cost_per is null));
alter table "planning"."precedent" add constraint "refusal_of_what_was_refused" check (refused_first or num_nonnulls(refused_test, what_changed) = 0);
alter table "planning"."precedent" add constraint "limb_of_second_test" check (refused_limb is null or coalesce(refused_test = 'NO_HARM_OR_UNREASONABLE_RISK', false));
alter table "planning"."precedent" add constraint "nothing_between_us_published" check (status <> 'PUBLISHED' or explanation is null);
alter table "planning"."precedent" add constraint "precedent_status_check" check ("status" in ('WAITING', 'RETURNED', 'PUBLISHED', 'DECLINED', 'WITHDRAWN'));
alter table "planning"."precedent" add constraint "precedent_outcome_check" check ("outcome" in ('SEEING_PEOPLE', 'HAVING_THINGS_TO_DO', 'BEING_SAFE', 'STAYING_WELL', 'LIVING_WHERE_AND_AS_ONE_WANTS', 'RESPECT', 'LEARNING_AND_WORK', 'PART_OF_COMMUNITY'));
alter table "planning"."precedent" add constraint "precedent_cost_band_check" check ("cost_band" in ('UP_TO_10', 'UP_TO_50', 'UP_TO_200', 'UP_TO_1000', 'OVER_1000'));
alter table "planning"."precedent" add constraint "precedent_cost_per_check" check ("cost_per" in ('WEEK', 'ONCE'));
alter table "planning"."precedent" add constraint "precedent_refused_test_check" check ("refused_test" in ('MEETS_AGREED_OUTCOME', 'NO_HARM_OR_UNREASONABLE_RISK', 'LEGAL'));
alter table "planning"."precedent" add constraint "precedent_refused_limb_check" check ("refused_limb" in ('HARM_TO_ANYONE', 'UNREASONABLE_RISK_TO_A_PERSON'));
alter table "planning"."precedent" add constraint "precedent_decline_reason_check" check ("decline_reason" in ('IDENTIFIES_SOMEBODY', 'ACCUSES_SOMEBODY', 'NOT_ABOUT_SPENDING', 'UNLAWFUL_OR_HARMFUL', 'ADVERTISES', 'OTHER'));

create table "directory"."quarantined_entry" ("id" uuid not null, "import_run_id" uuid not null, "place" text not null, "identifier" text null, "column_name" text null, "value" text null, "reason" text not null, primary key ("id"));
create index "quarantined_entry_import_run_id_index" on "directory"."quarantined_entry" ("import_run_id");

create table "directory"."resource_form" ("id" uuid not null, "resource_id" uuid not null, "organisation_id" uuid not null, "form" text not null, "language" text not null, "web_address" text not null, "checked_on" date not null, "added_by_id" uuid not null, "added_at" timestamptz(3) not null, "withdrawn_at" timestamptz(3) null, "withdrawn_by_id" uuid null, primary key ("id"));
create index "resource_form_resource_id_index" on "directory"."resource_form" ("resource_id");
create index "resource_form_organisation_id_index" on "directory"."resource_form" ("organisation_id");
alter table "directory"."resource_form" add constraint "withdrawn_by_somebody" check ((withdrawn_at is null) = (withdrawn_by_id is null));
alter table "directory"."resource_form" add constraint "secure_address" check (starts_with(web_address, 'https://'));
alter table "directory"."resource_form" add constraint "resource_form_form_check" check ("form" in ('WRITING', 'EASY_READ', 'LARGE_PRINT', 'BRAILLE', 'AUDIO', 'VIDEO', 'BSL', 'FACE_TO_FACE', 'TELEPHONE', 'OTHER'));

create table "records"."retention_policy" ("id" uuid not null, "authority_id" uuid not null, "kind" text not null, "years" int not null, "source" text not null, "starts_on" date not null, "set_by_id" uuid not null, "set_at" timestamptz(3) not null, primary key ("id"));
create index "retention_policy_authority_id_index" on "records"."retention_policy" ("authority_id");
alter table "records"."retention_policy" add constraint "years_within_a_life" check (years >= 1 and years <= 150);
alter table "records"."retention_policy" add constraint "retention_policy_kind_check" check ("kind" in ('ADULT', 'CHILD_OR_FAMILY', 'ADULT_CARER', 'YOUNG_CARER'));

create table "people"."supported_person" ("id" uuid not null, "authority_id" uuid not null, "account_id" uuid null, "known_as" text not null, "basis" text not null, "locality" text not null, "registered_at" timestamptz(3) not null, "version" int not null default 1, primary key ("id"));
create index "supported_person_authority_id_index" on "people"."supported_person" ("authority_id");
create index "supported_person_account_id_index" on "people"."supported_person" ("account_id");
alter table "people"."supported_person" add constraint "supported_person_basis_check" check ("basis" in ('ADULT', 'CHILD_OR_FAMILY', 'ADULT_CARER', 'YOUNG_CARER'));

create table "people"."representation" ("id" uuid not null, "person_id" uuid not null, "authority_id" uuid not null, "account_id" uuid not null, "representative_name" text not null, "kind" text not null, "welfare" boolean not null, "financial" boolean not null, "starts_on" date not null, "ends_on" date null, "recorded_by_id" uuid not null, "recorded_at" timestamptz(3) not null, "ends_at" timestamptz(3) null, "ended_by_id" uuid null, primary key ("id"));
create index "representation_person_id_index" on "people"."representation" ("person_id");
create index "representation_authority_id_index" on "people"."representation" ("authority_id");
create index "representation_account_id_index" on "people"."representation" ("account_id");
alter table "people"."representation" add constraint "power_of_its_kind" check (case kind
        when 'CONTINUING_ATTORNEY' then financial and not welfare
        when 'WELFARE_ATTORNEY' then welfare and not financial
        when 'DWP_APPOINTEE' then not welfare and not financial
        else welfare or financial end);
alter table "people"."representation" add constraint "ended_by_somebody" check ((ends_at is null) = (ended_by_id is null));
alter table "people"."representation" add constraint "representation_kind_check" check ("kind" in ('GUARDIAN', 'CONTINUING_ATTORNEY', 'WELFARE_ATTORNEY', 'INTERVENER', 'APPROPRIATE_PERSON', 'DWP_APPOINTEE'));

create table "records"."record_closure" ("id" uuid not null, "person_id" uuid not null, "authority_id" uuid not null, "ended_on" date not null, "closed_by_id" uuid not null, "closed_at" timestamptz(3) not null, "reopened_by_id" uuid null, "reopened_at" timestamptz(3) null, primary key ("id"));
create index "record_closure_person_id_index" on "records"."record_closure" ("person_id");
create index "record_closure_authority_id_index" on "records"."record_closure" ("authority_id");
create unique index "record_closed_once" on "records"."record_closure" ("person_id") where reopened_at is null;

create table "planning"."personal_outcome" ("id" uuid not null, "person_id" uuid not null, "authority_id" uuid not null, "words" text not null, "theme" text null, "agreed_on" date not null, "agreed_by_id" uuid not null, "created_at" timestamptz(3) not null, primary key ("id"));
create index "personal_outcome_person_id_index" on "planning"."personal_outcome" ("person_id");
create index "personal_outcome_authority_id_index" on "planning"."personal_outcome" ("authority_id");
alter table "planning"."personal_outcome" add constraint "personal_outcome_theme_check" check ("theme" in ('SEEING_PEOPLE', 'HAVING_THINGS_TO_DO', 'BEING_SAFE', 'STAYING_WELL', 'LIVING_WHERE_AND_AS_ONE_WANTS', 'RESPECT', 'LEARNING_AND_WORK', 'PART_OF_COMMUNITY'));

create table "planning"."peer_story" ("id" uuid not null, "person_id" uuid not null, "authority_id" uuid not null, "precedent_id" uuid not null, "outcome" text not null, "used_for" text not null, "happened" text not null, "cost_band" text null, "cost_per" text null, "refused_first" boolean not null, "refused_test" text null, "refused_limb" text null, "what_changed" text null, "council_area" text null, "status" text not null default 'WAITING', "written_by_id" uuid not null, "agreed_on" date not null, "sent_at" timestamptz(3) not null, "decided_at" timestamptz(3) null, "decided_for_id" uuid null, "decline_reason" text null, "explanation" text null, "withdrawn_at" timestamptz(3) null, "withdrawn_by_id" uuid null, "version" int not null default 1, primary key ("id"));
create index "peer_story_person_id_index" on "planning"."peer_story" ("person_id");
create index "peer_story_authority_id_index" on "planning"."peer_story" ("authority_id");
alter table "planning"."peer_story" add constraint "peer_story_precedent_id_unique" unique ("precedent_id");
alter table "planning"."peer_story" add constraint "cost_with_its_time" check ((cost_band is null) = (cost_per is null));
alter table "planning"."peer_story" add constraint "refusal_of_what_was_refused" check (refused_first or num_nonnulls(refused_test, what_changed) = 0);
alter table "planning"."peer_story" add constraint "limb_of_second_test" check (refused_limb is null or coalesce(refused_test = 'NO_HARM_OR_UNREASONABLE_RISK', false));
alter table "planning"."peer_story" add constraint "peer_story_outcome_check" check ("outcome" in ('SEEING_PEOPLE', 'HAVING_THINGS_TO_DO', 'BEING_SAFE', 'STAYING_WELL', 'LIVING_WHERE_AND_AS_ONE_WANTS', 'RESPECT', 'LEARNING_AND_WORK', 'PART_OF_COMMUNITY'));
alter table "planning"."peer_story" add constraint "peer_story_cost_band_check" check ("cost_band" in ('UP_TO_10', 'UP_TO_50', 'UP_TO_200', 'UP_TO_1000', 'OVER_1000'));
alter table "planning"."peer_story" add constraint "peer_story_cost_per_check" check ("cost_per" in ('WEEK', 'ONCE'));
alter table "planning"."peer_story" add constraint "peer_story_refused_test_check" check ("refused_test" in ('MEETS_AGREED_OUTCOME', 'NO_HARM_OR_UNREASONABLE_RISK', 'LEGAL'));
alter table "planning"."peer_story" add constraint "peer_story_refused_limb_check" check ("refused_limb" in ('HARM_TO_ANYONE', 'UNREASONABLE_RISK_TO_A_PERSON'));
alter table "planning"."peer_story" add constraint "peer_story_status_check" check ("status" in ('WAITING', 'RETURNED', 'PUBLISHED', 'DECLINED', 'WITHDRAWN'));
alter table "planning"."peer_story" add constraint "peer_story_decline_reason_check" check ("decline_reason" in ('IDENTIFIES_SOMEBODY', 'ACCUSES_SOMEBODY', 'NOT_ABOUT_SPENDING', 'UNLAWFUL_OR_HARMFUL', 'ADVERTISES', 'OTHER'));

create table "people"."needed_form" ("id" uuid not null, "person_id" uuid not null, "authority_id" uuid not null, "form" text not null, "language" text not null, "details" text null, "needed_since" date not null, "recorded_by_id" uuid not null, "recorded_at" timestamptz(3) not null, "ends_at" timestamptz(3) null, "ended_by_id" uuid null, primary key ("id"));
create index "needed_form_person_id_index" on "people"."needed_form" ("person_id");
create index "needed_form_authority_id_index" on "people"."needed_form" ("authority_id");
alter table "people"."needed_form" add constraint "ended_by_somebody" check ((ends_at is null) = (ended_by_id is null));
alter table "people"."needed_form" add constraint "needed_form_form_check" check ("form" in ('WRITING', 'EASY_READ', 'LARGE_PRINT', 'BRAILLE', 'AUDIO', 'VIDEO', 'BSL', 'FACE_TO_FACE', 'TELEPHONE', 'OTHER'));

create table "planning"."interest_agreement" ("id" uuid not null, "person_id" uuid not null, "authority_id" uuid not null, "brokerage_id" uuid not null, "organisation_id" uuid not null, "told_on" date not null, "told_by" text not null, "words" text not null, "recorded_by_id" uuid not null, "recorded_at" timestamptz(3) not null, primary key ("id"));
create index "interest_agreement_person_id_index" on "planning"."interest_agreement" ("person_id");
create index "interest_agreement_authority_id_index" on "planning"."interest_agreement" ("authority_id");
alter table "planning"."interest_agreement" add constraint "interest_agreement_told_by_check" check ("told_by" in ('WRITING', 'EASY_READ', 'LARGE_PRINT', 'BRAILLE', 'AUDIO', 'VIDEO', 'BSL', 'FACE_TO_FACE', 'TELEPHONE', 'OTHER'));

create table "funds"."individual_service_fund" ("id" uuid not null, "person_id" uuid not null, "authority_id" uuid not null, "holder_id" uuid not null, "opened_at" timestamptz(3) not null, primary key ("id"));
create index "individual_service_fund_person_id_index" on "funds"."individual_service_fund" ("person_id");
create index "individual_service_fund_authority_id_index" on "funds"."individual_service_fund" ("authority_id");
create index "individual_service_fund_holder_id_index" on "funds"."individual_service_fund" ("holder_id");

create table "funds"."isf_agreement" ("id" uuid not null, "fund_id" uuid not null, "person_id" uuid not null, "authority_id" uuid not null, "holder_id" uuid not null, "form" text not null, "model" text not null, "signed_on" date not null, "period_start" date not null, "period_end" date not null, primary key ("id"));
create index "isf_agreement_fund_id_index" on "funds"."isf_agreement" ("fund_id");
create index "isf_agreement_person_id_index" on "funds"."isf_agreement" ("person_id");
create index "isf_agreement_authority_id_index" on "funds"."isf_agreement" ("authority_id");
create index "isf_agreement_holder_id_index" on "funds"."isf_agreement" ("holder_id");
alter table "funds"."isf_agreement" add constraint "forwards" check (period_start < period_end);
alter table "funds"."isf_agreement" add constraint "isf_agreement_form_check" check ("form" in ('BIPARTITE', 'TRIPARTITE'));
alter table "funds"."isf_agreement" add constraint "isf_agreement_model_check" check ("model" in ('AUTHORITY_HELD', 'PROVIDER_HELD', 'THIRD_PARTY_HELD'));

create table "records"."erasure" ("id" uuid not null, "person_id" uuid not null, "authority_id" uuid not null, "requested_by_id" uuid not null, "requested_at" timestamptz(3) not null, "withdrawn_at" timestamptz(3) null, "erased_by_id" uuid null, "erased_at" timestamptz(3) null, "purged_at" timestamptz(3) null, "policy_id" uuid null, primary key ("id"));
create index "erasure_person_id_index" on "records"."erasure" ("person_id");
create index "erasure_authority_id_index" on "records"."erasure" ("authority_id");
create unique index "erasure_requested_once" on "records"."erasure" ("person_id") where withdrawn_at is null;
alter table "records"."erasure" add constraint "never_by_one_alone" check (erased_by_id <> requested_by_id);
alter table "records"."erasure" add constraint "erased_under_a_policy" check ((erased_at is null) = (policy_id is null));

create table "people"."emergency_access" ("id" uuid not null, "person_id" uuid not null, "authority_id" uuid not null, "account_id" uuid not null, "worker_name" text not null, "organisation_id" uuid not null, "reason" text not null, "opened_at" timestamptz(3) not null, "ends_at" timestamptz(3) not null, "closed_at" timestamptz(3) null, primary key ("id"));
create index "emergency_access_person_id_index" on "people"."emergency_access" ("person_id");
create index "emergency_access_authority_id_index" on "people"."emergency_access" ("authority_id");
create index "emergency_access_account_id_index" on "people"."emergency_access" ("account_id");
alter table "people"."emergency_access" add constraint "for_a_while" check (ends_at > opened_at);

create table "people"."earlier_detail" ("id" uuid not null, "person_id" uuid not null, "authority_id" uuid not null, "detail" text not null, "value" text not null, "changed_at" timestamptz(3) not null, "changed_by_id" uuid null, "changed_by_name" text null, primary key ("id"));
create index "earlier_detail_person_id_index" on "people"."earlier_detail" ("person_id");
create index "earlier_detail_authority_id_index" on "people"."earlier_detail" ("authority_id");
alter table "people"."earlier_detail" add constraint "earlier_detail_detail_check" check ("detail" in ('KNOWN_AS', 'LOCALITY', 'FULL_NAME', 'ADDRESS', 'POSTCODE', 'TELEPHONE'));

create table "people"."difference_of_view" ("id" uuid not null, "person_id" uuid not null, "authority_id" uuid not null, "representation_id" uuid not null, "matter" text not null, "wish" text not null, "view" text not null, "recorded_by_id" uuid not null, "recorded_at" timestamptz(3) not null, primary key ("id"));
create index "difference_of_view_person_id_index" on "people"."difference_of_view" ("person_id");
create index "difference_of_view_authority_id_index" on "people"."difference_of_view" ("authority_id");

create table "people"."decision_supporter" ("id" uuid not null, "person_id" uuid not null, "authority_id" uuid not null, "account_id" uuid not null, "supporter_name" text not null, "how_they_help" text not null, "agreed_on" date not null, "recorded_by_id" uuid not null, "recorded_at" timestamptz(3) not null, "ends_at" timestamptz(3) null, "ended_by_id" uuid null, primary key ("id"));
create index "decision_supporter_person_id_index" on "people"."decision_supporter" ("person_id");
create index "decision_supporter_authority_id_index" on "people"."decision_supporter" ("authority_id");
create index "decision_supporter_account_id_index" on "people"."decision_supporter" ("account_id");
alter table "people"."decision_supporter" add constraint "ended_by_somebody" check ((ends_at is null) = (ended_by_id is null));

create table "people"."confidential_record" ("person_id" uuid not null, "authority_id" uuid not null, "full_name" text not null, "date_of_birth" date null, "address" text null, "postcode" text null, "telephone" text null, primary key ("person_id"));
create index "confidential_record_authority_id_index" on "people"."confidential_record" ("authority_id");
create index "confidential_record_authority_id_date_of_birth_index" on "people"."confidential_record" ("authority_id", "date_of_birth");
create index "confidential_record_authority_id_postcode_index" on "people"."confidential_record" ("authority_id", "postcode");

create table "commissioning"."arrangement" ("id" uuid not null, "fund_id" uuid not null, "person_id" uuid not null, "authority_id" uuid not null, "broker_id" uuid not null, "title" text not null, "period_start" date not null, "period_end" date not null, "drafted_at" timestamptz(3) not null, "version" int not null default 1, primary key ("id"));
create index "arrangement_fund_id_index" on "commissioning"."arrangement" ("fund_id");
create index "arrangement_person_id_index" on "commissioning"."arrangement" ("person_id");
create index "arrangement_authority_id_index" on "commissioning"."arrangement" ("authority_id");
create index "arrangement_broker_id_index" on "commissioning"."arrangement" ("broker_id");
alter table "commissioning"."arrangement" add constraint "forwards" check (period_start < period_end);

create table "planning"."agreed_budget" ("id" uuid not null, "person_id" uuid not null, "authority_id" uuid not null, "pence" bigint not null, "period_start" date not null, "period_end" date not null, "reason" text null, "set_by_id" uuid not null, "set_by_name" text not null, "set_at" timestamptz(3) not null, "superseded_at" timestamptz(3) null, primary key ("id"));
create index "agreed_budget_person_id_index" on "planning"."agreed_budget" ("person_id");
create index "agreed_budget_authority_id_index" on "planning"."agreed_budget" ("authority_id");
alter table "planning"."agreed_budget" add constraint "positive" check (pence > 0);
alter table "planning"."agreed_budget" add constraint "forwards" check (period_start < period_end);

create table "planning"."information_shared" ("id" uuid not null, "person_id" uuid not null, "authority_id" uuid not null, "matter" text not null, "spend_test" text null, "budget_id" uuid null, "commission_id" uuid null, "notice_id" uuid null, "resource_form_id" uuid null, "form" text not null, "language" text not null, "details" text null, "shared_on" date not null, "in_needed_form" boolean null, "shared_by_name" text not null, "organisation_id" uuid not null, "recorded_by_id" uuid not null, "recorded_at" timestamptz(3) not null, primary key ("id"));
create index "information_shared_person_id_index" on "planning"."information_shared" ("person_id");
create index "information_shared_authority_id_index" on "planning"."information_shared" ("authority_id");
alter table "planning"."information_shared" add constraint "about_its_matter" check ((matter = 'BUDGET') = (budget_id is not null) and (matter = 'COMMISSION') = (commission_id is not null) and (matter = 'NOTICE') = (notice_id is not null));
alter table "planning"."information_shared" add constraint "refused_by_a_test" check ((matter = 'SPENDING_REFUSED') = (spend_test is not null));
alter table "planning"."information_shared" add constraint "information_shared_matter_check" check ("matter" in ('OPTION_1', 'OPTION_2', 'OPTION_3', 'OPTION_4', 'MANAGING_SUPPORT', 'WHO_CAN_HELP', 'INDEPENDENT_ADVOCACY', 'BUDGET', 'COMMISSION', 'NOTICE', 'SPENDING_REFUSED', 'OTHER'));
alter table "planning"."information_shared" add constraint "information_shared_spend_test_check" check ("spend_test" in ('MEETS_AGREED_OUTCOME', 'NO_HARM_OR_UNREASONABLE_RISK', 'LEGAL'));
alter table "planning"."information_shared" add constraint "information_shared_form_check" check ("form" in ('WRITING', 'EASY_READ', 'LARGE_PRINT', 'BRAILLE', 'AUDIO', 'VIDEO', 'BSL', 'FACE_TO_FACE', 'TELEPHONE', 'OTHER'));

create table "planning"."information_answer" ("id" uuid not null, "person_id" uuid not null, "authority_id" uuid not null, "information_shared_id" uuid not null, "receipt" text not null, "words" text null, "organisation_id" uuid null, "recorded_by_id" uuid not null, "recorded_at" timestamptz(3) not null, primary key ("id"));
create index "information_answer_person_id_index" on "planning"."information_answer" ("person_id");
create index "information_answer_authority_id_index" on "planning"."information_answer" ("authority_id");
create index "information_answer_information_shared_id_index" on "planning"."information_answer" ("information_shared_id");
alter table "planning"."information_answer" add constraint "information_answer_receipt_check" check ("receipt" in ('HAD', 'NOT_HAD', 'NOT_USABLE'));

create table "funds"."allocation" ("id" uuid not null, "fund_id" uuid not null, "person_id" uuid not null, "authority_id" uuid not null, "holder_id" uuid not null, "budget_id" uuid not null, "pence" bigint not null, "received_on" date not null, "created_at" timestamptz(3) not null, primary key ("id"));
create index "allocation_fund_id_index" on "funds"."allocation" ("fund_id");
create index "allocation_person_id_index" on "funds"."allocation" ("person_id");
create index "allocation_authority_id_index" on "funds"."allocation" ("authority_id");
create index "allocation_holder_id_index" on "funds"."allocation" ("holder_id");
create index "allocation_budget_id_index" on "funds"."allocation" ("budget_id");
alter table "funds"."allocation" add constraint "positive" check (pence > 0);

create table "audit"."act" ("id" uuid not null, "act" text not null, "account_id" uuid not null, "account_name" text not null, "organisation_id" uuid null, "person_id" uuid null, "authority_id" uuid null, "topic" text null, "subject_type" text not null, "subject_id" uuid not null, "done_at" timestamptz(3) not null, primary key ("id"));
create index "act_of_person" on "audit"."act" ("person_id", "id");
create index "act_of_organisation" on "audit"."act" ("organisation_id", "id");
alter table "audit"."act" add constraint "act_topic_check" check ("topic" in ('PROFILE', 'CONFIDENTIAL', 'PLAN', 'FUND', 'COMMISSIONING'));

create table "audit"."access_record" ("id" uuid not null, "person_id" uuid not null, "authority_id" uuid not null, "account_id" uuid not null, "account_name" text not null, "organisation_id" uuid null, "topics" text[] not null, "ground" text not null, "first_at" timestamptz(3) not null, "last_at" timestamptz(3) not null, "times" int not null, primary key ("id"));
create index "access_record_of_person" on "audit"."access_record" ("person_id", "id");
alter table "audit"."access_record" add constraint "access_record_topics_check" check ("topics" <@ array['PROFILE'::text, 'CONFIDENTIAL'::text, 'PLAN'::text, 'FUND'::text, 'COMMISSIONING'::text]);
alter table "audit"."access_record" add constraint "access_record_ground_check" check ("ground" in ('OWN_RECORD', 'REPRESENTATION', 'DUTY', 'EMERGENCY', 'CONSENT', 'COMMISSION', 'PARTY', 'UNEXPLAINED'));

create table "people"."access_grant" ("id" uuid not null, "person_id" uuid not null, "authority_id" uuid not null, "organisation_id" uuid null, "account_id" uuid null, "grantee_name" text null, "topic" text not null, "may_write" boolean not null, "basis" text not null, "starts_on" date not null, "ends_on" date null, "granted_by_id" uuid not null, "granted_at" timestamptz(3) not null, "ends_at" timestamptz(3) null, "ended_by_id" uuid null, primary key ("id"));
create index "access_grant_person_id_index" on "people"."access_grant" ("person_id");
create index "access_grant_authority_id_index" on "people"."access_grant" ("authority_id");
create index "access_grant_organisation_id_index" on "people"."access_grant" ("organisation_id");
create index "access_grant_account_id_index" on "people"."access_grant" ("account_id");
alter table "people"."access_grant" add constraint "one_grantee" check (num_nonnulls(organisation_id, account_id) = case basis when 'EMERGENCY' then 2 else 1 end);
alter table "people"."access_grant" add constraint "named_account" check ((account_id is null) = (grantee_name is null));
alter table "people"."access_grant" add constraint "ended_at_a_moment" check (ended_by_id is null or ends_at is not null);
alter table "people"."access_grant" add constraint "access_grant_topic_check" check ("topic" in ('PROFILE', 'CONFIDENTIAL', 'PLAN', 'FUND', 'COMMISSIONING'));
alter table "people"."access_grant" add constraint "access_grant_basis_check" check ("basis" in ('CONSENT', 'COMMISSION', 'EMERGENCY'));

create table "planning"."support_element" ("id" uuid not null, "person_id" uuid not null, "authority_id" uuid not null, "type_of_support" text not null, "option" text not null, "basis" text not null, "recurrence" text not null, "recorded_by_id" uuid not null, "recorded_at" timestamptz(3) not null, "ends_at" timestamptz(3) null, "ended_by_id" uuid null, "end_reason" text null, primary key ("id"));
create index "support_element_person_id_index" on "planning"."support_element" ("person_id");
create index "support_element_authority_id_index" on "planning"."support_element" ("authority_id");
alter table "planning"."support_element" add constraint "deemed_is_option_3" check (basis = 'CHOSEN' or option = 'OPTION_3');
alter table "planning"."support_element" add constraint "ended_by_somebody_for_a_reason" check ((ends_at is null) = (ended_by_id is null) and (ends_at is null) = (end_reason is null));
alter table "planning"."support_element" add constraint "support_element_type_of_support_check" check ("type_of_support" in ('PERSONAL_CARE', 'HEALTH_CARE', 'DOMESTIC_CARE', 'HOUSING_SUPPORT', 'SOCIAL_EDUCATIONAL_RECREATIONAL', 'EQUIPMENT_AND_TEMPORARY_ADAPTATIONS', 'RESPITE', 'MEALS', 'OTHER'));
alter table "planning"."support_element" add constraint "support_element_option_check" check ("option" in ('OPTION_1', 'OPTION_2', 'OPTION_3'));
alter table "planning"."support_element" add constraint "support_element_basis_check" check ("basis" in ('CHOSEN', 'DEEMED'));
alter table "planning"."support_element" add constraint "support_element_recurrence_check" check ("recurrence" in ('RECURRING', 'ONE_OFF'));
alter table "planning"."support_element" add constraint "support_element_end_reason_check" check ("end_reason" in ('NO_LONGER_NEEDED', 'REPLACED', 'ENTERED_BY_MISTAKE'));

create table "directory"."support_service" ("id" uuid not null, "organisation_id" uuid not null, "name" text not null, "description" text null, "kinds" text[] not null, "sector" text not null, "status" text not null, "council_area" text null, "address_withheld" boolean not null default false, "address" text null, "town" text null, "postcode" text null, "latitude" double precision null, "longitude" double precision null, "place_precision" text null, "telephone" text null, "website" text null, "languages" text[] null, "accessibility" text[] null, "outcomes" text[] null, "activities" text[] null, "support_needs" text[] null, "care_groups" text[] null, "minimum_age" smallint null, "maximum_age" smallint null, "accepts_option_2" boolean null, "framework_areas" text[] null, "capacity" text null, "capacity_minutes_a_week" int null, "capacity_as_of" date null, "listing" text not null default 'OPEN', "funded_until" date null, "confirmed_on" date null, "confirmed_by_id" uuid null, "registered_places" int null, "wellbeing_grade" smallint null, "planning_grade" smallint null, "setting_grade" smallint null, "staff_grade" smallint null, "leadership_grade" smallint null, "minimum_grade" smallint null, "graded_on" date null, "complaints_upheld" int null, "complaints_since" date null, "last_inspected_on" date null, "registered_on" date null, "closed_on" date null, "continued_by_id" uuid null, "source" text not null, "facts_as_of" date not null, "added_at" timestamptz(3) not null default now(), "modified_at" timestamptz(3) not null default now(), "search_text" text not null, primary key ("id"));
create index "support_service_organisation_id_index" on "directory"."support_service" ("organisation_id");
create index "support_service_council_area_index" on "directory"."support_service" ("council_area");
alter table "directory"."support_service" add constraint "ages" check (minimum_age >= 0 and maximum_age <= 130 and minimum_age <= maximum_age);
alter table "directory"."support_service" add constraint "capacity_minutes" check (capacity_minutes_a_week >= 0 and capacity_minutes_a_week <= 10000000);
alter table "directory"."support_service" add constraint "support_service_kinds_check" check ("kinds" <@ array['CARE_AT_HOME'::text, 'OTHER_SUPPORT_SERVICE'::text, 'HOUSING_SUPPORT'::text, 'ADULT_PLACEMENT'::text, 'CARE_HOME'::text, 'NURSE_AGENCY'::text, 'OFFENDER_ACCOMMODATION'::text, 'COMMUNITY_SUPPORT'::text]);
alter table "directory"."support_service" add constraint "support_service_sector_check" check ("sector" in ('PRIVATE', 'VOLUNTARY', 'LOCAL_AUTHORITY', 'HEALTH_BOARD', 'NOT_KNOWN'));
alter table "directory"."support_service" add constraint "support_service_status_check" check ("status" in ('ACTIVE', 'INACTIVE', 'CLOSED'));
alter table "directory"."support_service" add constraint "support_service_place_precision_check" check ("place_precision" in ('POSTCODE', 'SECTOR', 'OUTCODE', 'COORDINATES'));
alter table "directory"."support_service" add constraint "support_service_accessibility_check" check ("accessibility" <@ array['ACCESSIBLE_ENTRANCE'::text, 'ACCESSIBLE_BUILDING'::text, 'ACCESSIBLE_CAR_PARK'::text, 'ACCESSIBLE_TOILET'::text, 'FREE_WIFI'::text, 'FREE_TO_USE'::text, 'GENDER_NEUTRAL_TOILET'::text, 'HEARING_LOOP'::text, 'HYBRID'::text, 'ONLINE'::text, 'LIFT'::text, 'PUBLIC_TRANSPORT'::text, 'TRANSLATION'::text, 'APP_BASED'::text, 'TELEPHONE'::text, 'BRITISH_SIGN_LANGUAGE'::text, 'ELECTRONIC_NOTE_TAKING'::text]);
alter table "directory"."support_service" add constraint "support_service_outcomes_check" check ("outcomes" <@ array['SEEING_PEOPLE'::text, 'HAVING_THINGS_TO_DO'::text, 'BEING_SAFE'::text, 'STAYING_WELL'::text, 'LIVING_WHERE_AND_AS_ONE_WANTS'::text, 'RESPECT'::text, 'LEARNING_AND_WORK'::text, 'PART_OF_COMMUNITY'::text]);
alter table "directory"."support_service" add constraint "support_service_support_needs_check" check ("support_needs" <@ array['PERSONAL_CARE'::text, 'HEALTH_CARE'::text, 'DOMESTIC_CARE'::text, 'HOUSING_SUPPORT'::text, 'SOCIAL_EDUCATIONAL_RECREATIONAL'::text, 'EQUIPMENT_AND_TEMPORARY_ADAPTATIONS'::text, 'RESPITE'::text, 'MEALS'::text, 'OTHER'::text]);
alter table "directory"."support_service" add constraint "support_service_care_groups_check" check ("care_groups" <@ array['DEMENTIA'::text, 'ELDERLY_FRAIL'::text, 'LEARNING_DISABILITY'::text, 'MENTAL_HEALTH'::text, 'PHYSICAL_AND_SENSORY_DISABILITY'::text, 'OTHER'::text]);
alter table "directory"."support_service" add constraint "support_service_capacity_check" check ("capacity" in ('NOW', 'WAITING_LIST', 'NONE'));
alter table "directory"."support_service" add constraint "support_service_listing_check" check ("listing" in ('OPEN', 'ASK_LOCAL_BROKER'));
alter table "directory"."support_service" add constraint "support_service_source_check" check ("source" in ('CARE_INSPECTORATE', 'PROVIDER', 'OPEN_REFERRAL', 'ALISS', 'SUPPORT_ORGANISATION'));

create table "planning"."shortlisted_service" ("id" uuid not null, "person_id" uuid not null, "authority_id" uuid not null, "service_id" uuid not null, "position" int not null, "reason" text not null, "added_by_id" uuid not null, "added_for_id" uuid null, "agreement_id" uuid null, "added_at" timestamptz(3) not null, "removed_at" timestamptz(3) null, "removed_by_id" uuid null, primary key ("id"));
create index "shortlisted_service_person_id_index" on "planning"."shortlisted_service" ("person_id");
create index "shortlisted_service_authority_id_index" on "planning"."shortlisted_service" ("authority_id");
alter table "planning"."shortlisted_service" add constraint "place" check (position > 0);
alter table "planning"."shortlisted_service" add constraint "removed_by_somebody" check ((removed_at is null) = (removed_by_id is null));

create table "directory"."service_statement" ("id" uuid not null, "service_id" uuid not null, "author_id" uuid not null, "maintainer_id" uuid not null, "text" text not null, "made_by_id" uuid not null, "made_at" timestamptz(3) not null, "publishes_at" timestamptz(3) not null, "reply" text null, "replied_by_id" uuid null, "replied_at" timestamptz(3) null, "withdrawn_by_id" uuid null, "withdrawn_at" timestamptz(3) null, primary key ("id"));
create index "service_statement_service_id_index" on "directory"."service_statement" ("service_id");
create index "service_statement_author_id_index" on "directory"."service_statement" ("author_id");
create index "service_statement_maintainer_id_index" on "directory"."service_statement" ("maintainer_id");

create table "directory"."service_place" ("id" uuid not null, "service_id" uuid not null, "location" text not null, "name" text null, "address" text null, "town" text null, "postcode" text null, "council_area" text null, "latitude" double precision null, "longitude" double precision null, "place_precision" text null, primary key ("id"));
alter table "directory"."service_place" add constraint "service_place_service_id_location_unique" unique ("service_id", "location");
alter table "directory"."service_place" add constraint "service_place_place_precision_check" check ("place_precision" in ('POSTCODE', 'SECTOR', 'OUTCODE', 'COORDINATES'));

create table "directory"."service_hours" ("id" uuid not null, "service_id" uuid not null, "place_id" uuid null, "weekday" smallint not null, "starts_at" smallint not null, "ends_at" smallint not null, "starts_on" date null, "ends_on" date null, primary key ("id"));
create index "service_hours_place_id_index" on "directory"."service_hours" ("place_id");
alter table "directory"."service_hours" add constraint "day_of_week" check (weekday >= 1 and weekday <= 7);
alter table "directory"."service_hours" add constraint "within_a_day" check (0 <= starts_at and starts_at < ends_at and ends_at <= 1440);
alter table "directory"."service_hours" add constraint "hours_forwards" check (starts_on < ends_on);

create table "directory"."service_cost" ("id" uuid not null, "service_id" uuid not null, "option" text null, "description" text null, "pence" bigint null, "starts_on" date null, "ends_on" date null, primary key ("id"));
create index "service_cost_service_id_index" on "directory"."service_cost" ("service_id");
alter table "directory"."service_cost" add constraint "cost_says_something" check (num_nonnulls(option, description, pence) > 0);
alter table "directory"."service_cost" add constraint "cost_in_reason" check (pence >= 0);
alter table "directory"."service_cost" add constraint "cost_forwards" check (starts_on < ends_on);

create table "directory"."service_area" ("id" uuid not null, "service_id" uuid not null, "kind" text not null, "code" text null, "metres" int null, primary key ("id"));
create index "service_area_service_id_index" on "directory"."service_area" ("service_id");
create index "service_area_code_index" on "directory"."service_area" ("code");
alter table "directory"."service_area" add constraint "service_area_service_id_kind_code_unique" unique ("service_id", "kind", "code");
alter table "directory"."service_area" add constraint "says_where" check ((code is not null) = (kind in ('COUNCIL_AREA', 'OUTCODE', 'SECTOR')) and (metres is not null) = (kind = 'RADIUS'));
alter table "directory"."service_area" add constraint "metres_in_reason" check (metres >= 1 and metres <= 200000);
alter table "directory"."service_area" add constraint "service_area_kind_check" check ("kind" in ('SCOTLAND', 'COUNCIL_AREA', 'OUTCODE', 'SECTOR', 'RADIUS'));

create table "directory"."reminder" ("id" uuid not null, "service_id" uuid not null, "organisation_id" uuid not null, "confirmed_on" date not null, "months" smallint not null, "code_hash" text not null, "made_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "used_at" timestamptz(3) null, primary key ("id"));
create index "reminder_organisation_id_index" on "directory"."reminder" ("organisation_id");
alter table "directory"."reminder" add constraint "reminder_code_hash_unique" unique ("code_hash");
alter table "directory"."reminder" add constraint "reminder_once" unique ("service_id", "confirmed_on", "months");
alter table "directory"."reminder" add constraint "months" check (months in (10, 11, 12));

create table "directory"."registration" ("id" uuid not null, "service_id" uuid not null, "cs_number" text not null, "twin_cs_number" text null, "kind" text not null, "status" text not null, "address_withheld" boolean not null default false, "registered_on" date null, "closed_on" date null, "last_seen_on" date null, primary key ("id"));
create index "registration_service_id_index" on "directory"."registration" ("service_id");
alter table "directory"."registration" add constraint "registration_cs_number_unique" unique ("cs_number");
alter table "directory"."registration" add constraint "registration_kind_check" check ("kind" in ('CARE_AT_HOME', 'OTHER_SUPPORT_SERVICE', 'HOUSING_SUPPORT', 'ADULT_PLACEMENT', 'CARE_HOME', 'NURSE_AGENCY', 'OFFENDER_ACCOMMODATION', 'COMMUNITY_SUPPORT'));
alter table "directory"."registration" add constraint "registration_status_check" check ("status" in ('ACTIVE', 'INACTIVE', 'CLOSED'));

create table "directory"."service_claim" ("id" uuid not null, "organisation_id" uuid not null, "number" text not null, "registration_id" uuid null, "provider_id" uuid null, "status" text not null default 'OPEN', "claimed_by_id" uuid not null, "claimed_at" timestamptz(3) not null, "verified_how" text null, "verified_by_id" uuid null, "verified_at" timestamptz(3) null, "closed_by_id" uuid null, "closed_at" timestamptz(3) null, "reason" text null, primary key ("id"));
create index "service_claim_organisation_id_index" on "directory"."service_claim" ("organisation_id");
create index "service_claim_registration_id_index" on "directory"."service_claim" ("registration_id");
create index "service_claim_provider_id_index" on "directory"."service_claim" ("provider_id");
alter table "directory"."service_claim" add constraint "one_kind_of_number" check (num_nonnulls(registration_id, provider_id) = 1);
alter table "directory"."service_claim" add constraint "service_claim_status_check" check ("status" in ('OPEN', 'VERIFIED', 'REFUSED', 'WITHDRAWN', 'ENDED'));
alter table "directory"."service_claim" add constraint "service_claim_verified_how_check" check ("verified_how" in ('OPERATOR', 'CODE'));

create table "directory"."claim_code" ("id" uuid not null, "claim_id" uuid not null, "code_hash" text not null, "issued_by_id" uuid not null, "issued_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, primary key ("id"));
create index "claim_code_claim_id_index" on "directory"."claim_code" ("claim_id");

create table "directory"."grading" ("id" uuid not null, "registration_id" uuid not null, "as_of" date not null, "published_on" date null, "wellbeing_grade" smallint null, "planning_grade" smallint null, "setting_grade" smallint null, "staff_grade" smallint null, "leadership_grade" smallint null, "minimum_grade" smallint null, primary key ("id"));
alter table "directory"."grading" add constraint "grading_once_a_register" unique ("registration_id", "as_of");

create table "directory"."register_reply" ("id" uuid not null, "service_id" uuid not null, "organisation_id" uuid not null, "about" text not null, "text" text not null, "made_by_id" uuid not null, "made_at" timestamptz(3) not null, "ended_at" timestamptz(3) null, primary key ("id"));
create index "register_reply_service_id_index" on "directory"."register_reply" ("service_id");
alter table "directory"."register_reply" add constraint "register_reply_about_check" check ("about" in ('COMPLAINTS', 'GRADES'));

create table "directory"."rate" ("id" uuid not null, "service_id" uuid not null, "unit" text not null, "band" text not null default 'ANY', "pence" bigint not null, "evening_from" smallint null, "evening_until" smallint null, "vat" text null, "starts_on" date not null, "ends_on" date null, "recorded_at" timestamptz(3) not null default now(), "superseded_at" timestamptz(3) null, primary key ("id"));
create index "rate_service_id_index" on "directory"."rate" ("service_id");
alter table "directory"."rate" add constraint "positive" check (pence > 0);
alter table "directory"."rate" add constraint "largest" check (pence <= 10000000);
alter table "directory"."rate" add constraint "forwards" check (starts_on < ends_on);
alter table "directory"."rate" add constraint "band_of_unit" check (band = 'ANY' or unit = 'HOUR' or (unit = 'SLEEPOVER' and band <> 'EVENING'));
alter table "directory"."rate" add constraint "evening_has_hours" check (case when band = 'EVENING'
        then evening_from is not null and evening_until is not null and evening_from <> evening_until
          and evening_from between 0 and 1439 and evening_until between 0 and 1439
        else evening_from is null and evening_until is null end);
alter table "directory"."rate" add constraint "rate_unit_check" check ("unit" in ('HOUR', 'SLEEPOVER', 'ITEM', 'TRAVEL_VISIT', 'TRAVEL_MILE'));
alter table "directory"."rate" add constraint "rate_band_check" check ("band" in ('ANY', 'WEEKDAY', 'EVENING', 'WEEKEND', 'SATURDAY', 'SUNDAY', 'BANK_HOLIDAY'));
alter table "directory"."rate" add constraint "rate_vat_check" check ("vat" in ('EXEMPT', 'INCLUDED', 'ADDED'));

create table "directory"."fact_provenance" ("id" uuid not null, "service_id" uuid not null, "fact" text not null, "source" text not null, "source_reference" text null, "as_of" date not null, "confirmed_by_owner" boolean not null default false, primary key ("id"));
alter table "directory"."fact_provenance" add constraint "fact_provenance_service_id_fact_unique" unique ("service_id", "fact");
alter table "directory"."fact_provenance" add constraint "fact_provenance_source_check" check ("source" in ('CARE_INSPECTORATE', 'PROVIDER', 'OPEN_REFERRAL', 'ALISS', 'SUPPORT_ORGANISATION'));

create table "directory"."external_identifier" ("id" uuid not null, "service_id" uuid null, "organisation_id" uuid null, "scheme" text not null, "identifier" text not null, primary key ("id"));
create index "external_identifier_service_id_index" on "directory"."external_identifier" ("service_id");
create index "external_identifier_organisation_id_index" on "directory"."external_identifier" ("organisation_id");
alter table "directory"."external_identifier" add constraint "external_identifier_scheme_identifier_unique" unique ("scheme", "identifier");
alter table "directory"."external_identifier" add constraint "of_one" check (num_nonnulls(service_id, organisation_id) = 1);

create table "commissioning"."arrangement_line" ("id" uuid not null, "arrangement_id" uuid not null, "fund_id" uuid not null, "person_id" uuid not null, "authority_id" uuid not null, "outcome_id" uuid not null, "service_id" uuid not null, "description" text not null, "unit" text not null, "quantity" int not null, "rate_pence" bigint not null, "period_start" date not null, "period_end" date not null, "cost_pence" bigint not null, "involves_personal_care_or_support" boolean not null, "added_by_id" uuid not null, "created_at" timestamptz(3) not null, primary key ("id"));
create index "arrangement_line_arrangement_id_index" on "commissioning"."arrangement_line" ("arrangement_id");
create index "arrangement_line_fund_id_index" on "commissioning"."arrangement_line" ("fund_id");
create index "arrangement_line_person_id_index" on "commissioning"."arrangement_line" ("person_id");
create index "arrangement_line_authority_id_index" on "commissioning"."arrangement_line" ("authority_id");
create index "arrangement_line_outcome_id_index" on "commissioning"."arrangement_line" ("outcome_id");
create index "arrangement_line_service_id_index" on "commissioning"."arrangement_line" ("service_id");
alter table "commissioning"."arrangement_line" add constraint "amounts" check (quantity > 0 and rate_pence > 0 and cost_pence > 0);
alter table "commissioning"."arrangement_line" add constraint "forwards" check (period_start < period_end);
alter table "commissioning"."arrangement_line" add constraint "arrangement_line_unit_check" check ("unit" in ('HOUR', 'SLEEPOVER', 'ITEM'));

create table "commissioning"."commission" ("id" uuid not null, "line_id" uuid not null, "fund_id" uuid not null, "person_id" uuid not null, "authority_id" uuid not null, "holder_id" uuid not null, "broker_id" uuid not null, "provider_id" uuid not null, "service_id" uuid not null, "description" text not null, "locality" text not null, "unit" text not null, "quantity" int not null, "rate_pence" bigint not null, "period_start" date not null, "period_end" date not null, "pence" bigint not null, "status" text not null, "offered_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "decided_at" timestamptz(3) null, "promise_id" uuid null, "decline_reason" text null, "decline_explanation" text null, "version" int not null default 1, primary key ("id"));
create index "commission_line_id_index" on "commissioning"."commission" ("line_id");
create index "commission_fund_id_index" on "commissioning"."commission" ("fund_id");
create index "commission_person_id_index" on "commissioning"."commission" ("person_id");
create index "commission_authority_id_index" on "commissioning"."commission" ("authority_id");
create index "commission_holder_id_index" on "commissioning"."commission" ("holder_id");
create index "commission_broker_id_index" on "commissioning"."commission" ("broker_id");
create index "commission_provider_id_index" on "commissioning"."commission" ("provider_id");
create index "commission_service_id_index" on "commissioning"."commission" ("service_id");
alter table "commissioning"."commission" add constraint "amounts" check (quantity > 0 and rate_pence > 0 and pence > 0);
alter table "commissioning"."commission" add constraint "declined_with_reason" check (status <> 'DECLINED' or decline_reason is not null);
alter table "commissioning"."commission" add constraint "commission_unit_check" check ("unit" in ('HOUR', 'SLEEPOVER', 'ITEM'));
alter table "commissioning"."commission" add constraint "commission_status_check" check ("status" in ('OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED'));
alter table "commissioning"."commission" add constraint "commission_decline_reason_check" check ("decline_reason" in ('NO_CAPACITY', 'OUTSIDE_AREA', 'RATE_TOO_LOW', 'CANNOT_MEET_NEED', 'OTHER'));

create table "commissioning"."notice" ("id" uuid not null, "kind" text not null, "commission_id" uuid not null, "person_id" uuid not null, "authority_id" uuid not null, "holder_id" uuid not null, "provider_id" uuid not null, "rate_id" uuid not null, "pence_before" bigint not null, "made_at" timestamptz(3) not null, primary key ("id"));
create index "notice_commission_id_index" on "commissioning"."notice" ("commission_id");
create index "notice_person_id_index" on "commissioning"."notice" ("person_id");
create index "notice_authority_id_index" on "commissioning"."notice" ("authority_id");
create index "notice_holder_id_index" on "commissioning"."notice" ("holder_id");
alter table "commissioning"."notice" add constraint "notice_once" unique ("commission_id", "rate_id");
alter table "commissioning"."notice" add constraint "notice_kind_check" check ("kind" in ('RATE_RISE'));

create table "commissioning"."invoice" ("id" uuid not null, "commission_id" uuid not null, "fund_id" uuid not null, "person_id" uuid not null, "authority_id" uuid not null, "holder_id" uuid not null, "provider_id" uuid not null, "number" text not null, "pence" bigint not null, "status" text not null, "submitted_by_id" uuid not null, "submitted_at" timestamptz(3) not null, "approved_by_id" uuid null, "approved_at" timestamptz(3) null, "paid_at" timestamptz(3) null, "version" int not null default 1, primary key ("id"));
create index "invoice_commission_id_index" on "commissioning"."invoice" ("commission_id");
create index "invoice_fund_id_index" on "commissioning"."invoice" ("fund_id");
create index "invoice_person_id_index" on "commissioning"."invoice" ("person_id");
create index "invoice_authority_id_index" on "commissioning"."invoice" ("authority_id");
create index "invoice_holder_id_index" on "commissioning"."invoice" ("holder_id");
create index "invoice_provider_id_index" on "commissioning"."invoice" ("provider_id");
alter table "commissioning"."invoice" add constraint "positive" check (pence > 0);
alter table "commissioning"."invoice" add constraint "not_own_approval" check (approved_by_id <> submitted_by_id);
alter table "commissioning"."invoice" add constraint "invoice_status_check" check ("status" in ('SUBMITTED', 'APPROVED', 'PAID'));

create table "commissioning"."delivery" ("id" uuid not null, "commission_id" uuid not null, "person_id" uuid not null, "authority_id" uuid not null, "holder_id" uuid not null, "provider_id" uuid not null, "delivered_on" date not null, "quantity" int not null, "note" text null, "recorded_by_id" uuid not null, "recorded_at" timestamptz(3) not null, primary key ("id"));
create index "delivery_commission_id_index" on "commissioning"."delivery" ("commission_id");
create index "delivery_person_id_index" on "commissioning"."delivery" ("person_id");
create index "delivery_authority_id_index" on "commissioning"."delivery" ("authority_id");
create index "delivery_holder_id_index" on "commissioning"."delivery" ("holder_id");
create index "delivery_provider_id_index" on "commissioning"."delivery" ("provider_id");
alter table "commissioning"."delivery" add constraint "positive" check (quantity > 0);

alter table "identity"."account" add constraint "account_registered_by_id_foreign" foreign key ("registered_by_id") references "identity"."organisation" ("id") on delete set null;

alter table "identity"."membership" add constraint "membership_account_id_foreign" foreign key ("account_id") references "identity"."account" ("id");
alter table "identity"."membership" add constraint "membership_organisation_id_foreign" foreign key ("organisation_id") references "identity"."organisation" ("id");

alter table "identity"."login" add constraint "login_account_id_foreign" foreign key ("account_id") references "identity"."account" ("id");

alter table "identity"."invitation" add constraint "invitation_organisation_id_foreign" foreign key ("organisation_id") references "identity"."organisation" ("id");
alter table "identity"."invitation" add constraint "invitation_account_id_foreign" foreign key ("account_id") references "identity"."account" ("id") on delete set null;
alter table "identity"."invitation" add constraint "invitation_invited_by_id_foreign" foreign key ("invited_by_id") references "identity"."account" ("id") on delete set null;
alter table "identity"."invitation" add constraint "invitation_accepted_by_id_foreign" foreign key ("accepted_by_id") references "identity"."account" ("id") on delete set null;

alter table "directory"."information_resource" add constraint "information_resource_organisation_id_foreign" foreign key ("organisation_id") references "identity"."organisation" ("id");
alter table "directory"."information_resource" add constraint "information_resource_added_by_id_foreign" foreign key ("added_by_id") references "identity"."account" ("id");
alter table "directory"."information_resource" add constraint "information_resource_withdrawn_by_id_foreign" foreign key ("withdrawn_by_id") references "identity"."account" ("id") on delete set null;

alter table "identity"."delegated_limit" add constraint "delegated_limit_membership_id_foreign" foreign key ("membership_id") references "identity"."membership" ("id");
alter table "identity"."delegated_limit" add constraint "delegated_limit_account_id_foreign" foreign key ("account_id") references "identity"."account" ("id");
alter table "identity"."delegated_limit" add constraint "delegated_limit_organisation_id_foreign" foreign key ("organisation_id") references "identity"."organisation" ("id");
alter table "identity"."delegated_limit" add constraint "delegated_limit_set_by_id_foreign" foreign key ("set_by_id") references "identity"."account" ("id") on delete set null;

alter table "identity"."declared_interest" add constraint "declared_interest_brokerage_id_foreign" foreign key ("brokerage_id") references "identity"."organisation" ("id");
alter table "identity"."declared_interest" add constraint "declared_interest_account_id_foreign" foreign key ("account_id") references "identity"."account" ("id") on delete set null;
alter table "identity"."declared_interest" add constraint "declared_interest_organisation_id_foreign" foreign key ("organisation_id") references "identity"."organisation" ("id");
alter table "identity"."declared_interest" add constraint "declared_interest_declared_by_id_foreign" foreign key ("declared_by_id") references "identity"."account" ("id");
alter table "identity"."declared_interest" add constraint "declared_interest_ended_by_id_foreign" foreign key ("ended_by_id") references "identity"."account" ("id") on delete set null;

alter table "identity"."broker_accreditation" add constraint "broker_accreditation_account_id_foreign" foreign key ("account_id") references "identity"."account" ("id");
alter table "identity"."broker_accreditation" add constraint "broker_accreditation_organisation_id_foreign" foreign key ("organisation_id") references "identity"."organisation" ("id");

alter table "directory"."outgoing_message" add constraint "outgoing_message_organisation_id_foreign" foreign key ("organisation_id") references "identity"."organisation" ("id");

alter table "directory"."quarantined_entry" add constraint "quarantined_entry_import_run_id_foreign" foreign key ("import_run_id") references "directory"."import_run" ("id");

alter table "directory"."resource_form" add constraint "resource_form_resource_id_foreign" foreign key ("resource_id") references "directory"."information_resource" ("id");
alter table "directory"."resource_form" add constraint "resource_form_organisation_id_foreign" foreign key ("organisation_id") references "identity"."organisation" ("id");
alter table "directory"."resource_form" add constraint "resource_form_added_by_id_foreign" foreign key ("added_by_id") references "identity"."account" ("id");
alter table "directory"."resource_form" add constraint "resource_form_withdrawn_by_id_foreign" foreign key ("withdrawn_by_id") references "identity"."account" ("id") on delete set null;

alter table "records"."retention_policy" add constraint "retention_policy_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "records"."retention_policy" add constraint "retention_policy_set_by_id_foreign" foreign key ("set_by_id") references "identity"."account" ("id");

alter table "people"."supported_person" add constraint "supported_person_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "people"."supported_person" add constraint "supported_person_account_id_foreign" foreign key ("account_id") references "identity"."account" ("id") on delete set null;

alter table "people"."representation" add constraint "representation_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id");
alter table "people"."representation" add constraint "representation_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "people"."representation" add constraint "representation_account_id_foreign" foreign key ("account_id") references "identity"."account" ("id");
alter table "people"."representation" add constraint "representation_recorded_by_id_foreign" foreign key ("recorded_by_id") references "identity"."account" ("id");
alter table "people"."representation" add constraint "representation_ended_by_id_foreign" foreign key ("ended_by_id") references "identity"."account" ("id") on delete set null;

alter table "records"."record_closure" add constraint "record_closure_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id");
alter table "records"."record_closure" add constraint "record_closure_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "records"."record_closure" add constraint "record_closure_closed_by_id_foreign" foreign key ("closed_by_id") references "identity"."account" ("id");
alter table "records"."record_closure" add constraint "record_closure_reopened_by_id_foreign" foreign key ("reopened_by_id") references "identity"."account" ("id") on delete set null;

alter table "planning"."personal_outcome" add constraint "personal_outcome_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id");
alter table "planning"."personal_outcome" add constraint "personal_outcome_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "planning"."personal_outcome" add constraint "personal_outcome_agreed_by_id_foreign" foreign key ("agreed_by_id") references "identity"."account" ("id");

alter table "planning"."peer_story" add constraint "peer_story_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id");
alter table "planning"."peer_story" add constraint "peer_story_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "planning"."peer_story" add constraint "peer_story_written_by_id_foreign" foreign key ("written_by_id") references "identity"."account" ("id");
alter table "planning"."peer_story" add constraint "peer_story_decided_for_id_foreign" foreign key ("decided_for_id") references "identity"."organisation" ("id") on delete set null;
alter table "planning"."peer_story" add constraint "peer_story_withdrawn_by_id_foreign" foreign key ("withdrawn_by_id") references "identity"."account" ("id") on delete set null;

alter table "people"."needed_form" add constraint "needed_form_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id");
alter table "people"."needed_form" add constraint "needed_form_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "people"."needed_form" add constraint "needed_form_recorded_by_id_foreign" foreign key ("recorded_by_id") references "identity"."account" ("id");
alter table "people"."needed_form" add constraint "needed_form_ended_by_id_foreign" foreign key ("ended_by_id") references "identity"."account" ("id") on delete set null;

alter table "planning"."interest_agreement" add constraint "interest_agreement_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id");
alter table "planning"."interest_agreement" add constraint "interest_agreement_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "planning"."interest_agreement" add constraint "interest_agreement_brokerage_id_foreign" foreign key ("brokerage_id") references "identity"."organisation" ("id");
alter table "planning"."interest_agreement" add constraint "interest_agreement_organisation_id_foreign" foreign key ("organisation_id") references "identity"."organisation" ("id");
alter table "planning"."interest_agreement" add constraint "interest_agreement_recorded_by_id_foreign" foreign key ("recorded_by_id") references "identity"."account" ("id");

alter table "funds"."individual_service_fund" add constraint "individual_service_fund_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id");
alter table "funds"."individual_service_fund" add constraint "individual_service_fund_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "funds"."individual_service_fund" add constraint "individual_service_fund_holder_id_foreign" foreign key ("holder_id") references "identity"."organisation" ("id");

alter table "funds"."isf_agreement" add constraint "isf_agreement_fund_id_foreign" foreign key ("fund_id") references "funds"."individual_service_fund" ("id");
alter table "funds"."isf_agreement" add constraint "isf_agreement_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id");
alter table "funds"."isf_agreement" add constraint "isf_agreement_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "funds"."isf_agreement" add constraint "isf_agreement_holder_id_foreign" foreign key ("holder_id") references "identity"."organisation" ("id");

alter table "records"."erasure" add constraint "erasure_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id");
alter table "records"."erasure" add constraint "erasure_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "records"."erasure" add constraint "erasure_requested_by_id_foreign" foreign key ("requested_by_id") references "identity"."account" ("id");
alter table "records"."erasure" add constraint "erasure_erased_by_id_foreign" foreign key ("erased_by_id") references "identity"."account" ("id") on delete set null;
alter table "records"."erasure" add constraint "erasure_policy_id_foreign" foreign key ("policy_id") references "records"."retention_policy" ("id") on delete set null;

alter table "people"."emergency_access" add constraint "emergency_access_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id");
alter table "people"."emergency_access" add constraint "emergency_access_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "people"."emergency_access" add constraint "emergency_access_account_id_foreign" foreign key ("account_id") references "identity"."account" ("id");
alter table "people"."emergency_access" add constraint "emergency_access_organisation_id_foreign" foreign key ("organisation_id") references "identity"."organisation" ("id");

alter table "people"."earlier_detail" add constraint "earlier_detail_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id");
alter table "people"."earlier_detail" add constraint "earlier_detail_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "people"."earlier_detail" add constraint "earlier_detail_changed_by_id_foreign" foreign key ("changed_by_id") references "identity"."account" ("id") on delete set null;

alter table "people"."difference_of_view" add constraint "difference_of_view_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id");
alter table "people"."difference_of_view" add constraint "difference_of_view_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "people"."difference_of_view" add constraint "difference_of_view_representation_id_foreign" foreign key ("representation_id") references "people"."representation" ("id");
alter table "people"."difference_of_view" add constraint "difference_of_view_recorded_by_id_foreign" foreign key ("recorded_by_id") references "identity"."account" ("id");

alter table "people"."decision_supporter" add constraint "decision_supporter_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id");
alter table "people"."decision_supporter" add constraint "decision_supporter_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "people"."decision_supporter" add constraint "decision_supporter_account_id_foreign" foreign key ("account_id") references "identity"."account" ("id");
alter table "people"."decision_supporter" add constraint "decision_supporter_recorded_by_id_foreign" foreign key ("recorded_by_id") references "identity"."account" ("id");
alter table "people"."decision_supporter" add constraint "decision_supporter_ended_by_id_foreign" foreign key ("ended_by_id") references "identity"."account" ("id") on delete set null;

alter table "people"."confidential_record" add constraint "confidential_record_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id") on update cascade on delete cascade;
alter table "people"."confidential_record" add constraint "confidential_record_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");

alter table "commissioning"."arrangement" add constraint "arrangement_fund_id_foreign" foreign key ("fund_id") references "funds"."individual_service_fund" ("id");
alter table "commissioning"."arrangement" add constraint "arrangement_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id");
alter table "commissioning"."arrangement" add constraint "arrangement_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "commissioning"."arrangement" add constraint "arrangement_broker_id_foreign" foreign key ("broker_id") references "identity"."organisation" ("id");

alter table "planning"."agreed_budget" add constraint "agreed_budget_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id");
alter table "planning"."agreed_budget" add constraint "agreed_budget_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "planning"."agreed_budget" add constraint "agreed_budget_set_by_id_foreign" foreign key ("set_by_id") references "identity"."account" ("id");

alter table "planning"."information_shared" add constraint "information_shared_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id");
alter table "planning"."information_shared" add constraint "information_shared_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "planning"."information_shared" add constraint "information_shared_budget_id_foreign" foreign key ("budget_id") references "planning"."agreed_budget" ("id") on delete set null;
alter table "planning"."information_shared" add constraint "information_shared_resource_form_id_foreign" foreign key ("resource_form_id") references "directory"."resource_form" ("id") on delete set null;
alter table "planning"."information_shared" add constraint "information_shared_organisation_id_foreign" foreign key ("organisation_id") references "identity"."organisation" ("id");
alter table "planning"."information_shared" add constraint "information_shared_recorded_by_id_foreign" foreign key ("recorded_by_id") references "identity"."account" ("id");

alter table "planning"."information_answer" add constraint "information_answer_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id");
alter table "planning"."information_answer" add constraint "information_answer_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "planning"."information_answer" add constraint "information_answer_information_shared_id_foreign" foreign key ("information_shared_id") references "planning"."information_shared" ("id");
alter table "planning"."information_answer" add constraint "information_answer_organisation_id_foreign" foreign key ("organisation_id") references "identity"."organisation" ("id") on delete set null;
alter table "planning"."information_answer" add constraint "information_answer_recorded_by_id_foreign" foreign key ("recorded_by_id") references "identity"."account" ("id");

alter table "funds"."allocation" add constraint "allocation_fund_id_foreign" foreign key ("fund_id") references "funds"."individual_service_fund" ("id");
alter table "funds"."allocation" add constraint "allocation_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id");
alter table "funds"."allocation" add constraint "allocation_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "funds"."allocation" add constraint "allocation_holder_id_foreign" foreign key ("holder_id") references "identity"."organisation" ("id");
alter table "funds"."allocation" add constraint "allocation_budget_id_foreign" foreign key ("budget_id") references "planning"."agreed_budget" ("id");

alter table "audit"."act" add constraint "act_account_id_foreign" foreign key ("account_id") references "identity"."account" ("id");
alter table "audit"."act" add constraint "act_organisation_id_foreign" foreign key ("organisation_id") references "identity"."organisation" ("id") on delete set null;
alter table "audit"."act" add constraint "act_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id") on delete set null;
alter table "audit"."act" add constraint "act_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id") on delete set null;

alter table "audit"."access_record" add constraint "access_record_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id");
alter table "audit"."access_record" add constraint "access_record_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "audit"."access_record" add constraint "access_record_account_id_foreign" foreign key ("account_id") references "identity"."account" ("id");
alter table "audit"."access_record" add constraint "access_record_organisation_id_foreign" foreign key ("organisation_id") references "identity"."organisation" ("id") on delete set null;

alter table "people"."access_grant" add constraint "access_grant_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id");
alter table "people"."access_grant" add constraint "access_grant_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "people"."access_grant" add constraint "access_grant_organisation_id_foreign" foreign key ("organisation_id") references "identity"."organisation" ("id") on delete set null;
alter table "people"."access_grant" add constraint "access_grant_account_id_foreign" foreign key ("account_id") references "identity"."account" ("id") on delete set null;
alter table "people"."access_grant" add constraint "access_grant_granted_by_id_foreign" foreign key ("granted_by_id") references "identity"."account" ("id");
alter table "people"."access_grant" add constraint "access_grant_ended_by_id_foreign" foreign key ("ended_by_id") references "identity"."account" ("id") on delete set null;

alter table "planning"."support_element" add constraint "support_element_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id");
alter table "planning"."support_element" add constraint "support_element_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "planning"."support_element" add constraint "support_element_recorded_by_id_foreign" foreign key ("recorded_by_id") references "identity"."account" ("id");
alter table "planning"."support_element" add constraint "support_element_ended_by_id_foreign" foreign key ("ended_by_id") references "identity"."account" ("id") on delete set null;

alter table "directory"."support_service" add constraint "support_service_organisation_id_foreign" foreign key ("organisation_id") references "identity"."organisation" ("id");
alter table "directory"."support_service" add constraint "support_service_confirmed_by_id_foreign" foreign key ("confirmed_by_id") references "identity"."organisation" ("id") on delete set null;
alter table "directory"."support_service" add constraint "support_service_continued_by_id_foreign" foreign key ("continued_by_id") references "directory"."support_service" ("id") on delete set null;

alter table "planning"."shortlisted_service" add constraint "shortlisted_service_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id");
alter table "planning"."shortlisted_service" add constraint "shortlisted_service_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "planning"."shortlisted_service" add constraint "shortlisted_service_service_id_foreign" foreign key ("service_id") references "directory"."support_service" ("id");
alter table "planning"."shortlisted_service" add constraint "shortlisted_service_added_by_id_foreign" foreign key ("added_by_id") references "identity"."account" ("id");
alter table "planning"."shortlisted_service" add constraint "shortlisted_service_added_for_id_foreign" foreign key ("added_for_id") references "identity"."organisation" ("id") on delete set null;
alter table "planning"."shortlisted_service" add constraint "shortlisted_service_agreement_id_foreign" foreign key ("agreement_id") references "planning"."interest_agreement" ("id") on delete set null;
alter table "planning"."shortlisted_service" add constraint "shortlisted_service_removed_by_id_foreign" foreign key ("removed_by_id") references "identity"."account" ("id") on delete set null;

alter table "directory"."service_statement" add constraint "service_statement_service_id_foreign" foreign key ("service_id") references "directory"."support_service" ("id");
alter table "directory"."service_statement" add constraint "service_statement_author_id_foreign" foreign key ("author_id") references "identity"."organisation" ("id");
alter table "directory"."service_statement" add constraint "service_statement_maintainer_id_foreign" foreign key ("maintainer_id") references "identity"."organisation" ("id");
alter table "directory"."service_statement" add constraint "service_statement_made_by_id_foreign" foreign key ("made_by_id") references "identity"."account" ("id");
alter table "directory"."service_statement" add constraint "service_statement_replied_by_id_foreign" foreign key ("replied_by_id") references "identity"."account" ("id") on delete set null;
alter table "directory"."service_statement" add constraint "service_statement_withdrawn_by_id_foreign" foreign key ("withdrawn_by_id") references "identity"."account" ("id") on delete set null;

alter table "directory"."service_place" add constraint "service_place_service_id_foreign" foreign key ("service_id") references "directory"."support_service" ("id");

alter table "directory"."service_hours" add constraint "service_hours_service_id_foreign" foreign key ("service_id") references "directory"."support_service" ("id");
alter table "directory"."service_hours" add constraint "service_hours_place_id_foreign" foreign key ("place_id") references "directory"."service_place" ("id") on delete set null;

alter table "directory"."service_cost" add constraint "service_cost_service_id_foreign" foreign key ("service_id") references "directory"."support_service" ("id");

alter table "directory"."service_area" add constraint "service_area_service_id_foreign" foreign key ("service_id") references "directory"."support_service" ("id");

alter table "directory"."reminder" add constraint "reminder_service_id_foreign" foreign key ("service_id") references "directory"."support_service" ("id");
alter table "directory"."reminder" add constraint "reminder_organisation_id_foreign" foreign key ("organisation_id") references "identity"."organisation" ("id");

alter table "directory"."registration" add constraint "registration_service_id_foreign" foreign key ("service_id") references "directory"."support_service" ("id");

alter table "directory"."service_claim" add constraint "service_claim_organisation_id_foreign" foreign key ("organisation_id") references "identity"."organisation" ("id");
alter table "directory"."service_claim" add constraint "service_claim_registration_id_foreign" foreign key ("registration_id") references "directory"."registration" ("id") on delete set null;
alter table "directory"."service_claim" add constraint "service_claim_provider_id_foreign" foreign key ("provider_id") references "identity"."organisation" ("id") on delete set null;
alter table "directory"."service_claim" add constraint "service_claim_claimed_by_id_foreign" foreign key ("claimed_by_id") references "identity"."account" ("id");
alter table "directory"."service_claim" add constraint "service_claim_verified_by_id_foreign" foreign key ("verified_by_id") references "identity"."account" ("id") on delete set null;
alter table "directory"."service_claim" add constraint "service_claim_closed_by_id_foreign" foreign key ("closed_by_id") references "identity"."account" ("id") on delete set null;

alter table "directory"."claim_code" add constraint "claim_code_claim_id_foreign" foreign key ("claim_id") references "directory"."service_claim" ("id");
alter table "directory"."claim_code" add constraint "claim_code_issued_by_id_foreign" foreign key ("issued_by_id") references "identity"."account" ("id");

alter table "directory"."grading" add constraint "grading_registration_id_foreign" foreign key ("registration_id") references "directory"."registration" ("id");

alter table "directory"."register_reply" add constraint "register_reply_service_id_foreign" foreign key ("service_id") references "directory"."support_service" ("id");
alter table "directory"."register_reply" add constraint "register_reply_organisation_id_foreign" foreign key ("organisation_id") references "identity"."organisation" ("id");
alter table "directory"."register_reply" add constraint "register_reply_made_by_id_foreign" foreign key ("made_by_id") references "identity"."account" ("id");

alter table "directory"."rate" add constraint "rate_service_id_foreign" foreign key ("service_id") references "directory"."support_service" ("id");

alter table "directory"."fact_provenance" add constraint "fact_provenance_service_id_foreign" foreign key ("service_id") references "directory"."support_service" ("id");

alter table "directory"."external_identifier" add constraint "external_identifier_service_id_foreign" foreign key ("service_id") references "directory"."support_service" ("id") on delete set null;
alter table "directory"."external_identifier" add constraint "external_identifier_organisation_id_foreign" foreign key ("organisation_id") references "identity"."organisation" ("id") on delete set null;

alter table "commissioning"."arrangement_line" add constraint "arrangement_line_arrangement_id_foreign" foreign key ("arrangement_id") references "commissioning"."arrangement" ("id");
alter table "commissioning"."arrangement_line" add constraint "arrangement_line_fund_id_foreign" foreign key ("fund_id") references "funds"."individual_service_fund" ("id");
alter table "commissioning"."arrangement_line" add constraint "arrangement_line_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id");
alter table "commissioning"."arrangement_line" add constraint "arrangement_line_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "commissioning"."arrangement_line" add constraint "arrangement_line_outcome_id_foreign" foreign key ("outcome_id") references "planning"."personal_outcome" ("id");
alter table "commissioning"."arrangement_line" add constraint "arrangement_line_service_id_foreign" foreign key ("service_id") references "directory"."support_service" ("id");
alter table "commissioning"."arrangement_line" add constraint "arrangement_line_added_by_id_foreign" foreign key ("added_by_id") references "identity"."account" ("id");

alter table "commissioning"."commission" add constraint "commission_line_id_foreign" foreign key ("line_id") references "commissioning"."arrangement_line" ("id");
alter table "commissioning"."commission" add constraint "commission_fund_id_foreign" foreign key ("fund_id") references "funds"."individual_service_fund" ("id");
alter table "commissioning"."commission" add constraint "commission_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id");
alter table "commissioning"."commission" add constraint "commission_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "commissioning"."commission" add constraint "commission_holder_id_foreign" foreign key ("holder_id") references "identity"."organisation" ("id");
alter table "commissioning"."commission" add constraint "commission_broker_id_foreign" foreign key ("broker_id") references "identity"."organisation" ("id");
alter table "commissioning"."commission" add constraint "commission_provider_id_foreign" foreign key ("provider_id") references "identity"."organisation" ("id");
alter table "commissioning"."commission" add constraint "commission_service_id_foreign" foreign key ("service_id") references "directory"."support_service" ("id");

alter table "commissioning"."notice" add constraint "notice_commission_id_foreign" foreign key ("commission_id") references "commissioning"."commission" ("id");
alter table "commissioning"."notice" add constraint "notice_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id");
alter table "commissioning"."notice" add constraint "notice_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "commissioning"."notice" add constraint "notice_holder_id_foreign" foreign key ("holder_id") references "identity"."organisation" ("id");
alter table "commissioning"."notice" add constraint "notice_provider_id_foreign" foreign key ("provider_id") references "identity"."organisation" ("id");
alter table "commissioning"."notice" add constraint "notice_rate_id_foreign" foreign key ("rate_id") references "directory"."rate" ("id");

alter table "commissioning"."invoice" add constraint "invoice_commission_id_foreign" foreign key ("commission_id") references "commissioning"."commission" ("id");
alter table "commissioning"."invoice" add constraint "invoice_fund_id_foreign" foreign key ("fund_id") references "funds"."individual_service_fund" ("id");
alter table "commissioning"."invoice" add constraint "invoice_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id");
alter table "commissioning"."invoice" add constraint "invoice_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "commissioning"."invoice" add constraint "invoice_holder_id_foreign" foreign key ("holder_id") references "identity"."organisation" ("id");
alter table "commissioning"."invoice" add constraint "invoice_provider_id_foreign" foreign key ("provider_id") references "identity"."organisation" ("id");
alter table "commissioning"."invoice" add constraint "invoice_submitted_by_id_foreign" foreign key ("submitted_by_id") references "identity"."account" ("id");
alter table "commissioning"."invoice" add constraint "invoice_approved_by_id_foreign" foreign key ("approved_by_id") references "identity"."account" ("id") on delete set null;

alter table "commissioning"."delivery" add constraint "delivery_commission_id_foreign" foreign key ("commission_id") references "commissioning"."commission" ("id");
alter table "commissioning"."delivery" add constraint "delivery_person_id_foreign" foreign key ("person_id") references "people"."supported_person" ("id");
alter table "commissioning"."delivery" add constraint "delivery_authority_id_foreign" foreign key ("authority_id") references "identity"."organisation" ("id");
alter table "commissioning"."delivery" add constraint "delivery_holder_id_foreign" foreign key ("holder_id") references "identity"."organisation" ("id");
alter table "commissioning"."delivery" add constraint "delivery_provider_id_foreign" foreign key ("provider_id") references "identity"."organisation" ("id");
alter table "commissioning"."delivery" add constraint "delivery_recorded_by_id_foreign" foreign key ("recorded_by_id") references "identity"."account" ("id");

alter table "directory"."import_change" enable row level security;
alter table "directory"."import_change" force row level security;
alter table "identity"."account" enable row level security;
alter table "identity"."account" force row level security;
alter table "identity"."membership" enable row level security;
alter table "identity"."membership" force row level security;
alter table "identity"."login" enable row level security;
alter table "identity"."login" force row level security;
alter table "identity"."invitation" enable row level security;
alter table "identity"."invitation" force row level security;
alter table "directory"."information_resource" enable row level security;
alter table "directory"."information_resource" force row level security;
alter table "identity"."delegated_limit" enable row level security;
alter table "identity"."delegated_limit" force row level security;
alter table "identity"."declared_interest" enable row level security;
alter table "identity"."declared_interest" force row level security;
alter table "identity"."broker_accreditation" enable row level security;
alter table "identity"."broker_accreditation" force row level security;
alter table "directory"."outgoing_message" enable row level security;
alter table "directory"."outgoing_message" force row level security;
alter table "planning"."precedent" enable row level security;
alter table "planning"."precedent" force row level security;
alter table "directory"."quarantined_entry" enable row level security;
alter table "directory"."quarantined_entry" force row level security;
alter table "directory"."resource_form" enable row level security;
alter table "directory"."resource_form" force row level security;
alter table "records"."retention_policy" enable row level security;
alter table "records"."retention_policy" force row level security;
alter table "people"."supported_person" enable row level security;
alter table "people"."supported_person" force row level security;
alter table "people"."representation" enable row level security;
alter table "people"."representation" force row level security;
alter table "records"."record_closure" enable row level security;
alter table "records"."record_closure" force row level security;
alter table "planning"."personal_outcome" enable row level security;
alter table "planning"."personal_outcome" force row level security;
alter table "planning"."peer_story" enable row level security;
alter table "planning"."peer_story" force row level security;
alter table "people"."needed_form" enable row level security;
alter table "people"."needed_form" force row level security;
alter table "planning"."interest_agreement" enable row level security;
alter table "planning"."interest_agreement" force row level security;
alter table "funds"."individual_service_fund" enable row level security;
alter table "funds"."individual_service_fund" force row level security;
alter table "funds"."isf_agreement" enable row level security;
alter table "funds"."isf_agreement" force row level security;
alter table "records"."erasure" enable row level security;
alter table "records"."erasure" force row level security;
alter table "people"."emergency_access" enable row level security;
alter table "people"."emergency_access" force row level security;
alter table "people"."earlier_detail" enable row level security;
alter table "people"."earlier_detail" force row level security;
alter table "people"."difference_of_view" enable row level security;
alter table "people"."difference_of_view" force row level security;
alter table "people"."decision_supporter" enable row level security;
alter table "people"."decision_supporter" force row level security;
alter table "people"."confidential_record" enable row level security;
alter table "people"."confidential_record" force row level security;
alter table "commissioning"."arrangement" enable row level security;
alter table "commissioning"."arrangement" force row level security;
alter table "planning"."agreed_budget" enable row level security;
alter table "planning"."agreed_budget" force row level security;
alter table "planning"."information_shared" enable row level security;
alter table "planning"."information_shared" force row level security;
alter table "planning"."information_answer" enable row level security;
alter table "planning"."information_answer" force row level security;
alter table "funds"."allocation" enable row level security;
alter table "funds"."allocation" force row level security;
alter table "audit"."act" enable row level security;
alter table "audit"."act" force row level security;
alter table "audit"."access_record" enable row level security;
alter table "audit"."access_record" force row level security;
alter table "people"."access_grant" enable row level security;
alter table "people"."access_grant" force row level security;
alter table "planning"."support_element" enable row level security;
alter table "planning"."support_element" force row level security;
alter table "planning"."shortlisted_service" enable row level security;
alter table "planning"."shortlisted_service" force row level security;
alter table "directory"."service_statement" enable row level security;
alter table "directory"."service_statement" force row level security;
alter table "directory"."reminder" enable row level security;
alter table "directory"."reminder" force row level security;
alter table "directory"."service_claim" enable row level security;
alter table "directory"."service_claim" force row level security;
alter table "directory"."claim_code" enable row level security;
alter table "directory"."claim_code" force row level security;
alter table "directory"."register_reply" enable row level security;
alter table "directory"."register_reply" force row level security;
alter table "commissioning"."arrangement_line" enable row level security;
alter table "commissioning"."arrangement_line" force row level security;
alter table "commissioning"."commission" enable row level security;
alter table "commissioning"."commission" force row level security;
alter table "commissioning"."notice" enable row level security;
alter table "commissioning"."notice" force row level security;
alter table "commissioning"."invoice" enable row level security;
alter table "commissioning"."invoice" force row level security;
alter table "commissioning"."delivery" enable row level security;
alter table "commissioning"."delivery" force row level security;
