-- What the server and the keeper may do with the tables of this room at all; the walls narrow it row by row. Only what may
-- change can be changed: keys, amounts and history cannot.
grant usage on schema ledger to sds_server, sds_keeper;
grant select on ledger.account to sds_server;
grant select, insert, update on ledger.account to sds_keeper;
grant select, insert, update on ledger.promise to sds_keeper;
grant select on ledger.transfer to sds_server;
grant select, insert on ledger.transfer to sds_keeper;
