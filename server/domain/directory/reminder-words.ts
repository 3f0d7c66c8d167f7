import { inLongForm, type LocalDate } from '../../foundation/period.ts';

interface ReminderFacts {
  readonly name: string;
  readonly months: number;
  readonly confirmed_on: LocalDate;
  readonly link: string;
}

/** How many days a link in a message holds. */
export const LINK_DAYS = 90;

/** A message that asks to confirm an entry, in plain words. */
export function reminderInWords({ name, months, confirmed_on, link }: ReminderFacts): {
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
