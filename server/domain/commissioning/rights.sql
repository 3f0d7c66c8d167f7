-- What the server and the keeper may do with the tables of this room at all; the walls narrow it row by row. Only what may
-- change can be changed: keys, amounts and history cannot.
grant usage on schema commissioning to sds_server, sds_keeper;
grant select, insert on commissioning.arrangement to sds_server;
grant select, update on commissioning.arrangement to sds_keeper;
grant select, insert on commissioning.arrangement_line to sds_server;
grant select, update on commissioning.arrangement_line to sds_keeper;
grant select, insert, update (version) on commissioning.commission to sds_server;
grant select, update on commissioning.commission to sds_keeper;
grant select, insert on commissioning.delivery to sds_server;
grant select, update on commissioning.delivery to sds_keeper;
grant select, insert, update (version) on commissioning.invoice to sds_server;
grant select, update on commissioning.invoice to sds_keeper;
grant select on commissioning.notice to sds_server;
grant select, insert, update on commissioning.notice to sds_keeper;
