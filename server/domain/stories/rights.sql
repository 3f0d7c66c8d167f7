-- What the server and the keeper may do with the tables of this room at all; the walls narrow it row by row. Only what may
-- change can be changed: keys, amounts and history cannot.
grant select, insert, update (precedent_id, outcome, used_for, happened, cost_band, cost_per, refused_first, refused_test, refused_limb, what_changed, council_area, status, agreed_on, sent_at, withdrawn_at, withdrawn_by_id, version)
  on planning.peer_story to sds_server;
grant select, update on planning.peer_story to sds_keeper;
grant select on planning.precedent to sds_server;
grant select, insert, update, delete on planning.precedent to sds_keeper;
