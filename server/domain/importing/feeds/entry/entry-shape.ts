import { Ajv2020, type SchemaObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { isWritable } from '../../../../foundation/given.ts';
import { UnusableEntryError } from './feed-entry.ts';

/** Nothing but what can be written: ids are kept as they were sent, where other texts are made plain. */
const WRITING = 'writing';
/** More than any service has of anything. */
const MOST_ITEMS = 500;

/** Shapes of what is read, and of nothing else: a feed may say more. Whatever is left out may also be null. */
export const shapes = {
  text: { type: ['string', 'null'] },
  number: { type: ['number', 'null'] },
  id: { type: 'string', minLength: 1, maxLength: 200, format: WRITING },
  idOrNone: { type: ['string', 'null'], minLength: 1, maxLength: 200, format: WRITING },
  /** Some feeds number their things. */
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

/** Checks what a feed sent against a shape, and says in words what is wrong with it. */
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
