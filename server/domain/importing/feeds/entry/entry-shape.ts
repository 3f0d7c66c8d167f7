import { Ajv2020, type SchemaObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { isWritable } from '../../../../foundation/input.ts';
import { UnusableEntryError } from './feed-entry.ts';

/**
 * JSON schema format: only characters that can be stored as text. Ids are kept as sent, whereas other texts are cleaned.
 */
const WRITING = 'writing';
/** Longest list accepted: more than any service has of anything. */
const MOST_ITEMS = 500;

/** JSON schemas for the fields we use. A feed may send more; every optional field may also be null. */
export const shapes = {
  text: { type: ['string', 'null'] },
  number: { type: ['number', 'null'] },
  id: { type: 'string', minLength: 1, maxLength: 200, format: WRITING },
  idOrNone: { type: ['string', 'null'], minLength: 1, maxLength: 200, format: WRITING },
  /** Some feeds number their items. */
  idOrNumber: { type: ['string', 'integer'], minLength: 1, maxLength: 200, format: WRITING },
  object: (properties: Record<string, SchemaObject>, required: readonly string[] = []): SchemaObject => ({
    type: 'object',
    properties,
    required: [...required],
  }),
  objectOrNone: (properties: Record<string, SchemaObject>, required: readonly string[] = []): SchemaObject => ({
    type: ['object', 'null'],
    properties,
    required: [...required],
  }),
  list: (items: SchemaObject): SchemaObject => ({ type: ['array', 'null'], items, maxItems: MOST_ITEMS }),
} as const;

const ajv = new Ajv2020({ allErrors: false, allowUnionTypes: true, strict: true });
ajv.addFormat(WRITING, isWritable);

/** Returns a function that checks a document against a schema and throws with a readable reason. */
export function shapeOf<Document>(schema: SchemaObject): (document: unknown) => Document {
  // Compiled when it is first needed: a server that reads no feed starts without it, and so does a test.
  let validate: ValidateFunction | undefined;
  return (document) => {
    validate ??= ajv.compile(schema);
    if (validate(document)) return document as Document;
    const [error] = validate.errors ?? [];
    const what = error?.instancePath ? `"${error.instancePath.slice(1)}"` : 'it';
    const why = error?.keyword === 'format' ? 'holds characters that are no writing' : error?.message;
    throw new UnusableEntryError(`${what} ${why ?? 'is not as it should be'}`);
  };
}
