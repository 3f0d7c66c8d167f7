-- What the server and the keeper may do with the tables of this room at all; the walls narrow it row by row. Only what may
-- change can be changed: keys, amounts and history cannot.
grant select, insert on directory.claim_code to sds_server;
grant select on directory.claim_code to sds_keeper;
grant select on directory.external_identifier to sds_server;
grant select on directory.external_identifier to sds_keeper;
grant select on directory.fact_provenance to sds_server;
grant select, insert, update on directory.fact_provenance to sds_keeper;
grant select on directory.feed to sds_server;
grant select on directory.feed to sds_keeper;
grant select on directory.grading to sds_server;
grant select on directory.grading to sds_keeper;
grant select on directory.outgoing_message to sds_server;
grant select, insert, update (body, sent_at) on directory.outgoing_message to sds_keeper;
grant select on directory.rate to sds_server;
grant select, insert, update (superseded_at) on directory.rate to sds_keeper;
grant select on directory.register_reply to sds_server;
grant select, insert, update (ended_at) on directory.register_reply to sds_keeper;
grant select on directory.registration to sds_server;
grant select on directory.registration to sds_keeper;
grant select on directory.reminder to sds_server;
grant select, insert, update (used_at) on directory.reminder to sds_keeper;
grant select on directory.service_area to sds_server;
grant select, insert, delete on directory.service_area to sds_keeper;
grant select, insert, update (status, closed_by_id, closed_at, reason) on directory.service_claim to sds_server;
grant select, update on directory.service_claim to sds_keeper;
grant select on directory.service_cost to sds_server;
grant select on directory.service_cost to sds_keeper;
grant select on directory.service_hours to sds_server;
grant select, insert, delete on directory.service_hours to sds_keeper;
grant select on directory.service_place to sds_server;
grant select on directory.service_place to sds_keeper;
grant select on directory.service_statement to sds_server;
grant select, insert, update (reply, replied_by_id, replied_at, withdrawn_by_id, withdrawn_at)
  on directory.service_statement to sds_keeper;
grant select on directory.support_service to sds_server;
grant select, insert, update on directory.support_service to sds_keeper;
