import { expect, test } from '@jest/globals';
import { RULES, type Rule } from './rules.ts';
import { readSources, type Source, toSource } from './sources.ts';
import { unusedExceptions } from './sql-rules.ts';

const sources = readSources();

test.each(Object.entries(RULES))('%s', (_sentence, rule) => {
  expect(rule(sources)).toEqual([]);
});

test('every exception for SQL is still needed', () => {
  expect(unusedExceptions(sources)).toEqual([]);
});

test('the rules look at every floor and room that exists', () => {
  const folders = new Set(
    sources
      .filter(({ path }) => /^server\/(domain|api)\/[^/]+\//.test(path))
      .map(({ path }) => path.split('/').slice(1, 3).join('/')),
  );
  expect([...folders].filter((folder) => !KNOWN_FOLDERS.test(folder))).toEqual([]);
  expect(sources.some(({ imports }) => imports.length > 0)).toBe(true);
});

/** `http` and `pages` are no rooms: they are how the api is reached. */
const KNOWN_FOLDERS =
  /^(domain|api)\/(identity|places|directory|searching|quoting|publishing|importing|information|people|planning|stories|ledger|funds|commissioning|notices|audit|records)$|^api\/(http|pages)$/;

const long = (lines: number) => 'let line = 1;\n'.repeat(lines);

/** For each rule a house that breaks it, and what the rule says then: a guard that never rang is no guard. */
const BROKEN: Record<keyof typeof RULES, { readonly files: Record<string, string>; readonly says: string[] }> = {
  'a floor imports only downwards': {
    files: {
      'server/access/actor.ts': `import type { Database } from '../database/database.ts';`,
      'server/database/reading/page.ts': `export * from '../../app.ts';`,
    },
    says: [
      'server/access/actor.ts imports server/database/database.ts goes up from access to database',
      'server/database/reading/page.ts imports server/app.ts goes up from database to the roof',
    ],
  },
  'a room imports only rooms before it': {
    files: {
      'server/domain/people/person.service.ts': `import { a } from '../funds/fund.service.ts';\nimport { b } from '../identity/account.entity.ts';`,
      'server/api/planning/plan.resolver.ts': `import { c } from '../../domain/funds/fund.service.ts';`,
      'server/api/errors.ts': `import { d } from './people/person.type.ts';`,
    },
    says: [
      'server/domain/people/person.service.ts imports server/domain/funds/fund.service.ts',
      'server/api/planning/plan.resolver.ts imports server/domain/funds/fund.service.ts',
      'server/api/errors.ts imports server/api/people/person.type.ts',
    ],
  },
  'SQL names only what is before it': {
    files: {
      'server/domain/people/rights.sql': 'grant select on people.access_grant to sds_server;',
      'server/domain/funds/money-acts.sql': 'create function funds.allocate(fund uuid) returns void',
      'server/domain/funds/fund.entity.ts': `const table = { schema: 'funds', tableName: 'allocation' };`,
      'server/domain/audit/access-records.sql':
        'create function audit.append_access_records(accesses jsonb) returns void',
      'server/access/actors.sql': 'select audit.append_access_records(null); select from people.access_grant',
      'server/domain/people/consent.sql':
        '-- audit.append_access_records is far from here\nselect funds.allocate(id) from people.access_grant',
      'server/domain/people/person.service.ts': 'run(`insert into "funds"."allocation" select 1`);',
      'server/domain/records/erasure.sql': 'select funds.allocate(id); delete from people.access_grant',
    },
    says: [
      'server/access/actors.sql names audit.append_access_records of server/domain/audit/access-records.sql',
      'server/domain/people/consent.sql names funds.allocate of server/domain/funds/money-acts.sql',
      'server/domain/people/person.service.ts names funds.allocation of server/domain/funds/fund.entity.ts',
    ],
  },
  'SQL asks for roles by a name of the table of permissions': {
    files: {
      'server/domain/people/consent.sql': `select access.organisations_for('WORKER'), access.organisations_for('AUTHORITY'), access.roles_of('GIVEN_BY_' || giver)`,
      'server/domain/planning/plan.finding.ts':
        "const ways = \"access.ways_to_write('PLAN', p.id, 'planWrit') + access.ways_to_write('PLAN', p.id, 'shortlistAdd')\";",
    },
    says: [
      'server/domain/people/consent.sql asks for the roles of WORKER',
      'server/domain/planning/plan.finding.ts asks for the roles of planWrit',
    ],
  },
  'what has an end is compared with now in one place': {
    files: {
      'server/access/days-and-ids.sql': 'select ends_on <= access.today()',
      'server/domain/people/consent.sql':
        'select g.ends_at is null\nor now() < g.ends_at\nor access.today() < g.starts_on\nor g.ends_on > actor.today\nor access.has_ended(g.ends_on)',
      'server/domain/people/consent.rules.ts':
        'const is = !grant.endsOn || grant.endsOn <= todayInScotland();\nconst was = "r.expires_at <= now()";\nconst orders = endsOn > startsOn;',
      'server/domain/commissioning/commission.rules.ts': 'const is = commission.expiresAt <= new Date();',
    },
    says: [
      'server/domain/people/consent.sql:2',
      'server/domain/people/consent.sql:4',
      'server/domain/people/consent.rules.ts:1',
      'server/domain/people/consent.rules.ts:2',
    ],
  },
  'a constraint is explained in the room of its table': {
    files: {
      'server/database/migrations/0001-tables.sql':
        'create unique index "grant_once" on "people"."access_grant" ("id"); alter table funds.allocation add constraint paid check (true), add constraint paid_once unique (id);',
      'server/domain/people/access-grant.entity.ts': `const table = { schema: 'people', tableName: 'access_grant' };`,
      'server/domain/people/index.ts': `defineRoom({\n  refusals: {\n    grant_once: new DomainError('ALREADY_DONE', ''),\n    paid_once: paidAlready(),\n  },\n});`,
    },
    says: ['server/domain/people/index.ts explains paid_once'],
  },
  'the ledger’s tables are written by its own SQL alone': {
    files: {
      'server/domain/ledger/ledger.sql': 'insert into ledger.transfer values (1)',
      'server/domain/funds/money-acts.sql':
        'perform ledger.post(transfers); update ledger.account set balance_pence = 0',
    },
    says: ['server/domain/funds/money-acts.sql: update ledger.'],
  },
  'the ledger imports no room': {
    files: {
      'server/domain/ledger/ledger.ts': `import { a } from '../people/person.service.ts';\nimport { b } from '../../database/columns.ts';`,
    },
    says: ['server/domain/ledger/ledger.ts imports server/domain/people/person.service.ts'],
  },
  'the ledger has one door': {
    files: {
      'server/domain/funds/fund.service.ts':
        'run(`select ledger.post($1)`); run("insert into ledger.transfer values ($1)"); run("select pence from ledger.transfer");',
    },
    says: [
      'server/domain/funds/fund.service.ts: select ledger.post($1)',
      'server/domain/funds/fund.service.ts: insert into ledger.transfer values ($1)',
    ],
  },
  'only the api and the roof know GraphQL and HTTP': {
    files: {
      'server/domain/people/person.service.ts': `import { Field } from 'type-graphql';`,
      'server/api/errors.ts': `import { GraphQLError } from 'graphql';`,
    },
    says: ['server/domain/people/person.service.ts imports type-graphql'],
  },
  'the foundation uses nothing but the calendar': {
    files: { 'server/foundation/pence.ts': `import fs from 'node:fs';` },
    says: ['server/foundation/pence.ts imports node:fs'],
  },
  'clients know the contract alone': {
    files: { 'client-examples/broker/plan.ts': `const { pence } = await import('../../server/foundation/pence.ts');` },
    says: ['client-examples/broker/plan.ts imports ../../server/foundation/pence.ts'],
  },
  'the server knows neither its clients nor its tests': {
    files: { 'server/app.ts': `import { createWorld } from '../test/support/world.ts';` },
    says: ['server/app.ts imports ../test/support/world.ts'],
  },
  'no import cycle': {
    files: {
      'server/a.ts': `import './b.ts';`,
      'server/b.ts': `export { c } from './c.ts';`,
      'server/c.ts': `type A = import('./a.ts').A;`,
    },
    says: ['server/a.ts -> server/b.ts -> server/c.ts -> server/a.ts'],
  },
  'no circle of folders': {
    files: {
      'server/domain/importing/feeds/a.ts': `import '../register/b.ts';`,
      'server/domain/importing/register/b.ts': `import '../naming.ts';`,
      'server/domain/importing/naming.ts': `import './feeds/c.ts';`,
    },
    says: [
      'server/domain/importing -> server/domain/importing/feeds -> server/domain/importing/register -> server/domain/importing',
    ],
  },
  'no regular expression reads the same letters again and again': {
    files: {
      'server/a.ts': 'const sound = /^[a-z]+(-[a-z]+)*$/; const twice = /^(a+)+b/; const ends = /\\s+$/;',
      'test/a.test.ts': 'const inATest = /^(a+)+b/;',
    },
    says: ['server/a.ts: ^(a+)+b', 'server/a.ts: \\s+$'],
  },
  'a file has at most 250 lines': {
    files: { 'server/just.ts': long(250), 'server/over.ts': long(251) },
    says: ['server/over.ts has 251'],
  },
  'a function has at most 50 lines': {
    files: {
      'server/a.ts': `function just() {\n${long(48)}}\nclass A {\n  over() {\n${long(49)}}\n}\nconst arrow = () => {\n${long(50)}};\n`,
    },
    says: ['server/a.ts over has 51', 'server/a.ts (unnamed) has 52'],
  },
  'a function has at most 3 parameters': {
    files: {
      'server/a.ts': `function just(a, b, c) {}\nclass A { over(@Arg('a') a, @Arg('b') b, c, d) {} constructor(a, b, c, d, e) {} }\nconst f = (a, b, c, d) => a;`,
    },
    says: ['server/a.ts over has 4', 'server/a.ts constructor has 5', 'server/a.ts (unnamed) has 4'],
  },
  'what is called get never answers null': {
    files: {
      'server/a.ts': `async function getFund(id: string): Promise<Fund | null> {}\nfunction getPerson(): Person {}\nfunction findFund(): Fund | null {}`,
    },
    says: ['server/a.ts getFund'],
  },
  'files are named in kebab-case with their kind last': {
    files: {
      'server/fundService.ts': '',
      'server/fund.service.ts': '',
      'server/service.fund.ts': '',
      'server/Fund/fund.ts': '',
    },
    says: ['server/fundService.ts', 'server/service.fund.ts', 'server/Fund/fund.ts'],
  },
  'no file or folder is named for nothing': {
    files: {
      'server/utils/dates.ts': '',
      'server/fund.helpers.ts': '',
      'server/common.ts': '',
      'server/commonwealth.ts': '',
    },
    says: ['server/utils/dates.ts', 'server/fund.helpers.ts', 'server/common.ts'],
  },
  'exports have names': {
    files: {
      'server/a.ts': 'export default 1;',
      'server/b.ts': 'export default function b() {}',
      'server/c.ts': 'export const c = 1;',
    },
    says: ['server/a.ts', 'server/b.ts'],
  },
  'nothing is of any type': {
    files: { 'server/a.ts': 'let a: any[];', 'server/b.ts': 'let anything: unknown = "any";' },
    says: ['server/a.ts'],
  },
  'nothing is silenced, skipped or put off': {
    files: {
      'server/a.ts': `// ${'TO'}DO later\nlet a;\n// @ts-${'ignore'}\n`,
      'test/a.test.ts': `test.${'skip'}('a', () => {});`,
    },
    says: ['server/a.ts:1', 'server/a.ts:3', 'test/a.test.ts:1'],
  },
};

test('every rule has a house that breaks it', () => {
  expect(Object.keys(BROKEN).sort()).toEqual(Object.keys(RULES).sort());
});

test.each(Object.entries(BROKEN))('rings: %s', (sentence, { files, says }) => {
  const broken: Source[] = Object.entries(files).map(([path, text]) => toSource(path, text));
  expect((RULES[sentence] as Rule)(broken)).toEqual(says);
});
