import type { GraphQLSchema } from 'graphql';
import { buildContract } from '../../server/api/schema.ts';

let built: GraphQLSchema | undefined;

/** The contract, made once for a test file, when it is first asked for. */
export function contract(): GraphQLSchema {
  built ??= buildContract();
  return built;
}
