/**
 * Settings that every session of the server must have. They are set on the login in its database (`alter role ... in
 * database ... set`), because a pooler passes no options, and are spelt as `current_setting` returns them.
 */
export const SESSION_SETTINGS: Readonly<Record<string, string>> = {
  // The policies rely on conditions evaluated once per statement; a parallel worker would evaluate them again.
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  statement_timeout: '15s',
  // An act that waits longer for a lock gets CONFLICT rather than an internal error.
  lock_timeout: '4s',
  idle_in_transaction_session_timeout: '30s',
  TimeZone: 'UTC',
  DateStyle: 'ISO, MDY',
  IntervalStyle: 'postgres',
  // Settings that the database or the cluster could change under our statements.
  search_path: '"$user", public',
  row_security: 'on',
  // Any other value disables triggers and foreign keys.
  session_replication_role: 'origin',
  default_transaction_isolation: 'read committed',
  default_transaction_read_only: 'off',
  default_transaction_deferrable: 'off',
};
