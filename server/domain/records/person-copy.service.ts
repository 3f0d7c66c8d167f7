import type { EntityManager } from '@mikro-orm/postgresql';
import { organisationsFor, type SignedInActor } from '../../access/actor.ts';
import type { Statements } from '../../database/database.ts';
import { withActor } from '../../database/reading/read.ts';
import type { Topic } from '../../database/walls.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { findConsentFacts } from '../people/consent-facts.ts';
import { getPerson } from '../people/find-person.ts';
import type { SupportedPerson } from '../people/supported-person.entity.ts';
import { type HeldTable, readHeldTables } from './held-tables.ts';
import {
  type Capacity,
  type HeldRow,
  type HeldRows,
  MOST_ROWS,
  MOST_ROWS_IN_ALL,
  type PersonCopy,
  personCopyOf,
  sharesOf,
} from './person-copy.ts';

/**
 * Creates a copy of everything held about a person that the actor may see (UK GDPR Art. 15 and 20; Standard 3.2). It is
 * read in one statement, so it is consistent, and under the actor's row level security, so it cannot contain more than the
 * actor may read anyway. Limited to the latest MOST_ROWS rows of a table and MOST_ROWS_IN_ALL of all; the copy says where
 * it was cut.
 * @throws DomainError NOT_FOUND, NOT_PERMITTED
 */
export async function preparePersonCopy(
  { em, statements }: { em: EntityManager; statements: Statements },
  actor: SignedInActor,
  input: { readonly personId: string },
): Promise<PersonCopy> {
  const person = await getPerson(em, input.personId);
  const capacity = await getCapacity(em, actor, person);
  const tables = await readHeldTables(statements, { personId: person.id, authorityId: person.authorityId });
  const open = tables.filter((table) => isOpen(table, capacity));
  const shares = sharesOf(await countRows(statements, open, person), MOST_ROWS_IN_ALL);
  const held = await readRows(statements, { tables: open, shares, person });
  statements.recordAccess?.([{ personId: person.id, topics: topicsIn(open, held) }]);
  const names = await readNames(statements, idsWithNames(open, held));
  return personCopyOf({ person, actor, capacity, tables, open, held, shares, names });
}

/** Returns the topics in the copy that have rows; taking it counts as access to each of them. */
function topicsIn(open: readonly HeldTable[], held: HeldRows): Topic[] {
  const shown = open.filter(({ room, name }) => held[`${room}.${name}`] !== null);
  return [...new Set(shown.flatMap(({ topic }) => topic ?? []))].sort();
}

/** Sign-in data is only for the person, and some of the person's data is not for their authority. */
function isOpen({ of, open, byDuty }: HeldTable, capacity: Capacity): boolean {
  if (of === 'ACCOUNT') return open && capacity === 'PERSON';
  return open && (byDuty || capacity !== 'AUTHORITY');
}

/**
 * Returns the capacity in which the actor asks for a copy. A grant, which allows others to see a record, does not allow
 * taking a copy of it.
 */
async function getCapacity(em: EntityManager, actor: SignedInActor, person: SupportedPerson): Promise<Capacity> {
  if (organisationsFor(actor, 'personExport').includes(person.authorityId)) return 'AUTHORITY';
  if (actor.actingFor === null) {
    if (person.accountId === actor.accountId) return 'PERSON';
    const facts = await findConsentFacts(em, person.id);
    if (facts !== null && facts.ownTopics.length > 0) return 'REPRESENTATIVE';
  }
  throw new DomainError(
    'NOT_PERMITTED',
    'A copy of the whole record is given to the person, to those who may act for them by law, and by the authority when they ask it. Ask the person for what you need.',
    'personId',
  );
}

/**
 * Table and column names come from the catalogue; they cannot be bound as parameters, so they are quoted. Reads one row
 * more than the limit, to detect that there are more.
 */
function readRows(
  statements: Statements,
  { tables, shares, person }: { tables: readonly HeldTable[]; shares: Record<string, number>; person: SupportedPerson },
): Promise<HeldRows> {
  return ofEachTable<HeldRow[] | null>(statements, { tables, person }, (table, rows) => {
    const list = table.columns.map((column) => `t."${column}"`).join(', ');
    const most = (shares[`${table.room}.${table.name}`] ?? 0) + 1;
    return `select json_agg(r) from (select ${list} ${rows} order by t."${table.order}" desc limit ${most}) r`;
  });
}

/** Counts each table's rows for the copy, up to one more than the limit. */
function countRows(statements: Statements, tables: readonly HeldTable[], person: SupportedPerson) {
  return ofEachTable<number>(
    statements,
    { tables, person },
    (_table, rows) => `select count(*) from (select ${rows} limit ${MOST_ROWS + 1}) r`,
  );
}

/**
 * Returns the result of a query for each table, keyed by "room.table", in one statement. `query` receives the table and SQL
 * that selects the person's rows as `t`.
 */
async function ofEachTable<Said>(
  statements: Statements,
  { tables, person }: { tables: readonly HeldTable[]; person: SupportedPerson },
  query: (table: HeldTable, rows: string) => string,
): Promise<Record<string, Said>> {
  const parts = tables.map((table) => {
    const subject = `($2::uuid[])[${table.of === 'PERSON' ? 1 : 2}]`;
    const rows = `from "${table.room}"."${table.name}" t where t."${table.key}" = ${subject} and actor.id is not null`;
    return `('${table.room}.${table.name}', (${query(table, rows)}))`;
  });
  const found = await statements.run<{ result: Record<string, Said> }>({
    text: withActor(
      `(select json_object_agg(part.name, part.said) from (values ${parts.join(', ')}) part (name, said))`,
    ),
    values: [[person.id, person.accountId]],
  });
  return found[0]?.result ?? {};
}

function idsWithNames(tables: readonly HeldTable[], held: HeldRows): string[] {
  const ids = tables.flatMap(({ room, name, named }) =>
    (held[`${room}.${name}`] ?? []).flatMap((row) => named.flatMap((column) => row[column] ?? [])),
  );
  return [...new Set(ids as string[])];
}

/** Returns the names of the organisations, services and accounts in the copy, as far as the actor may see them. */
async function readNames(statements: Statements, ids: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const sources = ['identity.organisation', 'identity.account', 'directory.support_service'];
  const named = sources.map((table) => `select id, name from ${table} where id = any ($2::uuid[])`).join(' union all ');
  const found = await statements.run<{ result: Record<string, string> | null }>({
    text: withActor(`(select json_object_agg(n.id, n.name) from (${named}) n where actor.id is not null)`),
    values: [ids],
  });
  return found[0]?.result ?? {};
}
