-- What the server and the keeper may do with the tables of this room at all; the walls narrow it row by row. Only what may
-- change can be changed: keys, amounts and history cannot.
grant usage on schema records to sds_server, sds_keeper;
grant select, insert, update (withdrawn_at) on records.erasure to sds_server;
grant select, update on records.erasure to sds_keeper;
grant select, insert, update (reopened_by_id, reopened_at) on records.record_closure to sds_server;
grant select on records.record_closure to sds_keeper;
grant select, insert on records.retention_policy to sds_server;
grant select on records.retention_policy to sds_keeper;
