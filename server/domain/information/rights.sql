-- What the server and the keeper may do with the tables of this room at all; the walls narrow it row by row. Only what may
-- change can be changed: keys, amounts and history cannot.
grant select, insert, update (title, summary, topics, council_areas, publisher, changed_at, withdrawn_at, withdrawn_by_id, version, search_text)
  on directory.information_resource to sds_server;
grant select on directory.information_resource to sds_keeper;
grant select, insert, update (checked_on, withdrawn_at, withdrawn_by_id) on directory.resource_form to sds_server;
grant select on directory.resource_form to sds_keeper;
