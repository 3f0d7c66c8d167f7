import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../context.ts';
import { isOfUnreachable, RETRY_AFTER_SECONDS } from '../errors.ts';

/** Answers 503 when the database could not be reached and nothing was done, so that clients and proxies try again. */
export const serviceUnavailable: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body, http }, errors = [] }) {
        if (body.kind !== 'single' || errors.length === 0 || !errors.every(isOfUnreachable)) return;
        if (Object.values(body.singleResult.data ?? {}).some((value) => value !== null)) return;
        http.status = 503;
        http.headers.set('retry-after', String(RETRY_AFTER_SECONDS));
      },
    };
  },
};
