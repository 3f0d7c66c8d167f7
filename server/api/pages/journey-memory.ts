/** What the journey has answered so far, under the names its examples use: `personId`, `fundId`. */
export type Memory = Readonly<Record<string, string>>;

/** Name in the memory -> path of the value in an answer's data: `{ personId: 'personRegister.person.id' }`. */
export type Keeps = Readonly<Record<string, string>>;

const PLACEHOLDER = /^\{(\w+)\}$/;

/**
 * Fills an example's `{placeholders}` with what is remembered. `{newKey}` and `{newNumber}` are made new each time; what
 * is not known yet says so in words, where one can overwrite it.
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
  return memory[name] ?? `(${name}: comes from an earlier step)`;
}

// Not randomUUID: browsers withhold it from pages that came over plain HTTP.
function randomDigits(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return String(number % 1_000_000).padStart(6, '0');
}

/** The memory with what an answer adds to it. What the answer does not hold stays as it was. */
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
