/**
 * Identity of this database: the cluster's identifier and the database's number in it. A restored dump and a clone of a
 * template have another one, whatever their names; a copy of the whole cluster's files has the same.
 */
export const DATABASE_IDENTITY = `(select c.system_identifier || '/' || d.oid
  from pg_control_system() c, pg_database d where d.datname = current_database())`;
