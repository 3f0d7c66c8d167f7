-- What the server and the keeper may do with the tables of this room at all; the walls narrow it row by row. Only what may
-- change can be changed: keys, amounts and history cannot.
grant select on directory.import_run to sds_server;
grant select, update (outcome, undone_at, can_be_undone) on directory.import_run to sds_keeper;
grant select on directory.quarantined_entry to sds_server;
grant select on directory.quarantined_entry to sds_keeper;
grant select, insert, update, delete on directory.import_change to sds_keeper;
-- To put back what a run of an import changed: importing itself is done by the owner.
grant insert, update, delete on directory.council_shape to sds_keeper;
grant insert, update, delete on directory.external_identifier to sds_keeper;
grant delete on directory.fact_provenance to sds_keeper;
grant insert, update, delete on directory.feed to sds_keeper;
grant insert, update, delete on directory.grading to sds_keeper;
grant insert, update, delete on directory.postcode to sds_keeper;
grant insert, update, delete on directory.postcode_area to sds_keeper;
grant update, delete on directory.rate to sds_keeper;
grant insert, update, delete on directory.registration to sds_keeper;
grant update on directory.service_area to sds_keeper;
grant insert, update, delete on directory.service_cost to sds_keeper;
grant update on directory.service_hours to sds_keeper;
grant insert, update, delete on directory.service_place to sds_keeper;
grant delete on directory.support_service to sds_keeper;
grant update, delete on identity.organisation to sds_keeper;
