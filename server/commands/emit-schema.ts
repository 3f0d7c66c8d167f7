import { mkdir, writeFile } from 'node:fs/promises';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildContract } from '../api/schema.ts';

/** Writes the schema to the file that clients and the tests read. */
const target = new URL('../../schema/schema.graphql', import.meta.url);
await mkdir(new URL('.', target), { recursive: true });
await writeFile(target, `${printSchema(lexicographicSortSchema(buildContract()))}\n`);
