/**
 * Which database this is: the cluster's own number and the database's number in it. A restored dump and a clone of a template have
 * another, however they are called; a copy of the whole cluster's files has the same.
 */
export const DATABASE_IDENTITY = `(select c.system_identifier || '/' || d.oid
  from pg_control_system() c, pg_database d where d.datname = current_database())`;
