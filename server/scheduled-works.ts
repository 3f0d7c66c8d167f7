import type { Config } from './config.ts';
import { remindKeepers } from './domain/directory/entry-reminding.ts';
import type { ScheduledWork } from './schedule/schedule.ts';

/** What is done by the calendar, without anybody asking. */
export function scheduledWorks({ publicUrl, schedule }: Config, ownerUrl: string): ScheduledWork[] {
  if (!schedule) return [];
  return [
    {
      name: 'remind-keepers',
      cron: '15 6 * * *',
      work: async () => {
        await remindKeepers(ownerUrl, publicUrl);
      },
    },
  ];
}
