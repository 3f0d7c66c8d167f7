-- What the server and the keeper may do with the tables of this room at all; the walls narrow it row by row. Only what may
-- change can be changed: keys, amounts and history cannot.
grant usage on schema planning to sds_server, sds_keeper;
grant select, insert on planning.agreed_budget to sds_server;
grant select, update on planning.agreed_budget to sds_keeper;
grant select, insert on planning.interest_agreement to sds_server;
grant select, update on planning.interest_agreement to sds_keeper;
grant select, insert on planning.personal_outcome to sds_server;
grant select, update on planning.personal_outcome to sds_keeper;
grant select, insert, update (position, removed_at, removed_by_id) on planning.shortlisted_service to sds_server;
grant select, update on planning.shortlisted_service to sds_keeper;
grant select, insert, update (ends_at, ended_by_id, end_reason) on planning.support_element to sds_server;
grant select, update on planning.support_element to sds_keeper;
