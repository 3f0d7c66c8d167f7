-- What the server and the keeper may do with the tables of this room at all; the walls narrow it row by row. Only what may
-- change can be changed: keys, amounts and history cannot.
grant select on directory.service_reach to sds_server;
grant select, insert, delete on directory.service_reach to sds_keeper;
grant select on directory.town to sds_server;
grant select, insert, delete on directory.town to sds_keeper;
grant select on directory.word to sds_server;
grant select, insert, update, delete on directory.word to sds_keeper;
