import { newId } from '../../../database/columns.ts';
import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import { logImport } from '../import-log.ts';
import type { ImportSource } from '../import-run.entity.ts';
import type { Quarantined } from './quarantine.ts';

/** Of so many runs of each feed one can read what was set aside: whoever mends a feed looks at the latest. */
const RUNS_KEPT_WHOLE = 10;

const KEEP = `
  insert into directory.quarantined_entry (id, import_run_id, place, identifier, reason)
  select id, import_run_id, place, identifier, reason from jsonb_populate_recordset(null::directory.quarantined_entry, $1::jsonb)`;
const THIN = `
  delete from directory.quarantined_entry q using (
    select r.id, row_number() over (order by r.finished_at desc, r.id desc) as ago from directory.import_run r
    where r.source = $1 and r.file_name = $2 and r.outcome = 'TAKEN_IN') run
  where q.import_run_id = run.id and run.ago > $3`;

/** What came of a run, as far as it is kept. */
interface KeptReport {
  readonly source: ImportSource;
  readonly name: string;
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly enriched: number;
  readonly closed: number;
  readonly quarantined: readonly Quarantined[];
  readonly doubts: readonly string[];
}

interface FinishedRun {
  readonly report: KeptReport;
  readonly sha256: string;
  readonly startedAt: Date;
}

/** Keeps the record of a run, in its own transaction: of all runs what came of them, of the latest also what was set aside. */
export async function keepRun(
  transaction: OwnerTransaction,
  { report, sha256, startedAt }: FinishedRun,
): Promise<void> {
  const { source, name, read, added, changed, enriched, closed, quarantined, doubts } = report;
  const id = newId();
  await logImport(transaction, {
    ...{ id, source, fileName: name, sha256, asOf: null, rowsRead: read, added, closed, changed: changed + enriched },
    ...{ gradeChanges: 0, providerChanges: 0, quarantined: quarantined.length, doubts, startedAt },
  });
  const rows = quarantined.map((each) => ({ ...each, id: newId(), import_run_id: id }));
  await transaction.run(KEEP, [JSON.stringify(rows)]);
  await transaction.run(THIN, [source, name, RUNS_KEPT_WHOLE]);
}
