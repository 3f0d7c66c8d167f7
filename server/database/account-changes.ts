import { Client } from 'pg';
import type { ChangeListener } from '../access/actor-memory.ts';
import { isPooled } from './pooler.ts';

const CHANNEL = 'sds_identity';
const BEFORE_TRYING_AGAIN_MILLISECONDS = 1_000;

const THROUGH_A_POOLER =
  'Word of changed accounts does not come through a pooler, so every request asks the database anew. Set DATABASE_STRAIGHT_URL to the connection of the server’s login straight to PostgreSQL.';

export interface Listening {
  close(): Promise<void>;
}

/**
 * Listens, on a connection of its own, for notifications of changed accounts (identity/account-changes.sql), from whichever
 * server of the database changed them. A lost connection is reopened for as long as the platform runs. Through a pooler,
 * which might not deliver, it does not listen at all: then the listener stays disconnected, which is slower and equally
 * safe.
 * @returns once it listens, or has failed to at first
 * @param url direct connection of the server's login to PostgreSQL
 */
export async function listenForAccountChanges(
  url: string,
  listener: ChangeListener,
  report: (message: string) => void = () => undefined,
): Promise<Listening> {
  let client: Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  const lost = (which: Client) => {
    if (client !== which) return;
    client = null;
    listener.disconnected();
    which.end().catch(() => undefined);
    if (!closed) timer = setTimeout(connect, BEFORE_TRYING_AGAIN_MILLISECONDS).unref();
  };
  const connect = async () => {
    const fresh = new Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5_000 });
    client = fresh;
    fresh.on('error', () => lost(fresh));
    fresh.on('end', () => lost(fresh));
    fresh.on('notification', ({ payload }) => listener.changed(payload ?? ''));
    try {
      await fresh.connect();
      if (await isPooled(fresh)) {
        closed = true;
        report(THROUGH_A_POOLER);
        return lost(fresh);
      }
      await fresh.query(`listen ${CHANNEL}`);
      if (client === fresh) listener.connected();
    } catch {
      lost(fresh);
    }
  };
  await connect();
  return {
    close: async () => {
      closed = true;
      if (timer !== null) clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
