import { inSnakeCase, newId } from '../../../database/columns.ts';
import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import { GRADE_COLUMNS } from '../../directory/grades.ts';
import { serviceSearchTextOf, wordsOf } from '../../directory/search-text.ts';
import { findCouncilArea } from '../../places/council-areas.ts';
import { refusedFile } from '../file-refusal.ts';
import { UnusableRowError } from '../set-aside.ts';
import { findProviders, type ProvidedRow } from './providers.ts';
import type { RegisterTally } from './register-parser.ts';
import type { RegisterRow } from './row.ts';

/** Rows sent at a time: enough to be quick, few enough to need little memory. */
const BATCH = 500;

const TABLE = `
  create temporary table staged (
    line int not null, cs_number text not null, twin_cs_number text, kind text not null, kinds text[] not null,
    sector text not null, status text not null, name text not null, sp_number text not null, provider_name text not null,
    council_area text, address_withheld boolean not null, address text, town text, postcode text, telephone text,
    registered_places int, ${GRADE_COLUMNS.map((name) => `${name} smallint`).join(', ')},
    graded_on date, complaints_upheld int, complaints_since date, last_inspected_on date, registered_on date, search_text text not null, town_words text,
    registration_id uuid not null, service_id uuid not null, organisation_id uuid not null, grading_id uuid not null,
    group_key text
  ) on commit drop`;

/** Rows without a provider that are held until the whole file is read; they are held in memory. */
const MOST_INCOMPLETE = 50_000;

const FILL = 'insert into staged select * from jsonb_populate_recordset(null::staged, $1::jsonb)';

/**
 * Registrations of rows that were set aside: they are in the register, so they stay open, and nothing is changed of their
 * services.
 */
const SET_ASIDE = 'create temporary table set_aside on commit drop as select unnest($1::text[]) as cs_number';

/** Registrations that are open here and not in the register. None, if it is not certain that all numbers were read. */
const MISSING = `
  create temporary table missing on commit drop as
  select r.id, r.cs_number, r.service_id from directory.registration r
  where $1 and r.status <> 'CLOSED' and r.last_seen_on is not null
    and not exists (select from staged s where s.cs_number = r.cs_number)
    and not exists (select from set_aside a where a.cs_number = r.cs_number)`;

/**
 * Loads the rows into a temporary table for this transaction. Rows whose provider cannot be found out, and numbers that
 * are there twice, are set aside.
 * @param onRows is called with the number of rows loaded so far
 */
export async function stage(
  transaction: OwnerTransaction,
  rows: AsyncIterable<RegisterRow>,
  { tally, onRows }: { readonly tally: RegisterTally; readonly onRows: (rows: number) => void },
): Promise<void> {
  await transaction.run(TABLE);
  const loader = newLoader(transaction, onRows);
  const incomplete: RegisterRow[] = [];
  for await (const row of rows) {
    if (isProvided(row)) await loader.add(row);
    else if (incomplete.push(row) > MOST_INCOMPLETE)
      throw refusedFile({ line: row.line }, 'too many rows do not say who provides the service.');
  }
  await loader.send();
  for (const row of await findProviders(transaction, incomplete, tally.aside)) await loader.add(row);
  await loader.send();
  await setTwiceAside(transaction, tally);
  await transaction.run(SET_ASIDE, [[...tally.aside.identifiers]]);
  // A number that is there twice is staged once.
  await transaction.run('delete from set_aside a using staged s where s.cs_number = a.cs_number');
  await transaction.run('create unique index on staged (cs_number)');
  await transaction.run('analyze staged, set_aside');
  await transaction.run(MISSING.replace('$1', String(tally.aside.nameless() === 0)));
}

function isProvided(row: RegisterRow): row is ProvidedRow {
  return row.spNumber !== null && row.providerName !== null;
}

function newLoader(transaction: OwnerTransaction, onRows: (rows: number) => void) {
  let batch: object[] = [];
  let staged = 0;
  const send = async () => {
    if (batch.length === 0) return;
    await transaction.run(FILL, [JSON.stringify(batch)]);
    staged += batch.length;
    batch = [];
    onRows(staged);
  };
  return {
    send,
    add: async (row: ProvidedRow) => {
      batch.push(toStaged(row));
      if (batch.length === BATCH) await send();
    },
  };
}

/** Returns the row in snake case, with an id for each record it may turn out to create. */
function toStaged({ providerFault: _, ...row }: ProvidedRow): object {
  const councilName = row.councilArea && (findCouncilArea(row.councilArea)?.name ?? null);
  return {
    ...inSnakeCase(row),
    search_text: serviceSearchTextOf(row, [row.providerName, councilName]),
    // Separate, so that it can be left out if the twin's address is withheld.
    town_words: row.town && wordsOf(row.town).join(' '),
    ...{ registration_id: newId(), service_id: newId(), organisation_id: newId(), grading_id: newId() },
  };
}

/** Of the rows with one number, the one that says what is known of it here stays, else the first. */
const TWICE = `
  with placed as (
    select s.cs_number, s.line, first_value(s.line) over same as kept
    from staged s
    left join directory.registration r using (cs_number)
    left join directory.support_service known on known.id = r.service_id
    left join identity.organisation o on o.id = known.organisation_id
    window same as (partition by s.cs_number
      order by (o.sp_number = s.sp_number) is true desc, (known.name = s.name) is true desc, s.line)
  ), twice as (select * from placed where line <> kept)
  delete from staged s using twice where s.cs_number = twice.cs_number and s.line = twice.line
  returning twice.cs_number, twice.line, twice.kept`;

async function setTwiceAside(transaction: OwnerTransaction, { aside }: RegisterTally): Promise<void> {
  const twice = await transaction.run<{ cs_number: string; line: number; kept: number }>(TWICE);
  for (const { cs_number, line, kept } of twice.toSorted((one, other) => one.line - other.line)) {
    aside.add(line, cs_number, new UnusableRowError('CSNumber', cs_number, `${cs_number} is on line ${kept} too.`));
  }
}
