import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Kind, parse, print } from 'graphql';

const FOLDER = path.resolve('client-examples/journey');

/** The journey's own documents by operation name: the tests ask exactly what the client examples ask. */
export const documents: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.graphql'))
    .flatMap((name) => parse(readFileSync(path.join(FOLDER, name), 'utf8')).definitions)
    .flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.name
        ? [[definition.name.value, print(definition)]]
        : [],
    ),
);
