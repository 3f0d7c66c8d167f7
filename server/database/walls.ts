import type { PolicyDef } from '@mikro-orm/core';
import type { Act } from '../access/permissions.ts';

/**
 * The role that holds the server's rights. It owns nothing, cannot bypass a wall and cannot sign in: each database has a login of its
 * own that is a member of it (`server-role.ts`).
 */
export const SERVER_ROLE = 'sds_server';

/**
 * The role that owns the few SQL functions that must see through the walls (who may read whom, the ledger's
 * door). Nobody logs in as it.
 */
export const KEEPER_ROLE = 'sds_keeper';

/** The parts of a record a person may open to somebody, one by one. */
export const TOPICS = ['PROFILE', 'CONFIDENTIAL', 'PLAN', 'FUND', 'COMMISSIONING'] as const;
export type Topic = (typeof TOPICS)[number];

/** How somebody belongs to the organisation that such a column names, to be party to the row by it. */
const PARTIES = {
  holder_id: 'holding_organisations',
  provider_id: 'providing_organisations',
} as const;
type PartyColumn = keyof typeof PARTIES;

interface WallOptions {
  readonly topic: Topic;
  /** The column that holds the person's id: `person_id` everywhere but on the person's own row. */
  readonly personColumn?: string;
  /** Columns naming organisations that are party to the row by contract and so read it without a grant. */
  readonly partiesRead?: readonly PartyColumn[];
  /** Those of them that may change such rows. */
  readonly partiesUpdate?: readonly PartyColumn[];
  /** Whether such rows are the authority's alone to add and change: what the Act leaves to it, no grant hands on. */
  readonly authorityWrites?: boolean;
  /** What alone lets such rows be added: money's, each by its act and as the act leaves it. */
  readonly inserts?: string;
}

interface Wall {
  readonly policies: PolicyDef[];
  readonly rowLevelSecurity: 'force';
}

/**
 * Stamps the one wall on a table of private rows: the authority's own workers go by `authority_id`
 * (their duty, SDS Act 2013 s.11), everyone else by the person's grants for the topic, and a contract's parties
 * by their own column. Each condition is an array worked out once a statement, never once a row.
 */
export function wall({ topic, personColumn = 'person_id', authorityWrites = false, ...options }: WallOptions): Wall {
  const granted = (list: string) => `${personColumn} = any ((select access.${list}('${topic}'))::uuid[])`;
  const anyOf = (list: string, columns: readonly PartyColumn[] = []) =>
    [BY_AUTHORITY, granted(list), ...columns.map(byParty)].join(' or ');
  return sealed({
    reads: anyOf('readable_people', options.partiesRead),
    inserts: options.inserts ?? (authorityWrites ? BY_AUTHORITY : anyOf('writable_people')),
    updates: authorityWrites ? BY_AUTHORITY : anyOf('writable_people', options.partiesUpdate),
  });
}

/** Whoever holds the fund, or arranges the support, for the organisation that the column names. Not their colleagues. */
export function byParty(column: PartyColumn): string {
  return `${column} = any ((select access.${PARTIES[column]}())::uuid[])`;
}

/** Whoever may do an act for the organisation that the column names. Only for rows whose keys a composite foreign key ties to their parent. */
export function byAct(act: Act, column: string): string {
  return `${column} = any ((select access.organisations_for('${act}'))::uuid[])`;
}

/** The account itself: nobody writes in another's name. */
export function byActor(column: string): string {
  return `${column} = (select access.actor_id())`;
}

/** The authority's own workers, by their duty. */
export const BY_AUTHORITY = 'authority_id = any ((select access.actor_authorities())::uuid[])';

/** The person, and nobody for them. */
export const BY_THEMSELF = 'person_id = any ((select access.themselves())::uuid[])';

/** Whoever may read the topic: by being the person, by a legal power, or by a grant. */
export function byOpened(topic: Topic, personColumn = 'person_id'): string {
  return `${personColumn} = any ((select access.readable_people('${topic}'))::uuid[])`;
}

/** Whomever the person let write the topic, by a grant. */
export function byWritten(topic: Topic, personColumn = 'person_id'): string {
  return `${personColumn} = any ((select access.writable_people('${topic}'))::uuid[])`;
}

/** The person, and who acts for them by a legal power that covers the topic. */
export function byOwn(topic: Topic, personColumn = 'person_id'): string {
  return `${personColumn} = any ((select access.own_people('${topic}'))::uuid[])`;
}

interface Sealed {
  readonly reads: string;
  readonly inserts: string;
  /** Which rows may be updated, as they stand. */
  readonly updates: string;
  /** What must be true of a row after an update; the same unless given. */
  readonly updated?: string;
}

/** What a table's rows may be read, inserted and updated by, as SQL conditions. Nothing is ever deleted. */
export function sealed({ reads, inserts, updates, updated = updates }: Sealed): Wall {
  const server = { roles: [SERVER_ROLE] };
  return {
    rowLevelSecurity: 'force',
    policies: [
      { name: 'keeper_all', command: 'all', roles: [KEEPER_ROLE], using: 'true', check: 'true' },
      { name: 'server_select', command: 'select', ...server, using: reads },
      { name: 'server_insert', command: 'insert', ...server, check: inserts },
      { name: 'server_update', command: 'update', ...server, using: updates, check: updated },
      { name: 'server_delete', command: 'delete', ...server, using: 'false' },
    ],
  };
}
