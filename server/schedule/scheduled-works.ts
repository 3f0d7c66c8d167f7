import type { Config } from '../config/config.ts';
import { remindMaintainers } from '../domain/directory/entry-reminding.ts';
import { purgeErased } from '../domain/records/purging.ts';
import type { ScheduledWork } from './schedule.ts';
import { scheduledImports } from './scheduled-imports.ts';

/** Returns all scheduled work. */
export function scheduledWorks(config: Config, ownerUrl: string): ScheduledWork[] {
  const { publicUrl, schedule } = config;
  if (!schedule) return [];
  return [
    ...scheduledImports(ownerUrl, config),
    {
      name: 'purge-erased',
      cron: '20 3 * * *',
      work: async () => {
        await purgeErased(ownerUrl, { overwritesLog: config.databaseUrl === null });
      },
    },
    {
      name: 'remind-maintainers',
      cron: '15 6 * * *',
      work: async () => {
        await remindMaintainers(ownerUrl, publicUrl);
      },
    },
  ];
}
