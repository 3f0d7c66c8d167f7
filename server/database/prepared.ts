import { createHash } from 'node:crypto';

/** How many different statements each connection may keep planned. Beyond that, a text is planned each time. */
const MOST_PREPARED = 400;
/** A text that comes once is not worth keeping. */
const WORTH_PREPARING = 3;

const seen = new Map<string, { times: number; name: string | null }>();
let prepared = 0;

/** The name under which PostgreSQL keeps the plan of a text, or null while (or when) it should not. */
export function preparedName(text: string): string | null {
  let known = seen.get(text);
  if (known === undefined) {
    if (seen.size >= 10 * MOST_PREPARED) forgetTheRare();
    known = { times: 0, name: null };
    seen.set(text, known);
  }
  known.times += 1;
  if (known.name === null && known.times >= WORTH_PREPARING && prepared < MOST_PREPARED) {
    known.name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
    prepared += 1;
  }
  return known.name;
}

function forgetTheRare(): void {
  for (const [text, { name }] of seen) if (name === null) seen.delete(text);
}
