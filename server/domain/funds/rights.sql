-- What the server and the keeper may do with the tables of this room at all; the walls narrow it row by row. Only what may
-- change can be changed: keys, amounts and history cannot.
grant usage on schema funds to sds_server, sds_keeper;
grant select on funds.allocation to sds_server;
grant select, insert, update on funds.allocation to sds_keeper;
grant select on funds.individual_service_fund to sds_server;
grant select, insert, update on funds.individual_service_fund to sds_keeper;
grant select on funds.isf_agreement to sds_server;
grant select, insert, update on funds.isf_agreement to sds_keeper;
