-- What the server and the keeper may do with the tables of this room at all; the walls narrow it row by row. Only what may
-- change can be changed: keys, amounts and history cannot.
grant usage on schema directory to sds_server, sds_keeper;
grant select on directory.council_shape to sds_server;
grant select on directory.council_shape to sds_keeper;
grant select on directory.island_outcode to sds_server;
grant select on directory.island_outcode to sds_keeper;
grant select on directory.postcode to sds_server;
grant select on directory.postcode to sds_keeper;
grant select on directory.postcode_area to sds_server;
grant select on directory.postcode_area to sds_keeper;
