import { inSnakeCase, newId } from '../../../database/columns.ts';
import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import { GRADE_COLUMNS } from '../../directory/grades.ts';
import { refusedFile } from '../file-refusal.ts';
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

const FILL = 'insert into staged select * from jsonb_populate_recordset(null::staged, $1::jsonb)';

/**
 * Loads the rows into a temporary table for this transaction.
 * @param onRows is called with the number of rows loaded so far
 * @throws DomainError INVALID_INPUT if a CS number occurs twice
 */
export async function stage(
  transaction: OwnerTransaction,
  rows: AsyncIterable<RegisterRow>,
  onRows: (rows: number) => void,
): Promise<void> {
  await transaction.run(TABLE);
  let batch: object[] = [];
  let staged = 0;
  const send = async () => {
    await transaction.run(FILL, [JSON.stringify(batch)]);
    staged += batch.length;
    batch = [];
    onRows(staged);
  };
  for await (const row of rows) {
    batch.push(toStaged(row));
    if (batch.length === BATCH) await send();
  }
  if (batch.length > 0) await send();
  await refuseTwice(transaction);
  await transaction.run('create unique index on staged (cs_number)');
  await transaction.run('analyze staged');
}

/** Returns the row in snake case, with an id for each record it may turn out to create. */
function toStaged(row: RegisterRow): object {
  const ids = { registration_id: newId(), service_id: newId(), organisation_id: newId(), grading_id: newId() };
  return { ...inSnakeCase(row), ...ids };
}

async function refuseTwice(transaction: OwnerTransaction): Promise<void> {
  const [twice] = await transaction.run<{ cs_number: string; first: number; second: number }>(
    'select cs_number, min(line) as first, max(line) as second from staged group by cs_number having count(*) > 1 order by 3 limit 1',
  );
  if (twice !== undefined) {
    throw refusedFile(
      { line: twice.second, column: 'CSNumber' },
      `${twice.cs_number} is on line ${twice.first} already.`,
    );
  }
}
