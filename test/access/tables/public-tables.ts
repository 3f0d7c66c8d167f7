/** Tables that anyone may read and only the database owner may change: the directory's public facts, and the table of permissions. */
export const PUBLIC_TABLES = [
  'access.permission',
  'directory.council_shape',
  'directory.external_identifier',
  'directory.fact_provenance',
  'directory.feed',
  'directory.grading',
  'directory.import_run',
  'directory.island_outcode',
  'directory.postcode',
  'directory.postcode_area',
  'directory.rate',
  'directory.registration',
  'directory.service_area',
  'directory.service_cost',
  'directory.service_hours',
  'directory.service_place',
  'directory.service_reach',
  'directory.support_service',
  'directory.town',
  'directory.word',
  'identity.organisation',
];

/** What belongs to the owner alone: the lists of migrations run, and the login of the server. The demo keeps its own account keys beside it. */
export const OWNERS_TABLES = ['public.migration_file', 'public.release', 'public.source_object', 'public.server_login'];
