import type { EntityManager } from '@mikro-orm/postgresql';
import { inOwnerTransaction, type OwnerTransaction } from '../../database/owner-transaction.ts';
import { runSql } from '../../database/run-sql.ts';
import { refusalIn } from '../../database/sql-errors.ts';
import { asId, parseId } from '../../foundation/input.ts';
import { counted } from '../directory/plain-words.ts';
import { refusedFile } from './file-refusal.ts';
import { IMPORT_LOCK } from './import-log.ts';
import { IMPORT_SOURCES } from './import-run.entity.ts';
import { namedInWords } from './naming-words.ts';

/** How much of one kind taking a run back changes, and the first twenty names. */
export interface UndoneKind {
  readonly count: number;
  readonly names: readonly string[];
}

/**
 * What taking a run back changes. `removed`, `reopened` and `closed` count what the run counts as added and closed:
 * registrations of a register, postcodes, services of a feed.
 */
export interface UndoReport {
  readonly dryRun: boolean;
  /** Added by the run, and gone. */
  readonly removed: UndoneKind;
  /** Closed by the run, and open again. */
  readonly reopened: UndoneKind;
  /** Services or postcodes that the run changed, and that are as before. */
  readonly restored: UndoneKind;
  /** Services of which something stays as their owners confirmed it since. */
  readonly kept: UndoneKind;
  /** Services that the run added and that are closed instead of removed, because something refers to them by now. */
  readonly closed: UndoneKind;
}

interface Undo {
  readonly run: string;
  readonly dryRun: boolean;
}

/**
 * Takes a run back as an operator.
 * @throws DomainError INVALID_INPUT, NOT_FOUND, ALREADY_DONE, WRONG_STATE, CONFLICT
 */
export async function undoImport(em: EntityManager, { run, dryRun }: Undo): Promise<UndoReport> {
  const [row] = await runSql<Told>(em, 'select directory.undo_import($1, $2) as told', [
    parseId(run, 'importId'),
    dryRun,
  ]);
  return reportOf(row, dryRun);
}

/**
 * Takes a run back as the owner of the database. Waits for imports that are under way.
 * @param run the id of the run, or a kind of source, such as care-inspectorate, for its latest run
 * @throws DomainError INVALID_INPUT, ALREADY_DONE, WRONG_STATE
 */
export async function undoRun(ownerUrl: string, { run, dryRun }: Undo): Promise<{ title: string; report: UndoReport }> {
  try {
    return await inOwnerTransaction(ownerUrl, IMPORT_LOCK, async (transaction) => {
      const found = await findRun(transaction, run);
      const [row] = await transaction.run<Told>('select directory.take_back($1, $2) as told', [found.id, dryRun]);
      return { title: `${found.name}, imported on ${found.day}`, report: reportOf(row, dryRun) };
    });
  } catch (error) {
    throw refusalIn(error) ?? error;
  }
}

interface Told {
  readonly told: Omit<UndoReport, 'dryRun'>;
}

function reportOf(row: Told | undefined, dryRun: boolean): UndoReport {
  if (row === undefined) throw new Error('A function returned no row.');
  return { dryRun, ...row.told };
}

interface FoundRun {
  readonly id: string;
  readonly name: string;
  readonly day: string;
}

const FIND = `
  select id, file_name as name, to_char(finished_at at time zone 'Europe/London', 'FMDD FMMonth YYYY') as day
  from directory.import_run
  where id = $1 or source = $2 and outcome = 'TAKEN_IN'
  order by finished_at desc, id desc limit 1`;

async function findRun(transaction: OwnerTransaction, run: string): Promise<FoundRun> {
  const source = IMPORT_SOURCES.find((each) => each === run.toUpperCase().replaceAll('-', '_'));
  const [found] = await transaction.run<FoundRun>(FIND, [asId(run), source ?? null]);
  if (found !== undefined) return found;
  throw refusedFile(
    null,
    source === undefined
      ? `There is no import "${run}". Give the id of one (directoryImports has them), or a source such as care-inspectorate for its latest.`
      : 'Nothing of this source is here.',
  );
}

/** Returns what taking a run back changes as sentences for the person who does it. */
export function undoInWords({ title, report }: { readonly title: string; readonly report: UndoReport }): string {
  const { dryRun, removed, reopened, restored, kept, closed } = report;
  const would = dryRun ? 'Would be' : 'Now';
  return [
    `${dryRun ? 'Would be taken back' : 'Taken back'}: ${title}${dryRun ? ' (a dry run: nothing was kept)' : ''}`,
    `  Removed: ${number(removed)}. Open again: ${number(reopened)}. As before: ${number(restored)}.`,
    ...(kept.count > 0 ? [`  Kept as their owners say: ${counted(kept.count, 'service')}, confirmed since.`] : []),
    ...(closed.count > 0
      ? [`  Closed instead of removed: ${counted(closed.count, 'service')}, to which something refers by now.`]
      : []),
    ...namedInWords(`${would} removed`, removed.names, removed.count),
    ...namedInWords(`${would} open again`, reopened.names, reopened.count),
    ...namedInWords(`${would} as before`, restored.names, restored.count),
    ...namedInWords('Kept', kept.names, kept.count),
    ...namedInWords(`${would} closed`, closed.names, closed.count),
  ].join('\n');
}

function number({ count }: UndoneKind): string {
  return count.toLocaleString('en-GB');
}
