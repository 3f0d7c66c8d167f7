import { createHmac } from 'node:crypto';
import { Client } from 'pg';
import { SERVER_ROLE } from './walls.ts';

/**
 * The connection of the unprivileged role: its password is made from the owner's connection, so that several servers
 * of one database agree on it and nobody has to keep another secret.
 */
export function serverRoleUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.username = SERVER_ROLE;
  url.password = createHmac('sha256', ownerUrl).update(SERVER_ROLE).digest('hex');
  return url.href;
}

/**
 * Lets the unprivileged role sign in.
 * @param ownerUrl connection of the owner, who may change the role
 * @returns the connection of the unprivileged role
 */
export async function openServerRole(ownerUrl: string): Promise<string> {
  const url = serverRoleUrl(ownerUrl);
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`alter role ${SERVER_ROLE} password '${new URL(url).password}'`);
  } finally {
    await client.end();
  }
  return url;
}
