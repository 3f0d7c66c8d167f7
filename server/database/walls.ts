import type { PolicyDef } from '@mikro-orm/core';
import type { Act } from '../access/permissions.ts';
import type { Standing } from '../access/standings.ts';

/**
 * The role with the server's rights. It owns nothing, cannot bypass row level security and cannot sign in: each database
 * has a login that is a member of it (`server-role.ts`).
 */
export const SERVER_ROLE = 'sds_server';

/**
 * The role that owns the few SQL functions that must bypass row level security (who may read whom, the ledger's entry
 * point). Nobody signs in as it.
 */
export const KEEPER_ROLE = 'sds_keeper';

/** The topics of a record, to each of which a person can grant access separately. */
export const TOPICS = ['PROFILE', 'CONFIDENTIAL', 'PLAN', 'FUND', 'COMMISSIONING'] as const;
export type Topic = (typeof TOPICS)[number];

/** In what way an organisation named in such a column must be involved for its members to be party to the row. */
const PARTIES = {
  holder_id: 'HOLDER',
  provider_id: 'PROVIDER',
} as const satisfies Record<string, Standing>;
type PartyColumn = keyof typeof PARTIES;

interface WallOptions {
  readonly topic: Topic;
  /** The column with the person's id: `person_id` everywhere except in the person's own row. */
  readonly personColumn?: string;
  /** Columns of organisations that are party to the row by contract and so read it without a grant. */
  readonly partiesRead?: readonly PartyColumn[];
  /** Columns of parties that may also change such rows. */
  readonly partiesUpdate?: readonly PartyColumn[];
  /** Whether only the authority may insert and change such rows: no grant transfers what the Act gives to the authority. */
  readonly authorityWrites?: boolean;
  /** The only condition for inserting such rows: for money, each by its act and as the act leaves it. */
  readonly inserts?: string;
}

interface Wall {
  readonly policies: PolicyDef[];
  readonly rowLevelSecurity: 'force';
}

/**
 * Returns the row level security policies ("wall") of a table of private rows: the authority's own workers by
 * `authority_id` (their duty, SDS Act 2013 s.11), everyone else by the person's grants for the topic, and a contract's
 * parties by their own column. Each condition is an array that is evaluated once per statement, never per row.
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

/** Actors who hold the fund, or arrange the support, for the organisation in the column. Not their colleagues. */
export function byParty(column: PartyColumn): string {
  return byStanding(PARTIES[column], column);
}

/** Actors who have a standing in the organisation in the column: a role there that the table of permissions lists for it. */
export function byStanding(standing: Standing, column: string): string {
  return byRole(standing, column);
}

/**
 * Actors who may do an act for the organisation in the column. Only for rows whose keys a composite foreign key ties to
 * their parent.
 */
export function byAct(act: Act, column: string): string {
  return byRole(act, column);
}

function byRole(wanted: Act | Standing, column: string): string {
  return `${column} = any ((select access.organisations_for('${wanted}'))::uuid[])`;
}

/** The account itself: nobody writes in another's name. */
export function byActor(column: string): string {
  return `${column} = (select access.actor_id())`;
}

/** The authority's own workers, by their duty. */
export const BY_AUTHORITY = byStanding('AUTHORITY', 'authority_id');

/** The person, and nobody on their behalf. */
export const BY_THEMSELF = 'person_id = any ((select access.themselves())::uuid[])';

/** Actors who may read the topic: as the person, by a legal power, or by a grant. */
export function byOpened(topic: Topic, personColumn = 'person_id'): string {
  return `${personColumn} = any ((select access.readable_people('${topic}'))::uuid[])`;
}

/** Actors whom the person lets write the topic, by a grant. */
export function byWritten(topic: Topic, personColumn = 'person_id'): string {
  return `${personColumn} = any ((select access.writable_people('${topic}'))::uuid[])`;
}

/** The person, and representatives with a legal power that covers the topic. */
export function byOwn(topic: Topic, personColumn = 'person_id'): string {
  return `${personColumn} = any ((select access.own_people('${topic}'))::uuid[])`;
}

interface Sealed {
  readonly reads: string;
  readonly inserts: string;
  /** The rows that may be updated, as they are before the update. */
  readonly updates: string;
  /** The condition on a row after an update; default: the same as `updates`. */
  readonly updated?: string;
}

/** Returns the policies for reading, inserting and updating a table's rows, from SQL conditions. Rows are never deleted. */
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
