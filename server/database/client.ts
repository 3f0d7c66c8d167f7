import { Client } from 'pg';

/** Runs work over a connection of its own, which is closed afterwards; that ends what is still open in it. */
export async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  // Without a listener, a lost server connection would end this process; the statement in progress fails anyway.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
