import path from 'node:path';
import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import type { LocalDate } from '../../../foundation/period.ts';
import { openCsvFile } from '../csv-file.ts';
import { refusedFile } from '../file-refusal.ts';
import type { ImportBounds } from '../import-bounds.ts';
import { findLatestAsOf, inImport, logImport } from '../import-log.ts';
import { type Placing, placeServices } from '../place.ts';
import { refreshWords } from '../vocabulary.ts';
import {
  findChanges,
  gradeChangesIn,
  type NamedRegisterChanges,
  nameRegisterChanges,
  type RegisterChanges,
  totalOf,
} from './changes.ts';
import { findSnapshotDate } from './columns.ts';
import { gatherServices } from './grouping.ts';
import { keepOwnersWords, mergeOrganisations, mergeRegister } from './merging.ts';
import { newTally, type RegisterTally, readRegister } from './register-parser.ts';
import { stage } from './staging.ts';

export interface RegisterImport {
  /** Path of the datastore's CSV file. */
  readonly file: string;
  /** The day of the file's data, if its name does not contain it. */
  readonly asOf?: LocalDate | undefined;
  /** Allows a file to close most of the services here; otherwise it is treated as an excerpt and refused. */
  readonly closeMost?: boolean | undefined;
  /** Reports what would change, and changes nothing. */
  readonly dryRun?: boolean | undefined;
  /** Limits on the import's size and duration. */
  readonly bounds?: ImportBounds | undefined;
  readonly onProgress?: ((progress: { readonly rows: number }) => void) | undefined;
}

export interface RegisterImportReport {
  readonly asOf: LocalDate;
  readonly read: RegisterTally;
  readonly changes: RegisterChanges;
  /** Only of a dry run; null if the changes are made. */
  readonly named: NamedRegisterChanges | null;
  readonly dryRun: boolean;
  /** Facts kept as their maintainers confirmed them, although the register differs. */
  readonly kept: number;
  /** Totals of the directory's data from the register, without closed services. */
  readonly now: RegisterTotals;
  readonly placing: Placing;
}

interface RegisterTotals {
  readonly registrations: number;
  readonly services: number;
  /** Active registrations with a public address for support, housing support and adult placement, and their providers. */
  readonly supportRegistrations: number;
  readonly supportProviders: number;
}

/** A first import fills empty tables; search should not wait for autovacuum to update their statistics. */
const ANALYZE =
  'analyze identity.organisation, directory.support_service, directory.registration, directory.grading, directory.word';
/** A register closes a few per cent each year. One that closes more than half, of at least this many, is an excerpt. */
const MANY = 100;

/**
 * Imports one month's register of the Care Inspectorate, all or nothing: new services and registrations are opened, changed
 * ones updated, missing ones closed (never deleted), and grades kept with their age. Imports wait for each other.
 * @param ownerUrl connection of the role that owns the database
 * @throws DomainError INVALID_INPUT with line and column if the file, or its date, cannot be right
 */
export function importRegister(ownerUrl: string, input: RegisterImport): Promise<RegisterImportReport> {
  const startedAt = new Date();
  return inImport(ownerUrl, input, async (transaction, bounded) => {
    const asOf = snapshotDate(input);
    await refuseOlder(transaction, asOf);
    const file = openCsvFile(input.file, bounded);
    const read = newTally();
    await stage(transaction, readRegister(file, read), (rows) => input.onProgress?.({ rows }));
    await mergeOrganisations(transaction);
    await gatherServices(transaction);
    const kept = await keepOwnersWords(transaction);
    const changes = await findChanges(transaction);
    if (input.closeMost !== true) await refuseExcerpt(transaction, changes);
    const named = input.dryRun === true ? await nameRegisterChanges(transaction) : null;
    await mergeRegister(transaction, asOf);
    const placing = await placeServices(transaction);
    await refreshWords(transaction);
    await transaction.run(ANALYZE);
    await logImport(transaction, {
      ...{ source: 'CARE_INSPECTORATE', fileName: path.basename(input.file), sha256: file.sha256(), asOf, startedAt },
      ...{
        rowsRead: read.rows,
        added: changes.opened + changes.reopened,
        closed: changes.closed,
        changed: changes.services,
      },
      ...{ gradeChanges: gradeChangesIn(changes), providerChanges: changes.providers },
    });
    const now = await countNow(transaction);
    return { asOf, read, changes, named, dryRun: input.dryRun === true, kept, now, placing };
  });
}

/** Whether an import found nothing to change. */
export function changedNothing({ changes }: RegisterImportReport): boolean {
  return totalOf(changes) === 0;
}

function snapshotDate({ file, asOf }: RegisterImport): LocalDate {
  const name = path.basename(file);
  const found = findSnapshotDate(asOf ?? name);
  if (found !== null && (asOf === undefined || asOf === found)) return found;
  if (asOf !== undefined) throw refusedFile(null, `${asOf} is not a day of the form YYYY-MM-DD.`);
  throw refusedFile(
    null,
    `The file’s name (${name}) does not say which day it speaks of. Give it with --as-of YYYY-MM-DD.`,
  );
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
