import type { Pool } from 'pg';
import type { Cast } from './played.ts';
import { CARDS, MAY } from './tables/cards.ts';

/** What can be recognised as one person's: a mark in a text, a date, a postcode, or the id of a row. */
export type Marks = ReadonlyMap<string, string>;

const OF_ORGANISATION = 'left join identity.organisation o on o.id = t.organisation_id and t.person_id is null';

const TEXT_MARK = /⟦([A-Z]+:[A-Z]+)⟧/g;

/** The ids of all rows about a person, each with what it is: "MORAG:funds.allocation"; of an act about no person, its organisation's. */
export async function idMarks(owner: Pool, names: Readonly<Record<string, string>>): Promise<Map<string, string>> {
  const marks = new Map<string, string>();
  const tables = Object.keys(MAY).filter(
    (table) =>
      !/^(identity|directory)\.|^ledger\.promise$|^access\.request$|confidential|retention_policy|planning\.precedent|emergency_attempt/.test(
        table,
      ),
  );
  for (const table of tables) {
    const column = table === 'people.supported_person' ? 'id' : 'person_id';
    // An act about nobody's record is its organisation's.
    const whose = table === 'audit.act' ? `coalesce(o.name, ${column}::text)` : `${column}::text`;
    const { rows } = await owner.query<{ id: string; whose: string }>(
      `select t.id, ${whose} as whose from ${table} t ${table === 'audit.act' ? OF_ORGANISATION : ''}`,
    );
    for (const { id, whose: name } of rows) marks.set(id, `${names[name] ?? name}:${table}`);
  }
  return marks;
}

/** Every mark that stands in an answer. */
export function marksIn(answer: string, ids: Marks): Set<string> {
  const found = new Set([...answer.matchAll(TEXT_MARK)].map(([, text]) => text ?? ''));
  for (const [word] of answer.matchAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g)) if (ids.has(word)) found.add(ids.get(word) ?? '');
  for (const [text, name] of PLAIN) if (answer.includes(text)) found.add(name);
  return found;
}

const PLAIN = [
  ['1951-04-02', 'ISHBEL:BORN'],
  ['ZZ1 4AB', 'ISHBEL:POSTCODE'],
  ['1948-11-23', 'MORAG:BORN'],
  ['ZZ9 7XY', 'MORAG:POSTCODE'],
] as const;

/** Whom each stands beside in the mirror: the islands' walls are the mainland's. */
const MIRROR: Readonly<Record<string, string>> = {
  otherWorker: 'worker',
  otherBroker: 'broker',
  otherHolder: 'holder',
  otherProvider: 'provider',
  otherPerson: 'person',
  otherFinancialRepresentative: 'financialRepresentative',
  emergencyWorker: 'emergencyWorker',
  formerBroker: 'formerBroker',
  futureBroker: 'futureBroker',
};

const BESIDES: Readonly<Record<string, readonly string[]>> = {
  // Ishbel opened her money to the holder: what caused a transfer stands beside it, by its id alone.
  officerElsewhere: ['ISHBEL:commissioning.commission', 'ISHBEL:commissioning.invoice'],
  // Whose power has ended still has the name they were registered by.
  formerRepresentative: ['ISHBEL:POWER'],
  // Stories that wait for them, of any writer.
  supportAdviser: ['ISHBEL:STORY', 'MORAG:STORY'],
  operator: ['ISHBEL:STORY', 'MORAG:STORY'],
  // Of whom somebody opened the record in an emergency, by the id alone.
  // And what was done for one's own organisation, to nobody's record.
  administrator: ['ISHBEL:people.supported_person', 'Glenorrin Council:audit.act'],
  brokerAdministrator: ['Glenorrin Brokers:audit.act'],
  providerAdministrator: ['Rowan Tree Care:audit.act'],
  // That it was opened in an emergency, by the id alone, in what was done; why is not for a power over money.
  financialRepresentative: ['ISHBEL:people.emergency_access'],
  otherFinancialRepresentative: ['MORAG:people.emergency_access'],
};

/** The marks an account should find: exactly those behind the walls that are open to it. */
export function expectedMarks(account: keyof Cast): string[] {
  const reads = (table: string, as: string) => /^[rp]/.test(MAY[table]?.[as] ?? '');
  const side = (name: string, as: string | undefined) => {
    if (as === undefined) return [];
    const read = CARDS.filter(({ table }) => reads(table, as));
    // A text may be behind two walls: terms are in the line, and in the copy that the provider may read.
    const texts = new Set(read.flatMap((card) => card.texts ?? []));
    return [
      ...[...texts].map((text) => `${name}:${text}`),
      ...read.filter(({ isShown }) => isShown).map(({ table }) => `${name}:${table}`),
    ];
  };
  // A closed account is shown nothing at all.
  const published = account.startsWith('closed') ? [] : ['ANYBODY:PRECEDENT'];
  const own = [...side('ISHBEL', account), ...side('MORAG', MIRROR[account])];
  return [...own, ...(BESIDES[account] ?? []), ...published].sort();
}
