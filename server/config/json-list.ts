import { Ajv, type ErrorObject, type SchemaObject } from 'ajv';

/** An environment variable that holds a JSON list of objects. */
interface JsonList {
  readonly variable: string;
  /** How errors name an entry; `FEEDS, entry 2` unless given. */
  readonly entryName?: (n: number) => string;
  /** A list that would be accepted, as the errors quote it. */
  readonly example: string;
  /** JSON schema of an object with two keywords of ours: `says` completes `"key" must ...`, `absent` does so for a key that is left out. */
  readonly schema: SchemaObject;
  /** Formats that the schema names. */
  readonly formats: Readonly<Record<string, (text: string) => boolean>>;
}

/**
 * Reads such a variable. A key that is null counts as left out.
 * @throws Error that names the variable, the entry and the key, and says what to give
 */
export function readJsonList<Entry>(text: string, list: JsonList): Entry[] {
  const { variable, example, schema, formats, entryName = (n: number) => `${variable}, entry ${n + 1}` } = list;
  const ajv = new Ajv({ verbose: true, formats });
  ajv.addVocabulary(['says', 'absent']);
  const isEntry = ajv.compile(schema);
  const entries = parsed(text);
  if (!Array.isArray(entries)) throw new Error(`${variable} must be a JSON list such as ${example}.`);
  return entries.map((given: unknown, n) => {
    const entry = withoutNulls(given);
    if (isEntry(entry)) return entry as Entry;
    const at = entryName(n);
    const [error] = isEntry.errors ?? [];
    throw new Error(error === undefined ? `${at} is not accepted.` : sentence(error, { at, example, schema }));
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function withoutNulls(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
}

interface Entry {
  readonly at: string;
  readonly example: string;
  readonly schema: SchemaObject;
}

function sentence(error: ErrorObject, { at, example, schema }: Entry): string {
  const { instancePath, keyword, params, parentSchema } = error;
  if (keyword === 'additionalProperties' && instancePath === '') {
    const known = Object.keys(schema.properties).join(', ');
    return `${at} has "${params.additionalProperty}", which means nothing. It may have ${known}.`;
  }
  const key: string | undefined = keyword === 'required' ? params.missingProperty : instancePath.split('/')[1];
  if (key === undefined) return `${at} must be an object such as in ${example}.`;
  const { says, absent = says } = schema.properties[key];
  const must = keyword === 'required' ? absent : (parentSchema?.says ?? says);
  return `${at}: "${key}" must ${must}.`;
}
