import path from 'node:path';
import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import { type LocalDate, todayInScotland } from '../../../foundation/period.ts';
import { openCsvFile, refuseUnreadable } from '../csv-file.ts';
import { refusedFile } from '../file-refusal.ts';
import type { ImportBounds } from '../import-bounds.ts';
import { findLatestAsOf, inImport, logImport } from '../import-log.ts';
import { placeServices } from '../place.ts';
import type { RunReport } from '../run-report.ts';
import { doubtOfNameless, refuseLosses } from '../set-aside.ts';
import { refreshWords } from '../vocabulary.ts';
import { findChanges, nameRegisterChanges, type RegisterChanges } from './changes.ts';
import { findSnapshotDate } from './columns.ts';
import { withoutDaysAhead } from './days-ahead.ts';
import { gatherServices } from './grouping.ts';
import { keepOwnersWords, mergeOrganisations, mergeRegister } from './merging.ts';
import { newTally, type RegisterTally, readRegister } from './register-parser.ts';
import { type RegisterImportReport, type RegisterTotals, registerRun } from './register-report.ts';
import { stage } from './staging.ts';

export interface RegisterImport {
  /** Path of the datastore's CSV file. */
  readonly file: string;
  /** The day of the file's data, if its name does not contain it. */
  readonly asOf?: LocalDate | undefined;
  /** Allows a file to close most of the services here; otherwise it is treated as an excerpt and refused. */
  readonly closeMost?: boolean | undefined;
  /** Allows a file of which more than two rows in a hundred cannot be taken in. */
  readonly acceptLosses?: boolean | undefined;
  /** Reports what would change, and changes nothing. */
  readonly dryRun?: boolean | undefined;
  /** Limits on the import's size and duration. */
  readonly bounds?: ImportBounds | undefined;
  readonly onProgress?: ((progress: { readonly rows: number }) => void) | undefined;
}

/** A first import fills empty tables; search should not wait for autovacuum to update their statistics. */
const ANALYZE =
  'analyze identity.organisation, directory.support_service, directory.registration, directory.grading, directory.word';
/** A register closes a few per cent each year. One that closes more than half, of at least this many, is an excerpt. */
const MANY = 100;

/**
 * Imports one month's register of the Care Inspectorate: new services and registrations are opened, changed ones updated,
 * missing ones closed (never deleted), and grades kept with their age. A row that cannot be taken in is set aside, and
 * what it is about stays as it is here. Imports wait for each other.
 * @param ownerUrl connection of the role that owns the database
 * @throws DomainError INVALID_INPUT if the file is not what it says, or has lost too many rows
 */
export async function importRegister(
  ownerUrl: string,
  input: RegisterImport,
): Promise<RegisterImportReport & { readonly run: RunReport }> {
  const startedAt = new Date();
  await refuseUnreadable(input.file);
  const asOf = snapshotDate(input);
  return inImport(ownerUrl, input, async (transaction, bounded) => {
    await refuseOlder(transaction, asOf);
    const file = openCsvFile(input.file, bounded);
    const read = newTally();
    const rows = withoutDaysAhead(readRegister(file, read), asOf, read);
    await stage(transaction, rows, { tally: read, onRows: (staged) => input.onProgress?.({ rows: staged }) });
    refuseLosses(read.aside, { rows: read.rows, acceptLosses: input.acceptLosses });
    const report = await merge(transaction, { input, asOf, read });
    const run = registerRun(report, path.basename(input.file));
    const id = await logImport(transaction, { report: run, sha256: file.sha256(), startedAt });
    return { ...report, run: { ...run, id } };
  });
}

interface ReadRegister {
  readonly input: RegisterImport;
  readonly asOf: LocalDate;
  readonly read: RegisterTally;
}

async function merge(
  transaction: OwnerTransaction,
  { input, asOf, read }: ReadRegister,
): Promise<RegisterImportReport> {
  await mergeOrganisations(transaction);
  await gatherServices(transaction);
  const kept = await keepOwnersWords(transaction);
  const changes = await findChanges(transaction);
  if (input.closeMost !== true) await refuseExcerpt(transaction, changes);
  const dryRun = input.dryRun === true;
  const named = dryRun ? await nameRegisterChanges(transaction) : null;
  await mergeRegister(transaction, asOf);
  const placing = await placeServices(transaction);
  await refreshWords(transaction);
  await transaction.run(ANALYZE);
  const now = await countNow(transaction);
  return { asOf, read, changes, named, dryRun, kept, now, placing, doubts: doubtOfNameless(read.aside, 'CS number') };
}

/** @throws DomainError INVALID_INPUT if the day is not known, lies ahead, or is not the one in the file's name */
function snapshotDate({ file, asOf }: RegisterImport): LocalDate {
  const name = path.basename(file);
  const named = findSnapshotDate(name);
  if (asOf !== undefined && findSnapshotDate(asOf) !== asOf)
    throw refusedFile(null, `${asOf} is not a day of the form YYYY-MM-DD.`);
  if (asOf !== undefined && named !== null && named !== asOf) {
    throw refusedFile(
      null,
      `The file’s name (${name}) says that it is of ${named}, and --as-of says ${asOf}. Leave --as-of out, or import the file of that day.`,
    );
  }
  const day = asOf ?? named;
  if (day === null) {
    throw refusedFile(
      null,
      `The file’s name (${name}) does not say which day it speaks of. Give it with --as-of YYYY-MM-DD.`,
    );
  }
  if (day > todayInScotland()) throw refusedFile(null, `${day} lies ahead: a register cannot be of a day to come.`);
  return day;
}

async function refuseOlder(transaction: OwnerTransaction, asOf: LocalDate): Promise<void> {
  const latest = await findLatestAsOf(transaction, 'CARE_INSPECTORATE');
  if (latest === null || asOf >= latest) return;
  throw refusedFile(
    null,
    `This register is of ${asOf}, and one of ${latest} was imported before: the older would undo its news.`,
  );
}

async function refuseExcerpt(transaction: OwnerTransaction, { closed }: RegisterChanges): Promise<void> {
  const [row] = await transaction.run<{ open: number }>(
    `select count(*)::int as open from directory.registration where status <> 'CLOSED' and last_seen_on is not null`,
  );
  const open = row?.open ?? 0;
  if (closed < MANY || closed * 2 <= open) return;
  throw refusedFile(
    null,
    `${closed} of the ${open} registrations here are not in this file, so it looks like an excerpt of the register. If they really closed, import it with --close-most.`,
  );
}

async function countNow(transaction: OwnerTransaction): Promise<RegisterTotals> {
  const [totals] = await transaction.run<RegisterTotals>(`
    select count(*)::int as registrations, count(distinct r.service_id)::int as services,
      (count(*) filter (where public_support))::int as "supportRegistrations",
      (count(distinct s.organisation_id) filter (where public_support))::int as "supportProviders"
    from directory.registration r
    join directory.support_service s on s.id = r.service_id
    cross join lateral (
      select r.status = 'ACTIVE' and not r.address_withheld
        and r.kind in ('CARE_AT_HOME', 'OTHER_SUPPORT_SERVICE', 'HOUSING_SUPPORT', 'ADULT_PLACEMENT') as public_support
    ) of
    where r.status <> 'CLOSED' and r.last_seen_on is not null`);
  if (totals === undefined) throw new Error('An aggregate answered no row.');
  return totals;
}
