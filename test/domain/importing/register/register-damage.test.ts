import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { openCsvFile } from '../../../../server/domain/importing/csv-file.ts';
import { importRegister } from '../../../../server/domain/importing/register/register-import.ts';
import { newTally, readRegister } from '../../../../server/domain/importing/register/register-parser.ts';
import type { RegisterRow } from '../../../../server/domain/importing/register/row.ts';
import { openTestDatabase } from '../../../support/test-database.ts';
import { describeWithData, ISLANDS_2026, openFolder, REGISTERS } from '../importing.support.ts';

const ERAS = ['2016-03-31', '2018-12-31', '2022-04-30', '2022-11-30', '2024-05-31'];
/** What is found in cells that people and programs spoilt. */
const DAMAGE = [
  ...[
    '',
    ' ',
    '?',
    '0',
    '-1',
    '7',
    '1.5',
    'NULL',
    '#REF!',
    'TRUE',
    'x'.repeat(5_000),
    '00/01/1900',
    '31/02/2020',
    '45000',
  ],
  ...[
    'May 2025',
    'SP2003000001',
    'CS123',
    'd\xc3\xa9cor',
    '\xe2\x80',
    '\x81\x8d',
    '\x00\x01\x1f',
    'a\r\nb',
    'a,b',
    '"',
    '""a',
  ],
];

type Table = readonly (readonly string[])[];
const tableOf = (file: string): Table =>
  parse(readFileSync(file, 'latin1'), { relax_column_count: true, relax_quotes: true });
const eraFile = (day: string) => path.join(REGISTERS, 'drift-excerpts', `MDSF_${day}.excerpt.csv`);
const inCsv = (table: Table) =>
  table.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');

/** A table with one cell replaced. */
function spoilt(table: Table, { row, column, by }: { row: number; column: number; by: string }): Table {
  return table.map((cells, index) => (index === row ? cells.with(column, by) : cells));
}

describeWithData('A real file in which cells are wrong', () => {
  const folder = openFolder();
  afterAll(async () => (await folder).close());

  /** The rows that are read, by the line of the table they are in. */
  async function read(table: Table, name: string) {
    const tally = newTally();
    const file = openCsvFile(await (await folder).write(name, inCsv(table)));
    const rows: RegisterRow[] = [];
    for await (const row of readRegister(file, tally)) rows.push(row);
    return { rows, tally };
  }

  test.each([...ERAS.map(eraFile), ISLANDS_2026])('%s: any one cell costs no other row', async (file) => {
    const table = tableOf(file);
    const blank = table.filter((cells) => cells.every((cell) => cell.trim() === '')).length;
    const sound = await read(table, 'sound.csv');
    expect([sound.rows.length, sound.tally.aside.count()]).toEqual([table.length - 1 - blank, 0]);
    const facts = (rows: readonly RegisterRow[]) => new Map(rows.map(({ line: _, ...row }) => [row.csNumber, row]));
    const before = facts(sound.rows);
    const cell = fc.record({
      row: fc.integer({ min: 1, max: table.length - 1 - blank }),
      column: fc.integer({ min: 0, max: (table[0]?.length ?? 1) - 1 }),
      by: fc.oneof(
        fc.constantFrom(...DAMAGE),
        fc.string({ unit: 'binary', maxLength: 20 }).map((text) => Buffer.from(text).toString('latin1')),
      ),
    });
    await fc.assert(
      fc.asyncProperty(cell, async (damage) => {
        const { rows, tally } = await read(spoilt(table, damage), 'spoilt.csv');
        const number = sound.rows[damage.row - 1]?.csNumber ?? '';
        const after = facts(rows);
        const lost = [...before].filter(([csNumber, row]) => csNumber !== number && !isSame(after.get(csNumber), row));
        expect(lost).toEqual([]);
        expect(rows.length + tally.aside.count() + tally.childrensRows).toBe(before.size);
        expect(tally.aside.rows.every(({ column, reason }) => column !== null && reason.endsWith('.'))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  /** A whole month, as long as a real one, in the form of its era: its rows again and again under other numbers. */
  function monthOf(day: string, bad: number): Table {
    const [header = [], ...rows] = tableOf(eraFile(day)).filter((cells) => cells.some((cell) => cell.trim() !== ''));
    const column = (...names: string[]) => header.findIndex((name) => names.includes(name));
    const [number, twin] = [column('CSNumber', 'CaseNumber'), column('CaseNumber_Combined')];
    const month = Array.from({ length: 60 }, (_, copy) =>
      rows.map((cells, index) => cells.with(number, `CS${2_100_000_000 + copy * 100 + index}`).with(twin, '')),
    ).flat();
    const wrong = [
      [column('MinGrade'), '9'],
      [column('Council_Area_Name'), 'Strathclyde'],
      [number, 'CS1'],
    ] as const;
    const spoiltRows = month.map((cells, index) => {
      const [at, by] = wrong[index % wrong.length] ?? wrong[0];
      return index % 25 === 0 && index / 25 < bad ? cells.with(at, by) : cells;
    });
    return [header, ...spoiltRows];
  }

  test.each(ERAS)(
    '%s: a month with one, ten and a hundred bad cells loses one, ten and a hundred rows',
    async (day) => {
      const world = await openTestDatabase();
      for (const bad of [1, 10, 100]) {
        const file = await (await folder).write(`month-${bad}-${day}.csv`, inCsv(monthOf(day, bad)));
        const take = (acceptLosses: boolean) =>
          importRegister(world.ownerUrl, { file, acceptLosses, dryRun: bad < 100 });
        if (bad === 100) await expect(take(false)).rejects.toThrow(/^100 of its 2,520 rows cannot be taken in/);
        const { run, changes } = await take(bad === 100);
        expect([bad, run.counts.read, run.counts.setAside, changes.opened]).toEqual([bad, 2520, bad, 2520 - bad]);
      }
      await world.close();
    },
  );
});

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
