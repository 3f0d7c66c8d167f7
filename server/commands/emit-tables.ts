import { readFile, writeFile } from 'node:fs/promises';
import { MikroORM } from '@mikro-orm/postgresql';
import released from '../database/migrations/released.json' with { type: 'json' };
import { entities } from '../orm.ts';

/**
 * Writes what the entities declare: the migration that makes the tables, their walls, and in two hand-written files the lines
 * that name every table. Until the first release there is one file of tables; from then on it is closed, and a change is a file of its own.
 */
const TABLES = new URL('../database/migrations/0001-tables.sql', import.meta.url);
const WALLS = new URL('../domain/walls.sql', import.meta.url);
const TURNS = new URL('../access/turns.sql', import.meta.url);
const ERASURE = new URL('../domain/records/erasure.sql', import.meta.url);

const orm = new MikroORM({ entities, dbName: 'sds' });
const lines = (await orm.schema.getCreateSchemaSQL({ wrap: false })).trimEnd().split('\n');
const isPolicy = (line: string) => line.startsWith('create policy ');
if (!('0001-tables.sql' in released)) {
  await writeLines(TABLES, [
    '-- Every table and its constraints, as the entities declare them (npm run tables).',
    ...lines.filter((line) => !isPolicy(line)),
  ]);
}
await writeLines(WALLS, [
  '-- The wall of every table, as the entities declare it (npm run tables).',
  ...lines.filter(isPolicy),
]);
await writePart(TURNS, turnLines());
await writePart(ERASURE, erasedLines());

interface Table {
  readonly schema: string;
  readonly named: string;
  readonly columns: ReadonlySet<string>;
}

function tablesIn(schemas: readonly string[]): Table[] {
  return [...orm.getMetadata().getAll().values()]
    .map((meta) => ({
      schema: meta.schema ?? '',
      named: `${meta.schema}.${meta.tableName}`,
      columns: new Set(meta.props.flatMap(({ fieldNames }) => fieldNames ?? [])),
    }))
    .filter(({ schema }) => schemas.includes(schema))
    .sort((one, other) => (one.named < other.named ? -1 : 1));
}

/** Whose turn an act on a row takes: the person's it is about, or else that of the entry, the resource or the account it belongs to. */
function turnLines(): string[] {
  const owners = ['person_id', 'service_id', 'resource_id', 'account_id'];
  return (
    tablesIn(['identity', 'directory', 'people', 'planning', 'funds', 'commissioning', 'records'])
      // A person is a subject, and not their account's.
      .filter(({ named, columns }) => named !== 'people.supported_person' && columns.has('id'))
      .flatMap(({ named, columns }) => {
        const owner = owners.find((column) => columns.has(column));
        return owner === undefined ? [] : [`select r.${owner} as subject from ${named} r where r.id = asked.id`];
      })
      .map((select, place) => `      ${place === 0 ? '' : 'union all '}${select}`)
  );
}

/** Every table of what is kept about people. */
function erasedLines(): string[] {
  return (
    tablesIn(['people', 'planning', 'funds', 'commissioning', 'records'])
      // A precedent is nobody's.
      .filter(({ schema, named }) =>
        schema === 'records' ? named === 'records.record_closure' : named !== 'planning.precedent',
      )
      .map(
        ({ named }) =>
          `create trigger refuse_erased before insert or update on ${named} for each row execute function records.refuse_erased();`,
      )
  );
}

async function writeLines(file: URL, content: readonly string[]): Promise<void> {
  await writeFile(file, `${content.join('\n')}\n`);
}

/** Writes the lines between the two comments that enclose what is emitted into a hand-written file. */
async function writePart(file: URL, content: readonly string[]): Promise<void> {
  const text = await readFile(file, 'utf8');
  const parts =
    /^([\s\S]*-- From the entities \(npm run tables\):\n)[\s\S]*?(\n *-- End of what is from the entities\.\n[\s\S]*)$/.exec(
      text,
    );
  if (parts === null) throw new Error(`${file.pathname} does not say where the lines from the entities belong.`);
  await writeFile(file, `${parts[1]}${content.join('\n')}${parts[2]}`);
}
