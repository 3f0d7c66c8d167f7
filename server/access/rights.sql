-- What the server and the keeper may do with the tables of this room at all; the walls narrow it row by row. Only what may
-- change can be changed: keys, amounts and history cannot.
grant usage on schema access to sds_server, sds_keeper;
grant select on access.permission to sds_server;
grant select on access.permission to sds_keeper;
grant select, insert, update, delete on access.request to sds_keeper;
