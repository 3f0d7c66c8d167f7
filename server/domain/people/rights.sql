-- What the server and the keeper may do with the tables of this room at all; the walls narrow it row by row. Only what may
-- change can be changed: keys, amounts and history cannot.
grant usage on schema people to sds_server, sds_keeper;
grant select, insert on access.emergency_attempt to sds_keeper;
grant select, insert, update (ends_at, ended_by_id) on people.access_grant to sds_server;
grant select, insert, update, delete on people.access_grant to sds_keeper;
grant select, insert, update (full_name, address, postcode, telephone) on people.confidential_record to sds_server;
grant select, update, delete on people.confidential_record to sds_keeper;
grant select, insert, update (ends_at, ended_by_id) on people.decision_supporter to sds_server;
grant select, update, delete on people.decision_supporter to sds_keeper;
grant select, insert on people.difference_of_view to sds_server;
grant select, update, delete on people.difference_of_view to sds_keeper;
grant select on people.emergency_access to sds_server;
grant select, insert, update, delete on people.emergency_access to sds_keeper;
grant select on people.earlier_detail to sds_server;
grant select, insert, update, delete on people.earlier_detail to sds_keeper;
grant select, insert, update (ends_at, ended_by_id) on people.needed_form to sds_server;
grant select, update, delete on people.needed_form to sds_keeper;
grant select, insert, update (ends_at, ended_by_id) on people.representation to sds_server;
grant select, update, delete on people.representation to sds_keeper;
grant select, insert, update (known_as, locality, version) on people.supported_person to sds_server;
grant select, update on people.supported_person to sds_keeper;
