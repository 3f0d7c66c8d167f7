import { BY_AUTHORITY, byOwn, byStanding, TOPICS } from '../../database/walls.ts';

/**
 * SQL condition for who may read the access log of a record: the person, legal representatives, and the authority. A grant
 * gives no access to it, so nobody with a grant learns who else has access. A legal power covers accesses to the topics it
 * covers.
 */
export const READERS_OF_ACCESS_LOG = [
  BY_AUTHORITY,
  ...TOPICS.map((topic) => `'${topic}' = any (topics) and ${byOwn(topic)}`),
].join(' or ');

/** Acts of an organisation on itself, which are on nobody's record. */
const BY_ADMINISTRATOR = `person_id is null and ${byStanding('ADMINISTRATOR', 'organisation_id')}`;

/**
 * SQL condition for who may read the acts on a record: as for the access log, but a legal power covers only acts on the
 * topics it covers. Acts for an organisation that are on nobody's record are visible to its administrators.
 */
export const READERS_OF_ACTS = [
  BY_AUTHORITY,
  ...TOPICS.map((topic) => `topic = '${topic}' and ${byOwn(topic)}`),
  BY_ADMINISTRATOR,
].join(' or ');
