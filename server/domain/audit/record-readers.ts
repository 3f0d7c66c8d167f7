import { BY_AUTHORITY, byOwn, TOPICS } from '../../database/walls.ts';

/**
 * Who may read who looked at a record: the person, whoever acts for them by law, and the authority. A grant opens none of
 * it, so that nobody who was let in learns who else was.
 */
export const READERS_OF_LOOKS = `${BY_AUTHORITY} or ${byOwn('PROFILE')}`;

/** Who may read what was done: the same, but a legal power opens what was done to the parts it covers and no others. */
export const READERS_OF_ACTS = [BY_AUTHORITY, ...TOPICS.map((topic) => `topic = '${topic}' and ${byOwn(topic)}`)].join(
  ' or ',
);
