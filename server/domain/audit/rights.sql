-- What the server and the keeper may do with the tables of this room at all; the walls narrow it row by row. Only what may
-- change can be changed: keys, amounts and history cannot.
grant usage on schema audit to sds_server, sds_keeper;
grant select on audit.act to sds_server;
grant select, insert, update (account_name) on audit.act to sds_keeper;
grant select on audit.access_record to sds_server;
grant select, insert, update (account_name) on audit.access_record to sds_keeper;
