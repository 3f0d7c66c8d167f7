import { writeFile } from 'node:fs/promises';
import { MikroORM } from '@mikro-orm/postgresql';
import { entities } from '../orm.ts';

/** Writes the migration that makes the tables, from the entities. Until the first release there is one such file. */
const target = new URL('../database/migrations/0002-tables.sql', import.meta.url);
const orm = new MikroORM({ entities, dbName: 'sds' });
const tables = await orm.schema.getCreateSchemaSQL({ wrap: false });
await writeFile(
  target,
  `-- Every table, its constraints and its wall, as the entities declare them (npm run tables).\n${tables.trimEnd()}\n`,
);
