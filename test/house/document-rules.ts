import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { anchorsOf, type Document, firstCellsOf, linksOf, sectionOf, spansOf } from './documents.ts';

/** What the documents speak of, as it is. */
export interface Truth {
  readonly floors: readonly string[];
  readonly rooms: readonly string[];
  /** Names of package.json's scripts. */
  readonly scripts: readonly string[];
  /** What the server, its commands and the client examples read of the environment. */
  readonly variables: readonly string[];
  /** The kinds of file that there are, such as `service`. */
  readonly kinds: readonly string[];
  readonly schema: GraphQLSchema;
}

/** A rule of the documents: what is not true, in words, and nothing when all is well. */
export type DocumentRule = (documents: readonly Document[], truth: Truth) => string[];

/** Every rule by the sentence that states it. */
export const DOCUMENT_RULES: Readonly<Record<string, DocumentRule>> = {
  'the README has at most 150 lines': (documents) =>
    at(documents, 'README.md')
      .map(({ text }) => text.replace(/\n$/, '').split('\n').length)
      .filter((lines) => lines > 150)
      .map((lines) => `README.md has ${lines}`),

  'the drawing shows the rooms in their order, and the floors from above': (documents, { rooms, floors }) =>
    at(documents, 'README.md').flatMap(({ blocks }) => {
      const drawing = blocks.find(({ language }) => language === 'mermaid')?.text ?? '';
      const drawn = drawing.split('\n').find((line) => line.includes(`${rooms[0]} -->`)) ?? '';
      const floorsDrawn = [...drawing.matchAll(/\b(\w+)\[/g)].map(([, name = '']) => name);
      return [
        ...different('rooms', drawn.trim().split(' --> '), rooms),
        ...different(
          'floors',
          floorsDrawn.filter((name) => floors.includes(name)),
          [...floors].reverse(),
        ),
      ];
    }),

  'the architecture lists the rooms in their order': (documents, { rooms }) =>
    at(documents, 'docs/architecture.md').flatMap((document) =>
      different('rooms', firstCellsOf(sectionOf(document, '## The rooms')), rooms),
    ),

  'links lead somewhere': (documents) =>
    documents.flatMap((document) =>
      linksOf(document)
        .filter((target) => !/^[a-z]+:/.test(target) && !leadsSomewhere(document.path, target, documents))
        .map((target) => `${document.path}: ${target}`),
    ),

  'files that are named exist': (documents) =>
    documents.flatMap((document) =>
      spansOf(document)
        .filter((span) => /^(server|test|docs|schema|client-examples)\/[\w./-]+$/.test(span))
        .filter(
          (span) =>
            !HISTORY.test(document.path) &&
            !existsSync(span) &&
            !existsSync(`${span}.ts`) &&
            !MADE_LATER.includes(span),
        )
        .map((span) => `${document.path}: ${span}`),
    ),

  'commands that are named exist': (documents, { scripts }) =>
    documents.flatMap(({ path: file, text }) =>
      [...text.matchAll(/\bnpm run ([\w:-]+)/g)]
        .filter(([, name = '']) => !scripts.includes(name))
        .map(([command]) => `${file}: ${command}`),
    ),

  'every command is named': (documents, { scripts }) => {
    const named = documents.map(({ text }) => text).join('\n');
    return scripts.filter((name) => !new RegExp(`\\bnpm (run )?${name}(?![\\w:-])`).test(named));
  },

  'the table of variables has each that is read, and no other': (documents, { variables }) =>
    at(documents, 'docs/operating/README.md').flatMap((document) =>
      different(
        'variables',
        namesIn(firstCellsOf(sectionOf(document, '## Every variable'))).sort(),
        [...variables].sort(),
      ),
    ),

  'the table of codes has each of the contract, and no other': (documents, { schema }) =>
    at(documents, 'docs/refusals.md').flatMap((document) =>
      different(
        'codes',
        namesIn(firstCellsOf(sectionOf(document, '## Every code, and what to do'))).sort(),
        Object.keys(partsOf(schema, 'UserErrorCode')).sort(),
      ),
    ),

  'every kind of file is defined once': (documents, { kinds }) =>
    at(documents, 'CONTRIBUTING.md').flatMap((document) => {
      const cells = firstCellsOf(sectionOf(document, '## Kinds of file')).join(' ');
      const defined = [...cells.matchAll(/\*\.(\w+)\.ts/g)].map(([, kind = '']) => kind);
      return different('kinds', defined.sort(), [...kinds].sort());
    }),

  'terms of the glossary are in the contract': (documents, { schema }) =>
    at(documents, 'docs/glossary.md').flatMap((document) =>
      spansOf(document)
        .filter((span) => /^[A-Z]\w+(\.\w+)?$/.test(span))
        .filter((span) => !isInContract(schema, span)),
    ),

  'requests can be sent': (documents, { schema }) =>
    documents.flatMap(({ path: file, blocks }) =>
      [
        ...blocks.filter(({ language }) => language === 'graphql').map(({ text }) => text),
        ...blocks.flatMap(sentIn),
      ].flatMap((request) => validate(schema, parse(request)).map(({ message }) => `${file}: ${message}`)),
    ),

  'the index of decisions lists each with its title and day': (documents) =>
    at(documents, 'docs/decisions/README.md').flatMap(({ prose }) => {
      const records = documents.filter(({ path: file }) => /^docs\/decisions\/\d{4}-/.test(file));
      return different(
        'records',
        prose.split('\n').filter((line) => /^\| \d{4} /.test(line)),
        records.map(lineOf),
      );
    }),
};

/** Says what was true on its day, so that files it names may have moved since. */
const HISTORY = /^CHANGELOG\.md$/;
/** The first release writes it. */
const MADE_LATER = ['schema/released.graphql'];

function at(documents: readonly Document[], file: string): readonly Document[] {
  return documents.filter((document) => document.path === file);
}

function different(what: string, said: readonly string[], so: readonly string[]): string[] {
  const wrong = said.filter((each) => !so.includes(each)).map((each) => `${what}: ${each} is said and is not so`);
  const missing = so.filter((each) => !said.includes(each)).map((each) => `${what}: ${each} is missing`);
  const disorder = said.join() === so.join() ? [] : [`${what}: said twice, or in another order`];
  return wrong.length + missing.length > 0 ? [...wrong, ...missing] : disorder;
}

function namesIn(cells: readonly string[]): string[] {
  return cells.flatMap((cell) => [...cell.matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, name = '']) => name));
}

function leadsSomewhere(from: string, target: string, documents: readonly Document[]): boolean {
  const [file = '', anchor] = target.split('#');
  const to = file === '' ? from : path.posix.join(path.posix.dirname(from), file);
  const document = documents.find((each) => each.path === to);
  if (anchor === undefined) return document !== undefined || existsSync(to);
  return document !== undefined && anchorsOf(document).includes(anchor);
}

/** What a `curl` of a block sends as its query. */
function sentIn({ text }: { readonly text: string }): string[] {
  return [...text.matchAll(/-d '(\{[^']+\})'/g)].map(([, body = '']) => (JSON.parse(body) as { query: string }).query);
}

function partsOf(schema: GraphQLSchema, name: string): Readonly<Record<string, unknown>> {
  const type = schema.getType(name);
  if (isEnumType(type)) return Object.fromEntries(type.getValues().map((value) => [value.name, value]));
  return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? type.getFields() : {};
}

function isInContract(schema: GraphQLSchema, coordinate: string): boolean {
  const [type = '', part] = coordinate.split('.');
  if (schema.getType(type) === undefined) return false;
  return part === undefined || part in partsOf(schema, type);
}

/** A record's line in the index: its number, its title with a link to it, its day. */
function lineOf({ path: file, text }: Document): string {
  const name = path.posix.basename(file);
  const [, title = ''] = /^# \d+\. (.+)$/m.exec(text) ?? [];
  const [, day = ''] = /^(\d+ \w+ \d{4})\. /m.exec(text) ?? [];
  return `| ${name.slice(0, 4)} | [${title}](${name}) | ${day} |`;
}
