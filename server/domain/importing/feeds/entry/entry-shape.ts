import { Ajv2020, type ErrorObject, type SchemaObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { isWritable } from '../../../../foundation/input.ts';
import { UnusableEntryError } from './feed-entry.ts';

/**
 * JSON schema format: only characters that can be stored as text. Ids are kept as sent, whereas other texts are cleaned.
 */
const WRITING = 'writing';
/** Our keyword for an object that is left out as a whole when one of its properties is odd. */
const WHOLE = 'whole';
/** Our keyword for an optional property without which the rest must not be taken in, if it is there and odd. */
const VITAL = 'vital';
/** Longest list accepted: more than any service has of anything. */
const MOST_ITEMS = 500;

/**
 * JSON schemas for the fields we use. A feed may send more. Numbers may be sent as text, and texts as numbers: the
 * standard's own examples do both.
 */
export const shapes = {
  text: { type: 'string' },
  number: { type: 'number' },
  id: { type: 'string', minLength: 1, maxLength: 200, format: WRITING },
  object: (properties: Record<string, SchemaObject>, required: readonly string[] = []): SchemaObject => ({
    type: 'object',
    properties,
    required: [...required],
  }),
  /** Of a price or a schedule without its dates the rest would say something else. */
  whole: (properties: Record<string, SchemaObject>, required: readonly string[] = []): SchemaObject => ({
    ...shapes.object(properties, required),
    [WHOLE]: true,
  }),
  vital: (schema: SchemaObject): SchemaObject => ({ ...schema, [VITAL]: true }),
  list: (items: SchemaObject): SchemaObject => ({ type: 'array', items, maxItems: MOST_ITEMS }),
} as const;

const ajv = new Ajv2020({ allErrors: true, coerceTypes: true, strict: true });
ajv.addFormat(WRITING, isWritable);
ajv.addKeyword(WHOLE);
ajv.addKeyword(VITAL);

/** A document in the shape we use, and why some of its facts were left out. */
export interface Shaped<Document> {
  readonly document: Document;
  readonly odd: string[];
}

/**
 * Returns a function that brings a document into a shape. A null or an empty text is the same as nothing. What does not fit
 * is left out: the property, or the item of a list that it spoils.
 * @throws UnusableEntryError, from the function, with a readable reason if what remains is not a document of this shape
 */
export function shapeOf<Document>(schema: SchemaObject): (document: unknown) => Shaped<Document> {
  // Compiled when it is first needed: a server that reads no feed starts without it, and so does a test.
  let validate: ValidateFunction | undefined;
  return (document) => {
    validate ??= ajv.compile(schema);
    const odd: string[] = [];
    for (let given = withoutNothing(document); ; given = withoutNothing(given)) {
      if (validate(given)) return { document: given as Document, odd };
      odd.push(...leaveOut(given, schema, validate.errors ?? []));
    }
  };
}

/** Leaves the odd facts out of a document. @returns the reasons, one for each fact */
function leaveOut(given: unknown, schema: SchemaObject, errors: readonly ErrorObject[]): string[] {
  const facts = new Map<string, string>();
  for (const error of errors) {
    const path = error.instancePath.split('/').slice(1);
    const fact = factAt(path, schema);
    if (fact === 0) throw new UnusableEntryError(whyOdd(error));
    const key = path.slice(0, fact).join('/');
    if (!facts.has(key)) facts.set(key, whyOdd(error));
  }
  for (const key of facts.keys()) remove(given, key.split('/'));
  return [...facts.values()];
}

function whyOdd({ instancePath, keyword, message }: ErrorObject): string {
  const what = instancePath === '' ? 'it' : `"${instancePath.slice(1)}"`;
  return `${what} ${keyword === 'format' ? 'holds characters that are no writing' : (message ?? 'is not as it should be')}`;
}

/** Returns how much of a path leads to the innermost fact that can be left out; 0 if nothing on it can. */
function factAt(path: readonly string[], schema: SchemaObject): number {
  let [at, fact]: [SchemaObject | undefined, number] = [schema, 0];
  for (const [n, step] of path.entries()) {
    if (at === undefined || at[WHOLE] === true) return fact;
    const inner: SchemaObject | undefined = at.type === 'array' ? at.items : at.properties?.[step];
    if (at.type === 'array' || !(at.required?.includes(step) || inner?.[VITAL])) fact = n + 1;
    at = inner;
  }
  return fact;
}

function remove(given: unknown, path: readonly string[]): void {
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce((at, step) => at?.[step] as Record<string, unknown>, given as Parent);
  if (parent !== undefined) parent[last] = undefined;
}

type Parent = Record<string, unknown> | undefined;

/** Returns a copy without what says nothing: nulls and empty texts. */
function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing).filter((each) => each !== undefined);
  if (typeof value === 'object' && value !== null) {
    const kept = Object.entries(value).map(([name, each]) => [name, withoutNothing(each)] as const);
    return Object.fromEntries(kept.filter(([, each]) => each !== undefined));
  }
  return value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value;
}
