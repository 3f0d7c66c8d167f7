import { newId } from '../../server/database/columns.ts';
import type { World } from '../support/world.ts';

/** A feed that was taken in, but for one entry, and what that changed. */
export async function setAsideAnEntry({ owner }: World): Promise<string> {
  const importRunId = newId();
  await owner.query(
    `insert into directory.import_run (id, source, file_name, sha256, rows_read, added, closed, changed, grade_changes,
       provider_changes, quarantined, doubts, started_at, finished_at)
     values ($1, 'OPEN_REFERRAL', 'glenorrin', repeat('0', 64), 2, 1, 0, 0, 0, 0, 1, '{}', now(), now())`,
    [importRunId],
  );
  await owner.query(
    `insert into directory.quarantined_entry (id, import_run_id, place, identifier, reason) values ($1, $2, 'page 1, entry 2', 'theirs', 'It has no name.')`,
    [newId(), importRunId],
  );
  await owner.query(
    `insert into directory.import_change (id, import_run_id, table_name, row_key, kind) values ($1, $2, 'directory.feed', 'glenorrin', 'INSERTED')`,
    [newId(), importRunId],
  );
  return importRunId;
}
