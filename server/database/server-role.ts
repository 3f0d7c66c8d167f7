import { createHmac } from 'node:crypto';
import { Client } from 'pg';
import { SERVER_ROLE } from './walls.ts';

/**
 * Lets the unprivileged role sign in, with a password made from the owner's connection: several servers of one
 * database agree on it, and nobody has to keep another secret.
 * @param ownerUrl connection of the owner, who may change the role
 * @returns the connection of the unprivileged role
 */
export async function openServerRole(ownerUrl: string): Promise<string> {
  const password = createHmac('sha256', ownerUrl).update(SERVER_ROLE).digest('hex');
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`alter role ${SERVER_ROLE} password '${password}'`);
  } finally {
    await client.end();
  }
  const url = new URL(ownerUrl);
  url.username = SERVER_ROLE;
  url.password = password;
  return url.href;
}
