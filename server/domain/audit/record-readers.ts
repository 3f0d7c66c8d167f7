import { TOPICS } from '../../database/walls.ts';

const AUTHORITY = 'authority_id = any ((select access.actor_authorities())::uuid[])';

/**
 * Who may read who looked at a record: the person, whoever acts for them by law, and the authority. A grant opens none of
 * it, so that nobody who was let in learns who else was.
 */
export const READERS_OF_LOOKS = `${AUTHORITY} or person_id = any ((select access.own_people('PROFILE'))::uuid[])`;

/** Who may read what was done: the same, but a legal power opens what was done to the parts it covers and no others. */
export const READERS_OF_ACTS = [
  AUTHORITY,
  ...TOPICS.map((topic) => `topic = '${topic}' and person_id = any ((select access.own_people('${topic}'))::uuid[])`),
].join(' or ');
