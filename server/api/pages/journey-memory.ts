/** Values from the journey's answers so far, under the names that its examples use: `personId`, `fundId`. */
export type Memory = Readonly<Record<string, string>>;

/**
 * Maps a name in the memory to the path of its value in an answer's data: `{ personId: 'personRegister.person.id' }`.
 */
export type Keeps = Readonly<Record<string, string>>;

const PLACEHOLDER = /^\{(\w+)\}$/;

/**
 * Replaces an example's `{placeholders}` by remembered values. Those that begin with `new` are new each time. A value
 * that is not known yet becomes a text that says so, to be overwritten.
 */
export function fillExample(example: unknown, memory: Memory): unknown {
  if (typeof example === 'string') return fillText(example, memory);
  if (Array.isArray(example)) return example.map((item) => fillExample(item, memory));
  if (typeof example !== 'object' || example === null) return example;
  return Object.fromEntries(Object.entries(example).map(([name, value]) => [name, fillExample(value, memory)]));
}

function fillText(text: string, memory: Memory): string {
  const name = PLACEHOLDER.exec(text)?.[1];
  if (name === undefined) return text;
  if (name === 'newKey') return `example-${randomDigits()}${randomDigits()}`;
  if (name === 'newNumber') return `INV-${randomDigits()}`;
  if (name === 'newName') return `Morag Example ${randomDigits()}`;
  if (name === 'newBirthday') return `19${randomDigits().replace(/^..(.).(.).$/, '5$1-06-1$2')}`;
  return memory[name] ?? `(${name}: comes from an earlier step)`;
}

// Not randomUUID: browsers withhold it from pages loaded over plain HTTP.
function randomDigits(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return String(number % 1_000_000).padStart(6, '0');
}

/** @returns the memory with values from an answer added. A value that the answer does not have stays as it was. */
export function remember(memory: Memory, keeps: Keeps, data: unknown): Memory {
  const found = Object.entries(keeps)
    .map(([name, path]) => [name, valueAt(data, path)] as const)
    .filter((entry): entry is readonly [string, string] => typeof entry[1] === 'string');
  return { ...memory, ...Object.fromEntries(found) };
}

function valueAt(data: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], data);
}
