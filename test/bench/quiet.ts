import { asOwner } from './as-owner.ts';

const PATIENCE_MILLISECONDS = 20_000;
const PAUSE_MILLISECONDS = 100;

/**
 * Waits until nobody's statements run any more: a driver hangs up at the end of its slice, and what it had asked must
 * not burden the next.
 * @throws Error when they do not end
 */
export async function waitUntilQuiet(ownerUrl: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MILLISECONDS;
  await asOwner(ownerUrl, async (client) => {
    while (performance.now() < deadline) {
      const { rowCount } = await client.query(
        `select from pg_stat_activity where (usename like 'sds\\_server\\_%' or usename = 'bench_unwalled') and state <> 'idle' limit 1`,
      );
      if (rowCount === 0) return;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
    }
    throw new Error('Statements of the last slice are still running.');
  });
}
