/** What every wall and every act asks, in SQL: loaded before any room's. */
export const ACCESS_SOURCES: readonly URL[] = [
  'days-and-ids.sql',
  'refusals.sql',
  'actors.sql',
  'people.sql',
  'turns.sql',
  'acts.sql',
  'keys.sql',
  'rights.sql',
].map((file) => new URL(file, import.meta.url));
