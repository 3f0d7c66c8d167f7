import { Client } from 'pg';
import { readConfig } from './config.ts';
import { openOwnedDatabase } from './platform-database.ts';

/** Proves every balance equal to the sum of its transfers. Safe on a running platform; reads only. */
const report = (message: string) => process.stderr.write(`${message}\n`);
const { ownerUrl, close } = await openOwnedDatabase(readConfig(process.env), report);
const client = new Client({ connectionString: ownerUrl });
try {
  await client.connect();
  const { rows: faults } = await client.query<{ fund_id: string; fault: string }>('select * from ledger.faults()');
  const { rows } = await client.query<{ funds: string; transfers: string }>(
    'select (select count(distinct fund_id) from ledger.account) as funds, (select count(*) from ledger.transfer) as transfers',
  );
  for (const { fund_id, fault } of faults) console.log(`Fund ${fund_id}: ${fault}.`);
  console.log(`${rows[0]?.funds} funds and ${rows[0]?.transfers} transfers checked, ${faults.length} faults.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await client.end();
  await close();
}
