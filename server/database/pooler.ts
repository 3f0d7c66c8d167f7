import type { ClientBase } from 'pg';

/**
 * Whether something stands between us and PostgreSQL that shares its sessions out: it hands over a number of its own where
 * PostgreSQL hands over that of the session's process.
 * @param client connected
 */
export async function isPooled(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid !== (client as ClientBase & { processID: number | null }).processID;
}
