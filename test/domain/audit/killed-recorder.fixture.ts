import { newId } from '../../../server/database/columns.ts';
import { openAccessRecorder } from '../../../server/domain/audit/access-recorder.ts';

/** A process that has shown a hundred people's plans when it is killed, before any of it reached the database. */
const [folder = '', actorKey = ''] = process.argv.slice(2);
const recorder = await openAccessRecorder({
  folder,
  append: () => new Promise(() => undefined),
  onFailure: () => undefined,
});
for (let n = 0; n < 100; n += 1) recorder.record(actorKey, [{ personId: newId(), topics: ['PLAN'] }]);
process.kill(process.pid, 'SIGKILL');
