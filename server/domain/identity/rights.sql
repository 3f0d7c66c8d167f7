-- What the server and the keeper may do with the tables of this room at all; the walls narrow it row by row. Only what may
-- change can be changed: keys, amounts and history cannot.
grant usage on schema identity to sds_server, sds_keeper;
grant select, insert on identity.account to sds_server;
grant select, insert, update on identity.account to sds_keeper;
grant select, insert, update (ends_on) on identity.broker_accreditation to sds_server;
grant select on identity.broker_accreditation to sds_keeper;
grant select, insert, update (ended_at, ended_by_id) on identity.declared_interest to sds_server;
grant select on identity.declared_interest to sds_keeper;
grant select, insert on identity.delegated_limit to sds_server;
grant select, insert on identity.delegated_limit to sds_keeper;
grant select, insert, update (withdrawn_at) on identity.invitation to sds_server;
grant select, insert, update (accepted_at, accepted_by_id, withdrawn_at), delete on identity.invitation to sds_keeper;
grant select on identity.login to sds_server;
grant select, insert, update (ended_at), delete on identity.login to sds_keeper;
grant select, insert, update (ends_on) on identity.membership to sds_server;
grant select, insert on identity.membership to sds_keeper;
grant select on identity.organisation to sds_server;
grant select, insert on identity.organisation to sds_keeper;
