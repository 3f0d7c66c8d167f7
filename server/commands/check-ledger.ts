import { parseArgs } from 'node:util';
import { readConfig } from '../config/config.ts';
import { withClient } from '../database/client.ts';
import { openExistingDatabase } from '../platform-database.ts';
import { runCommand } from './operator-command.ts';

const USAGE = `Proves every balance equal to the sum of its transfers. Safe on a running platform; reads only.

  npm run check:ledger

The database is the one of DATABASE_URL, or else the platform's own in DATA_DIR, whether the platform is running or not.
`;

function checkLedger(ownerUrl: string): Promise<number> {
  return withClient(ownerUrl, async (client) => {
    const { rows: faults } = await client.query<{ fund_id: string; fault: string }>('select * from ledger.faults()');
    const { rows } = await client.query<{ funds: string; transfers: string }>(
      'select (select count(distinct fund_id) from ledger.account) as funds, (select count(*) from ledger.transfer) as transfers',
    );
    for (const { fund_id, fault } of faults) console.log(`Fund ${fund_id}: ${fault}.`);
    console.log(`${rows[0]?.funds} funds and ${rows[0]?.transfers} transfers checked, ${faults.length} faults.`);
    return faults.length === 0 ? 0 : 1;
  });
}

process.exitCode = await runCommand({
  usage: USAGE,
  read: (argv) => parseArgs({ args: [...argv], options: {} }),
  run: async () => {
    const { ownerUrl, close } = await openExistingDatabase(readConfig(process.env));
    return checkLedger(ownerUrl).finally(close);
  },
  failed: 'This failed:',
});
