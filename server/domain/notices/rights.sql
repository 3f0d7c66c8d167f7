-- What the server and the keeper may do with the tables of this room at all; the walls narrow it row by row. Only what may
-- change can be changed: keys, amounts and history cannot.
grant select, insert on planning.information_answer to sds_server;
grant select, update on planning.information_answer to sds_keeper;
grant select, insert on planning.information_shared to sds_server;
grant select, update on planning.information_shared to sds_keeper;
