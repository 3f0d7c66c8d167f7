import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Database } from '../../database/database.ts';
import { confirmByLink, findLinkedEntry, type LinkedEntry } from '../../domain/directory/entry-confirming.service.ts';
import { CONFIRMING_POLICY, sendWith } from '../pages/page-headers.ts';
import { confirmationPage, noConfirmationPage } from './entry-confirming.page.ts';

interface Linked {
  readonly Params: { readonly code: string };
}

/**
 * Serves the links of messages that ask to confirm an entry. GET shows what stands there, and changes nothing; only the button on
 * that page, a POST, confirms. No sign-in: the link is the proof, for this entry alone.
 */
export async function serveConfirmations(http: FastifyInstance, database: Database): Promise<void> {
  const statements = database.statements(null);
  await http.register(async (scope) => {
    // What a form without fields sends. There is nothing in it to read.
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 1024 },
      (_request, _body, done) => done(null, null),
    );
    scope.get<Linked>('/confirm/:code', async ({ params }, reply) =>
      answer(reply, await findLinkedEntry(statements, params.code)),
    );
    scope.post<Linked>('/confirm/:code', async ({ params }, reply) =>
      answer(reply, await confirmByLink(statements, params.code)),
    );
  });
}

function answer(reply: FastifyReply, entry: LinkedEntry | null): FastifyReply {
  const page = entry === null ? noConfirmationPage() : confirmationPage(entry);
  const status = entry === null ? 404 : entry.state === 'OVER' ? 410 : 200;
  return sendWith(reply, CONFIRMING_POLICY).code(status).type('text/html; charset=utf-8').send(page.text);
}
