import { Client } from 'pg';
import { DATABASE_IDENTITY } from '../roles/database-identity.ts';
import { BackupRefusal } from './backup-refusal.ts';

/**
 * Checks that both connections are to one database: by its identity if both can connect, otherwise by host, port and name.
 * The owner may not exist yet on the server to which a backup is restored.
 * @param ownerUrl DATABASE_URL
 * @param backupUrl BACKUP_DATABASE_URL
 * @throws BackupRefusal that names both databases
 */
export async function refuseAnotherDatabase(ownerUrl: string, backupUrl: string): Promise<void> {
  const [owners, backups] = [await inspect(ownerUrl), await inspect(backupUrl)];
  const isSame =
    owners.identity !== null && backups.identity !== null
      ? owners.identity === backups.identity
      : owners.address === backups.address;
  if (isSame) return;
  throw new BackupRefusal(
    `BACKUP_DATABASE_URL names another database (${backups.address}) than DATABASE_URL (${owners.address}). Nothing was done. ` +
      'Give both the same host, port and database; only the roles differ.',
  );
}

interface Inspected {
  /** Without role and password: host:port/database. */
  readonly address: string;
  /** Null if the server does not answer or refuses the role. */
  readonly identity: string | null;
}

async function inspect(url: string): Promise<Inspected> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  const address = `${client.host}:${client.port}/${client.database}`;
  try {
    await client.connect();
    const { rows } = await client.query<{ identity: string }>(`select ${DATABASE_IDENTITY} as identity`);
    return { address, identity: rows[0]?.identity ?? null };
  } catch {
    return { address, identity: null };
  } finally {
    await client.end().catch(() => undefined);
  }
}
