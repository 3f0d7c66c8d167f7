import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from '@jest/globals';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';

const data = process.env.SHARED_DATA ?? path.resolve(import.meta.dirname, '../../../../shared/data');
const ORUK = path.join(data, 'oruk');
const OFFICIAL = path.join(ORUK, 'validator-schemas/OpenReferralApi');
const HSDS = path.join(ORUK, 'hsds-3.0/schema');
export const MOCKS = path.join(ORUK, 'validator-mocks/OpenReferralApi/Mocks');

/** Tests with the standard's own files, which lie beside the project where there are any. */
export const describeWithStandard = existsSync(ORUK) ? describe : describe.skip;

interface ProfileTest {
  readonly name: string;
  readonly endpoint: string;
  readonly schema: string;
  readonly pagination?: boolean;
  readonly useIdFrom?: string;
}

interface Profile {
  readonly testGroups: readonly { readonly name: string; readonly tests: readonly ProfileTest[] }[];
}

const read = <Content>(...parts: string[]): Content => JSON.parse(readFileSync(path.join(...parts), 'utf8')) as Content;

/** Everything the standard's validator asks, in its order. */
function profileTests(): readonly ProfileTest[] {
  return read<Profile>(OFFICIAL, 'TestProfiles/HSDS-UK-3.0.json').testGroups.flatMap(({ tests }) => tests);
}

function newAjv() {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  // A CommonJS module: its function is the default of its default.
  (addFormatsModule as unknown as { default: (ajv: unknown) => void }).default(ajv);
  return ajv;
}

const official = new Map<string, ValidateFunction>();

/** What one of the standard's schemas (`V3.0-UK/service.json`) has against a document. */
export function errorsOf(schema: string, document: unknown): string[] {
  const validate = official.get(schema) ?? newAjv().compile(read<object>(OFFICIAL, 'Schemas', schema));
  official.set(schema, validate);
  return validate(document) ? [] : inWords(validate.errors);
}

/** What HSDS 3.0 has against a document that may hold nothing HSDS does not know (`service`, `taxonomy_term`). */
export function strictErrorsOf(noun: string, document: unknown): string[] {
  strict ??= strictSchemas();
  const validate = strict.getSchema(`${STRICT}${noun}.json`);
  if (validate === undefined) throw new Error(`HSDS has no schema of a ${noun}.`);
  return validate(document) ? [] : inWords(validate.errors);
}

const STRICT = 'https://strict.invalid/';
let strict: Ajv2020 | undefined;

/** The schemas as HSDS publishers check their own examples with: nothing more than what is named. */
function strictSchemas(): Ajv2020 {
  const ajv = newAjv();
  for (const file of readdirSync(HSDS).filter((name) => name.endsWith('.json') && name !== 'openapi.json')) {
    const schema = read<object>(HSDS, file);
    if ('properties' in schema) ajv.addSchema({ ...schema, $id: `${STRICT}${file}`, additionalProperties: false });
  }
  return ajv;
}

function inWords(errors: readonly ErrorObject[] | null | undefined): string[] {
  return (errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

interface Page {
  readonly total_items: number;
  readonly total_pages: number;
  readonly contents: readonly { readonly id: string }[];
}

/** One thing the profile asked, and what was wrong with the answer. */
export interface Asked {
  readonly url: string;
  readonly errors: readonly string[];
}

/** Asks a published directory all that the profile asks, as the validator does: the first, the middle and the last page. */
export async function walkProfile(base: string): Promise<Asked[]> {
  const asked: Asked[] = [];
  const ids = new Map<string, string[]>();
  for (const { endpoint, schema, pagination, useIdFrom } of profileTests()) {
    const ask = async (url: string) => {
      const response = await fetch(`${base}${url}`, { headers: { origin: 'https://validator.invalid' } });
      const document = (await response.json()) as Page;
      const errors = [...headerErrors(response), ...errorsOf(schema, document)];
      asked.push({ url, errors });
      return document;
    };
    if (useIdFrom !== undefined) {
      for (const id of ids.get(useIdFrom) ?? []) await ask(`${endpoint}${id}`);
    } else if (pagination) {
      const pages = await walkPages(endpoint, ask, asked);
      ids.set(`${endpoint}-id`, pages.flatMap(({ contents }) => contents.map(({ id }) => id)).slice(0, 25));
    } else await ask(endpoint);
  }
  return asked;
}

async function walkPages(endpoint: string, ask: (url: string) => Promise<Page>, asked: Asked[]): Promise<Page[]> {
  const perPage = 7;
  const page = (number: number) => ask(`${endpoint}?page=${number}&per_page=${perPage}`);
  const first = await page(1);
  const last = first.total_pages;
  const numbers = [...new Set([1, Math.max(1, Math.floor(last / 2)), Math.max(1, last)])];
  const pages: Page[] = [];
  for (const number of numbers) {
    const found = await page(number);
    pages.push(found);
    asked.push({
      url: `${endpoint}#${number}`,
      errors: envelopeErrors(found, { number, perPage, total: first.total_items }),
    });
  }
  return pages;
}

interface Expected {
  readonly number: number;
  readonly perPage: number;
  readonly total: number;
}

/** The validator's schemas look at the contents alone, so the envelope is looked at here. */
function envelopeErrors(page: Page, { number, perPage, total }: Expected): string[] {
  const pages = Math.ceil(total / perPage);
  const size = Math.max(0, Math.min(perPage, total - (number - 1) * perPage));
  const wanted = {
    ...{ total_items: total, total_pages: pages, page_number: number, size },
    ...{ first_page: number === 1, last_page: number >= pages, empty: size === 0 },
  };
  const { contents, ...envelope } = page;
  const wrong =
    JSON.stringify(envelope) === JSON.stringify(wanted)
      ? []
      : [`${JSON.stringify(envelope)} is not ${JSON.stringify(wanted)}`];
  return contents.length === size ? wrong : [...wrong, `holds ${contents.length} and says ${size}`];
}

function headerErrors({ status, headers }: Response): string[] {
  const open = headers.get('access-control-allow-origin') === '*' ? [] : ['no page elsewhere may read it'];
  const json = /^application\/json\b/.test(headers.get('content-type') ?? '') ? [] : ['it is not said to be JSON'];
  return [...(status === 200 ? [] : [`status ${status}`]), ...open, ...json];
}
