import type { Client, Pool, PoolClient } from 'pg';

/** Accesses are added to the database every half second, apart from any request. */
const IN_ITS_OWN_TIME = /^\s*select audit.append_access_records/;

/** Writes down every statement that goes through a pool, from now on. */
export function listenToStatements(pool: Pool): { take(): string[] } {
  const texts: string[] = [];
  const known = new WeakSet<object>();
  pool.on('acquire', (client: PoolClient) => {
    if (known.has(client)) return;
    known.add(client);
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    const logging = (...given: unknown[]) => {
      const text = textOf(given[0]);
      if (!IN_ITS_OWN_TIME.test(text)) texts.push(text);
      return query(...given);
    };
    client.query = logging as Client['query'];
  });
  return { take: () => texts.splice(0) };
}

function textOf(statement: unknown): string {
  return typeof statement === 'string' ? statement : (statement as { text: string }).text;
}

/** What a statement is, in one word or two: "begin", "select people.supported_person", "read". */
export function kindOf(text: string): string {
  const flat = text.replace(/\s+/g, ' ').replaceAll('"', '').trim().toLowerCase();
  if (flat.startsWith('with actor as'))
    return /\b(funds|commissioning|access)\.(allocate|accept|pay|sign_in)\(/.exec(flat)?.[0].slice(0, -1) ?? 'read';
  if (flat.startsWith('select set_config')) return 'set actor';
  if (flat.startsWith('select access.take_turns')) return 'take turns';
  const table = /\b(?:from|into|update) ([a-z_]+\.[a-z_]+)/.exec(flat)?.[1];
  const verb = flat.startsWith('with ') ? 'select' : (flat.split(' ')[0] ?? '');
  return table === undefined ? flat.slice(0, 40) : `${verb} ${table}`;
}
