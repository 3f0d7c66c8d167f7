import { BY_AUTHORITY, byOwn, TOPICS } from '../../database/walls.ts';

/**
 * Who may read who looked at a record: the person, whoever acts for them by law, and the authority. A grant opens none of
 * it, so that nobody who was let in learns who else was; and a legal power opens the looks at a part it covers.
 */
export const READERS_OF_LOOKS = [
  BY_AUTHORITY,
  ...TOPICS.map((topic) => `'${topic}' = any (topics) and ${byOwn(topic)}`),
].join(' or ');

/** What an organisation does to itself is about nobody's record. */
const BY_ADMINISTRATOR =
  'person_id is null and organisation_id = any ((select access.administered_organisations())::uuid[])';

/**
 * Who may read what was done: the same, but a legal power opens what was done to the parts it covers and no others. What
 * was done for an organisation and to no record, its administrators read.
 */
export const READERS_OF_ACTS = [
  BY_AUTHORITY,
  ...TOPICS.map((topic) => `topic = '${topic}' and ${byOwn(topic)}`),
  BY_ADMINISTRATOR,
].join(' or ');
