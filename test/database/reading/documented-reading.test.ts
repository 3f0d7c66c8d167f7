import { readFile } from 'node:fs/promises';
import { afterAll, expect, test } from '@jest/globals';
import { listenToStatements } from '../../api/statement-log.ts';
import { offeredCommission, personWithFund } from '../../support/scenario.ts';
import { createWorld } from '../../support/world.ts';

const page = await readFile('docs/reading.md', 'utf8');
const world = await createWorld();
const { accounts } = world.town;
const log = listenToStatements(world.app.database.pool);
const ishbel = await personWithFund(world, 1_000_000);
await offeredCommission(world, ishbel, 60);
afterAll(() => world.close());

/** The blocks of a language on the page, in their order. */
function blocks(language: string): string[] {
  return [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].flatMap(([, found, text = '']) =>
    found === language ? [text] : [],
  );
}

/** A statement without the line breaks that only the page has. */
function flat(sql: string): string {
  return sql
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\( | (?=\))/g, (space) => space.trim())
    .trim();
}

const [selection = ''] = blocks('graphql');
const [statement = ''] = blocks('sql');
const [row = '', answer = ''] = blocks('json');

test('the selection on the page is read by the statement on the page, and answered as on the page', async () => {
  log.take();
  const { data, errors } = await world.ask(accounts.broker, selection, { id: ishbel.fundId });
  const texts = log.take().filter((text) => !text.includes('access.sign_in'));
  expect(errors).toBeUndefined();
  expect(texts.map(flat)).toEqual([flat(statement)]);
  expect(data).toEqual(JSON.parse(answer));
});

test('the statement on the page answers the row on the page', async () => {
  const statements = world.app.database.statements(accounts.broker);
  const rows = await statements.run({ text: statement, values: [1, 1, ishbel.fundId] });
  expect(rows).toEqual([{ result: JSON.parse(row.replace("<the person's id>", ishbel.personId)) }]);
});

test('the code on the page is in the files it names', async () => {
  const quoted = blocks('ts').flatMap((block) => block.split(/^\/\/ /m).filter((part) => part !== ''));
  expect(quoted).toHaveLength(5);
  for (const part of quoted) {
    const [file = '', ...lines] = part.split('\n');
    const source = (await readFile(file, 'utf8')).split('\n').map((line) => line.trim());
    for (const line of lines.filter((each) => each !== ''))
      expect({ file, line, is: source.includes(line.trim()) }).toEqual({ file, line, is: true });
  }
});
