import type { SignedInActor } from '../../access/actor.ts';
import type { Topic } from '../../database/walls.ts';
import type { SupportedPerson } from '../people/supported-person.entity.ts';
import type { HeldTable } from './held-tables.ts';

/** The capacity in which somebody asks for a copy of a record. */
export type Capacity = 'PERSON' | 'REPRESENTATIVE' | 'AUTHORITY';

/** A row of a table: column names and their values. */
export type HeldRow = Readonly<Record<string, unknown>>;
/** Rows by "room.table", newest first; null or missing if there are none. */
export type HeldRows = Readonly<Record<string, readonly HeldRow[] | null>>;

interface LeftOut {
  readonly part: string;
  readonly why: string;
}

/** One kind of data in the copy with all its rows, oldest first, under the names the copy gives them. */
export interface HeldPart {
  readonly room: string;
  readonly name: string;
  readonly rows: readonly HeldRow[];
  /** Columns whose values are ids, which the copy's names explain. */
  readonly named: readonly string[];
  /** Columns whose values are codes of a closed list. */
  readonly coded: readonly string[];
  /** Whether older rows were left out. */
  readonly cut: boolean;
}

/** Everything held about a person that the recipient may see, at one moment. */
export interface PersonCopy {
  readonly personId: string;
  readonly knownAs: string;
  readonly preparedAt: Date;
  readonly preparedFor: { readonly accountId: string; readonly name: string; readonly as: Capacity };
  readonly leftOut: readonly LeftOut[];
  readonly names: Readonly<Record<string, string>>;
  readonly parts: readonly HeldPart[];
}

interface Material {
  readonly person: SupportedPerson;
  readonly actor: SignedInActor;
  readonly capacity: Capacity;
  readonly tables: readonly HeldTable[];
  readonly open: readonly HeldTable[];
  readonly held: HeldRows;
  /** Number of rows to take of each table, by "room.table". */
  readonly shares: Readonly<Record<string, number>>;
  readonly names: Readonly<Record<string, string>>;
}

/** Rows of one table in a copy, the latest; limits memory, and keeps the HTML page small enough to open. */
export const MOST_ROWS = 20_000;
/** Rows of all tables together in a copy: small tables complete, the largest in equal shares. */
export const MOST_ROWS_IN_ALL = 40_000;

/** Returns how many rows of each table a copy takes, given the limit for all tables; never more than a table has. */
export function sharesOf(counts: Readonly<Record<string, number>>, mostInAll: number): Record<string, number> {
  const shares: Record<string, number> = {};
  let left = mostInAll;
  const smallestFirst = Object.entries(counts).toSorted(([, one], [, other]) => one - other);
  for (const [place, [table, count]] of smallestFirst.entries()) {
    const share = Math.min(count, MOST_ROWS, Math.floor(left / (smallestFirst.length - place)));
    shares[table] = share;
    left -= share;
  }
  return shares;
}

export function personCopyOf({ person, actor, capacity, tables, open, held, shares, names }: Material): PersonCopy {
  return {
    personId: person.id,
    knownAs: person.knownAs,
    preparedAt: new Date(),
    preparedFor: { accountId: actor.accountId, name: actor.name, as: capacity },
    leftOut: leftOutOf(tables.filter((table) => !open.includes(table))),
    names,
    parts: open.map((table) => {
      const key = `${table.room}.${table.name}`;
      return partOf(table, held[key] ?? [], shares[key] ?? 0);
    }),
  };
}

function partOf({ room, name, named, coded }: HeldTable, latestFirst: readonly HeldRow[], share: number): HeldPart {
  return {
    room,
    name: inCamelCase(name),
    named: named.map(inCamelCase),
    coded: coded.map(inCamelCase),
    rows: latestFirst.slice(0, share).map(renamed).reverse(),
    cut: latestFirst.length > share,
  };
}

function renamed(row: HeldRow): HeldRow {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [inCamelCase(column), value]));
}

function inCamelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

const PARTS: Readonly<Record<Topic, string>> = {
  PROFILE: 'Who the person is, who may act for them, and who may see what',
  CONFIDENTIAL: 'Full name, date of birth, address and telephone',
  PLAN: 'The plan: what matters to the person',
  FUND: 'Budgets, the fund, and every movement of its money',
  COMMISSIONING: 'Arrangements, offers, support given, and invoices',
};

function leftOutOf(closed: readonly HeldTable[]): LeftOut[] {
  // Data that no authority sees by duty is withheld from it, whatever its topic.
  const isOwn = ({ of, open, byDuty }: HeldTable) => of === 'PERSON' && open && !byDuty;
  const topics = new Set(closed.filter((table) => !isOwn(table)).flatMap(({ topic }) => topic ?? []));
  const power = 'The legal power you act under does not cover this part, so you may not see it here or anywhere else.';
  return [
    ...[...topics].map((topic) => ({ part: PARTS[topic], why: power })),
    ...(closed.some(isOwn)
      ? [
          {
            part: 'What the person tells others of how their money was spent',
            why: 'It is shown to the person and to those who write it for them, not to their authority. They can make this copy too.',
          },
        ]
      : []),
    ...(closed.some(({ of }) => of === 'ACCOUNT')
      ? [
          {
            part: 'The person’s account to sign in with',
            why: 'It is shown to the person alone, who can make this copy too.',
          },
        ]
      : []),
  ];
}

/** Returns the rows of one kind; empty if the copy does not have that kind. */
export function rowsOf({ parts }: PersonCopy, room: string, name: string): readonly HeldRow[] {
  return parts.find((part) => part.room === room && part.name === name)?.rows ?? [];
}

/** Returns the copy as JSON: plain names, ids, whole pence, ISO 8601 dates and times, and an explanation of each. */
export function copyAsJson({ personId, knownAs, preparedAt, preparedFor, leftOut, names, parts }: PersonCopy): string {
  const about = {
    what: `Everything held here about ${knownAs} that ${preparedFor.name} may see, as it stood at one moment.`,
    format: 'person-copy/1',
    personId,
    preparedAt: preparedAt.toISOString(),
    preparedFor,
    law: 'UK GDPR Article 15 (access) and Article 20 (a copy to take elsewhere); Framework of Standards 3.2.',
    money: 'Amounts are whole pence: "pence": 125050 is £1,250.50.',
    dates: 'Days are YYYY-MM-DD, moments are ISO 8601. A period ends before the day it names as its end.',
    names:
      'Ids of organisations, services and accounts are explained under "names". An account without a name there is a member of staff whose name is not yours to see.',
    held: 'By room of the platform, then by kind, oldest first. What is null was never recorded.',
    limit: `At most the latest ${MOST_ROWS} of each kind, and ${MOST_ROWS_IN_ALL} in all. Cut here: ${listOf(parts.filter(({ cut }) => cut))}.`,
  };
  const held: Record<string, Record<string, readonly HeldRow[]>> = {};
  for (const { room, name, rows } of parts) held[room] = { ...held[room], [name]: rows };
  return JSON.stringify({ about, leftOut, names, held }, null, 2);
}

function listOf(parts: readonly HeldPart[]): string {
  return parts.length === 0 ? 'nothing' : parts.map(({ room, name }) => `${room}.${name}`).join(', ');
}
