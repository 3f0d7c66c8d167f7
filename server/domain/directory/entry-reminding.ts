import { newId } from '../../database/columns.ts';
import { inOwnerTransaction } from '../../database/owner-transaction.ts';
import { KEEPER_ROLE } from '../../database/walls.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { hashOf, newCode } from '../identity/invitation-code.ts';
import { reminderInWords } from './reminder-words.ts';

/** Any number will do, as long as no other program that shares the server uses it. */
const REMINDING_LOCK = 716_204_118;

interface DueEntry {
  readonly service_id: string;
  readonly name: string;
  readonly organisation_id: string;
  readonly confirmed_on: LocalDate;
  readonly months: number;
}

/**
 * Asks whoever keeps an entry to confirm it, ten, eleven and twelve months after it was last confirmed: a message each, with a
 * link of its own. Done again it asks nobody twice; after a pause only the latest that is due is asked for.
 * @param ownerUrl connection of the database's owner
 * @param publicUrl where people reach the platform, without a slash at the end
 * @returns how many were asked
 */
export function remindKeepers(ownerUrl: string, publicUrl: string): Promise<number> {
  return inOwnerTransaction(ownerUrl, REMINDING_LOCK, async ({ run }) => {
    // An owner that is no superuser stands before the walls like anybody.
    await run(`set local role ${KEEPER_ROLE}`);
    const due = await run<DueEntry>('select d.*, d.confirmed_on::text from directory.reminders_due() d');
    const reminders = due.map((entry) => {
      const code = newCode();
      const link = `${publicUrl}/confirm/${code}`;
      return {
        ...entry,
        ...reminderInWords({ ...entry, link }),
        id: newId(),
        message_id: newId(),
        code_hash: hashOf(code),
      };
    });
    await run('select directory.keep_reminders($1)', [JSON.stringify(reminders)]);
    return reminders.length;
  });
}
