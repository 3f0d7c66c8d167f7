import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Context } from '../context.ts';
import { nullsOutOfPlace, placeInDocument, unfitVariables, unreadable } from '../unreadable.ts';

/** Refuses unreadable values before anything runs, both in variables and in the document, and says where each is. */
export function readableValues(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async validationDidStart({ document }) {
          return async (errors) => {
            for (const error of errors ?? []) {
              if (document === undefined || !(error instanceof GraphQLError)) continue;
              const field = placeInDocument({ schema, document }, error);
              if (field === null) continue;
              const { message, extensions } = unreadable([field]);
              Object.assign(error, { message });
              Object.assign(error.extensions, { fields: extensions.fields });
            }
          };
        },
        async didResolveOperation({ document, operation, request }) {
          if (operation === undefined) return;
          const variables = request.variables ?? {};
          const unfit = unfitVariables(schema, operation, variables);
          const fields = unfit.length > 0 ? unfit : nullsOutOfPlace(schema, document, variables);
          if (fields.length > 0) throw unreadable(fields);
        },
      };
    },
  };
}
