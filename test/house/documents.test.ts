import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { readConfig } from '../../server/config/config.ts';
import { DOCUMENT_RULES, type DocumentRule, type Truth } from './document-rules.ts';
import { readDocuments, toDocument } from './documents.ts';
import { FLOORS, ROOMS } from './plan.ts';
import { sourceFiles } from './sources.ts';

const files = sourceFiles();

/** The system's own, handed on to programs that are started. */
const OF_THE_SYSTEM = ['PATH', 'HOME', 'NODE_ENV'];

/** What `readConfig` asks for, and what commands and client examples read by themselves. */
function variablesRead(): string[] {
  const asked = new Set<string>();
  readConfig(new Proxy({}, { get: (_target, name) => void asked.add(String(name)) }));
  const programs = files.filter((file) => /^(server|client-examples)\//.test(file));
  const text = programs.map((file) => readFileSync(file, 'utf8')).join('\n');
  for (const [, name = ''] of text.matchAll(/\b(?:environment|process\.env)\.([A-Z][A-Z0-9_]+)/g)) asked.add(name);
  for (const [, names = ''] of text.matchAll(/const \{([^}]+)\} = process\.env/g))
    for (const name of names.split(',')) asked.add(name.trim());
  return [...asked].filter((name) => !OF_THE_SYSTEM.includes(name));
}

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const truth: Truth = {
  floors: FLOORS,
  rooms: ROOMS,
  scripts: Object.keys(scripts),
  variables: variablesRead(),
  kinds: [...new Set(files.flatMap((file) => /\.([a-z]+)\.tsx?$/.exec(file)?.[1] ?? []))],
  schema: buildSchema(readFileSync('schema/schema.graphql', 'utf8')),
};
const documents = readDocuments();

test.each(Object.entries(DOCUMENT_RULES))('%s', (_sentence, rule) => {
  expect(rule(documents, truth)).toEqual([]);
});

test('the containers set variables that are read', () => {
  const [platform = ''] = /^ {2}platform:\n(?: {4}.*\n)+/m.exec(readFileSync('compose.yaml', 'utf8')) ?? [];
  const composed = [...platform.matchAll(/^ {6}([A-Z_]+):/gm)].map(([, name]) => name);
  const built = [...readFileSync('Dockerfile', 'utf8').matchAll(/(?<=^ENV .*)\b([A-Z_]+)=/gm)].map(([, name]) => name);
  expect([composed.length, built.length]).toEqual([7, 3]);
  expect([...composed, ...built].filter((name) => !truth.variables.includes(String(name)))).toEqual([]);
});

const invented: Truth = {
  floors: ['access', 'domain', 'api'],
  rooms: ['people', 'funds', 'audit'],
  scripts: ['start', 'check', 'check:ledger'],
  variables: ['PORT', 'DATA_DIR'],
  kinds: ['entity', 'service'],
  schema: buildSchema(
    'type Query { fund(id: ID!): Fund } type Fund { left: Int } enum UserErrorCode { NOT_FOUND TOO_LONG }',
  ),
};
const fenced = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\`\n`;

/** For each rule documents that break it, and what the rule says then. */
const BROKEN: Record<keyof typeof DOCUMENT_RULES, { readonly files: Record<string, string>; readonly says: string[] }> =
  {
    'the README has at most 150 lines': {
      files: { 'README.md': 'line\n'.repeat(151), 'docs/long.md': 'line\n'.repeat(151) },
      says: ['README.md has 151'],
    },
    'the drawing shows the rooms in their order, and the floors from above': {
      files: { 'README.md': fenced('mermaid', 'api["the api"] --> domain["domain"]\n  people --> audit --> money') },
      says: ['rooms: money is said and is not so', 'rooms: funds is missing', 'floors: access is missing'],
    },
    'the architecture lists the rooms in their order': {
      files: {
        'docs/architecture.md':
          '## The rooms\n\n| room | what |\n| --- | --- |\n| people | a |\n| audit | b |\n| funds | c |\n\n## More\n| x |\n',
      },
      says: ['rooms: said twice, or in another order'],
    },
    'links lead somewhere': {
      files: {
        'README.md':
          '[a](docs/a.md#the-end) [b](docs/a.md#the-start) [c](LICENSE) [d](docs/nothing.md) [e](https://example.org)',
        'docs/a.md': '# The end\n[up](../README.md) [here](#the-end) [gone](README.md#x) `[code](of/this.md)`',
      },
      says: ['README.md: docs/a.md#the-start', 'README.md: docs/nothing.md', 'docs/a.md: README.md#x'],
    },
    'files that are named exist': {
      files: { 'docs/a.md': '`server/main.ts` `server/nothing.ts` `server/*.ts` `test/house` `test/nowhere`' },
      says: ['docs/a.md: server/nothing.ts', 'docs/a.md: test/nowhere'],
    },
    'commands that are named exist': {
      files: { 'docs/a.md': `\`npm run check\`\n${fenced('', 'npm run check:books -- --all')}` },
      says: ['docs/a.md: npm run check:books'],
    },
    'every command is named': {
      files: { 'docs/a.md': '`npm start` and `npm run check:ledger`' },
      says: ['check'],
    },
    'the table of variables has each that is read, and no other': {
      files: {
        'docs/operating/README.md':
          '## Every variable\n### Some\n| variable | default |\n| --- | --- |\n| `PORT`, `HOST` | `DATA_DIR` |\n## More\n',
      },
      says: ['variables: HOST is said and is not so', 'variables: DATA_DIR is missing'],
    },
    'the table of codes has each of the contract, and no other': {
      files: {
        'docs/refusals.md': '## Every code, and what to do\n| code |\n| --- |\n| `NOT_FOUND` |\n| `TOO_SHORT` |\n',
      },
      says: ['codes: TOO_SHORT is said and is not so', 'codes: TOO_LONG is missing'],
    },
    'every kind of file is defined once': {
      files: {
        'CONTRIBUTING.md':
          '## Kinds of file\n| kind |\n| --- |\n| `*.entity.ts`, `*.plugin.ts` |\n| `*.service.ts` |\n',
      },
      says: ['kinds: plugin is said and is not so'],
    },
    'terms of the glossary are in the contract': {
      files: { 'docs/glossary.md': '`Fund` `Fund.left` `Fund.right` `Purse` `UserErrorCode.TOO_LONG` `schema/x`' },
      says: ['Fund.right', 'Purse'],
    },
    'requests can be sent': {
      files: {
        'README.md': fenced('', `curl http://127.0.0.1 -d '{"query":\n "{ fund(id: \\"1\\") { left right } }"}'`),
        'docs/a.md': fenced('graphql', '{ fund { left } }'),
      },
      says: [
        'README.md: Cannot query field "right" on type "Fund".',
        'docs/a.md: Field "fund" argument "id" of type "ID!" is required, but it was not provided.',
      ],
    },
    'the index of decisions lists each with its title and day': {
      files: {
        'docs/decisions/README.md': '| 0001 | [Old](0001-a.md) | 1 May 2026 |\n',
        'docs/decisions/0001-a.md': '# 1. New\n\n1 May 2026. Accepted.\n',
      },
      says: [
        'records: | 0001 | [Old](0001-a.md) | 1 May 2026 | is said and is not so',
        'records: | 0001 | [New](0001-a.md) | 1 May 2026 | is missing',
      ],
    },
  };

test('every rule of the documents has documents that break it', () => {
  expect(Object.keys(BROKEN).sort()).toEqual(Object.keys(DOCUMENT_RULES).sort());
});

test.each(Object.entries(BROKEN))('rings: %s', (sentence, { files, says }) => {
  const broken = Object.entries(files).map(([path, text]) => toDocument(path, text));
  expect((DOCUMENT_RULES[sentence] as DocumentRule)(broken, invented)).toEqual(says);
});
