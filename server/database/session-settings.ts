/**
 * What every session of the server must have. The values stand on the login in its database (`alter role ... in database ... set`),
 * because a pooler passes no options, and are spelt as `current_setting` answers them.
 */
export const SESSION_SETTINGS: Readonly<Record<string, string>> = {
  // The wall's form counts on conditions worked out once; a parallel worker would work them out again.
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  statement_timeout: '15s',
  // An act that waits for its turn longer than this is answered CONFLICT, and not as our fault.
  lock_timeout: '4s',
  idle_in_transaction_session_timeout: '30s',
  TimeZone: 'UTC',
  DateStyle: 'ISO, MDY',
  IntervalStyle: 'postgres',
  // What a setting of the database or of the cluster could change under the statements.
  search_path: '"$user", public',
  row_security: 'on',
  // In any other, triggers and foreign keys are passed over.
  session_replication_role: 'origin',
  default_transaction_isolation: 'read committed',
  default_transaction_read_only: 'off',
  default_transaction_deferrable: 'off',
};
