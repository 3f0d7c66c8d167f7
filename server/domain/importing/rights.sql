-- What the server and the keeper may do with the tables of this room at all; the walls narrow it row by row. Only what may
-- change can be changed: keys, amounts and history cannot.
grant select on directory.import_run to sds_server;
grant select on directory.import_run to sds_keeper;
grant select on directory.quarantined_entry to sds_server;
grant select on directory.quarantined_entry to sds_keeper;
