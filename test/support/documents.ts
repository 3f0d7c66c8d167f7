import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Kind, type OperationDefinitionNode, OperationTypeNode, parse, print } from 'graphql';

const FOLDER = path.resolve('client-examples/journey');

const operations = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.graphql'))
  .flatMap((name) => parse(readFileSync(path.join(FOLDER, name), 'utf8')).definitions)
  .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);

/** The journey's own documents by operation name: the tests ask exactly what the client examples ask. */
export const documents: Readonly<Record<string, string>> = Object.fromEntries(
  operations.map((operation) => [operation.name?.value ?? '', print(operation)]),
);

/** The act that a document performs, by its name in the contract. */
function actOf({ selectionSet: { selections } }: OperationDefinitionNode): string {
  return selections.flatMap((selection) => (selection.kind === Kind.FIELD ? [selection.name.value] : []))[0] ?? '';
}

/** The journey's own mutations by the act they perform. */
export const documentsOfActs: Readonly<Record<string, string>> = Object.fromEntries(
  operations
    .filter(({ operation }) => operation === OperationTypeNode.MUTATION)
    .map((operation) => [actOf(operation), print(operation)]),
);
