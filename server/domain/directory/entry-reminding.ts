import { newId } from '../../database/columns.ts';
import { inOwnerTransaction } from '../../database/owner-transaction.ts';
import { KEEPER_ROLE } from '../../database/walls.ts';
import { inLongForm, type LocalDate } from '../../foundation/period.ts';
import { hashOf, newCode } from '../identity/invitation-code.ts';

/** Advisory lock. Any number not used by other software on the database server will do. */
const REMINDING_LOCK = 716_204_118;

interface DueEntry {
  readonly service_id: string;
  readonly name: string;
  readonly organisation_id: string;
  readonly confirmed_on: LocalDate;
  readonly months: number;
}

/**
 * Queues a message to each entry's maintainer to confirm it, ten, eleven and twelve months after the last confirmation,
 * each with a link of its own. Running it again queues nothing twice; after a pause only the latest reminder that is due is
 * queued.
 * @param ownerUrl connection of the database's owner
 * @param publicUrl address of the platform, without a slash at the end
 * @returns the number of messages
 */
export function remindMaintainers(ownerUrl: string, publicUrl: string): Promise<number> {
  return inOwnerTransaction(ownerUrl, REMINDING_LOCK, async ({ run }) => {
    // A database owner that is not a superuser is subject to row level security like any role.
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

interface ReminderFacts {
  readonly name: string;
  readonly months: number;
  readonly confirmed_on: LocalDate;
  readonly link: string;
}

/** Days until the link in a message expires. */
const LINK_DAYS = 90;

/** Returns the subject and text of a message that asks to confirm an entry. */
function reminderInWords({ name, months, confirmed_on, link }: ReminderFacts): {
  subject: string;
  body: string;
} {
  const what =
    months < 12
      ? 'After twelve months it is shown as not confirmed for a year. It is found as before.'
      : 'It is now shown as not confirmed for a year, and the independent support organisation of your area is asked to check it. It is found as before.';
  return {
    subject: `Is the entry of ${name} still right?`,
    body: `The entry of ${name} in the directory was last confirmed on ${inLongForm(confirmed_on)}, ${months} months ago. ${what}

Look at it, and confirm it with one button. You need not sign in:
${link}

If something has changed, sign in and change it; that confirms it too. The link is for this entry alone and holds for ${LINK_DAYS} days.`,
  };
}
