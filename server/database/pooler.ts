import type { ClientBase } from 'pg';

/**
 * Returns whether there is a pooler between us and PostgreSQL: a pooler reports a process id of its own at connection,
 * PostgreSQL that of the session's process.
 * @param client connected
 */
export async function isPooled(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid !== (client as ClientBase & { processID: number | null }).processID;
}
