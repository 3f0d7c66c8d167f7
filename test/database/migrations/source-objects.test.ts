import { expect, test } from '@jest/globals';
import { readSourceObjects, rightsOf } from '../../../server/database/migrations/source-objects.ts';
import { thisRelease } from '../../../server/release.ts';

const read = (sql: string) => readSourceObjects([{ name: 'funds/money-acts.sql', sql }]);
const FUNCTION = `create function funds.allocate(fund uuid) returns void
language sql as $$
  select ledger.post(fund)
$$;`;

test('one line above a function says whose it is and who may call it', () => {
  const objects = read(`-- Allocates.\n-- owner: sds_keeper; may call: sds_server, public\n${FUNCTION}`);
  expect(objects.map(({ undo }) => undo)).toEqual(['drop function if exists funds.allocate']);
  expect(rightsOf(objects).split(';\n')).toEqual([
    'grant create on schema funds to sds_keeper',
    'alter function funds.allocate owner to sds_keeper',
    'revoke all on function funds.allocate from public',
    'grant execute on function funds.allocate to sds_server',
    'grant execute on function funds.allocate to public',
    'revoke create on schema funds from sds_keeper',
  ]);
});

test.each([
  ['without that line', FUNCTION],
  ['with a line of its own after it', `-- owner: sds_keeper; may call: sds_server\n\n${FUNCTION}`],
  ['of another owner', `-- owner: postgres; may call: sds_server\n${FUNCTION}`],
  ['that others may call', `-- owner: sds_keeper; may call: sds_server, anybody\n${FUNCTION}`],
  ['that says of nobody who may call it', `-- owner: sds_keeper\n${FUNCTION}`],
])('a function %s is refused', (_how, sql) => {
  expect(() => read(sql)).toThrow(
    'funds/money-acts.sql: the line above "create function funds.allocate" has to say whose it is, for instance "-- owner: sds_keeper; may call: sds_server".',
  );
});

test('two functions of one name are refused, and so is what changes a table', () => {
  const owned = `-- owner: database; may call: nobody\n${FUNCTION}\n`;
  expect(() => read(owned + owned)).toThrow(
    'Two sources make one thing: see "drop function if exists funds.allocate".',
  );
  for (const statement of [
    'create table funds.purse (id uuid)',
    'update funds.fund set id = id',
    'create or replace function f()',
  ]) {
    expect(() => read(`${owned}${statement};`)).toThrow(
      `funds/money-acts.sql: "${statement};" is no function, trigger, policy or grant. What changes a table is a migration.`,
    );
  }
});

test('of the platform’s own every function, trigger and policy can be taken away', async () => {
  const { sources } = await thisRelease();
  const counted = (pattern: RegExp) => sources.reduce((sum, { sql }) => sum + (sql.match(pattern)?.length ?? 0), 0);
  const undone = readSourceObjects(sources).map(({ undo }) => undo);
  for (const kind of ['function', 'trigger', 'policy']) {
    const made = counted(new RegExp(`\\bcreate ${kind} `, 'g'));
    expect(undone.filter((undo) => undo.startsWith(`drop ${kind} `)).length).toBe(made);
    expect(made).not.toBe(0);
  }
});
