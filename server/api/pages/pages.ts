import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { IdentityProvider } from '../../access/identity-provider.ts';
import type { PageAccount } from './demo-accounts.ts';
import { explorerBundle } from './explorer-bundle.ts';
import { explorerPage } from './explorer-page.ts';
import { firstPage } from './first-page.ts';
import type { Markup } from './html.ts';
import { readJourney, stepsWithDocuments } from './journey-documents.ts';
import { explorerPolicy, READING_POLICY, sendWith, WORKER_POLICY } from './page-headers.ts';

interface PagesOptions {
  /** Lists who can be tried; null outside the demo. */
  readonly accounts: (() => Promise<readonly PageAccount[]>) | null;
  /** Who vouches for accounts; none in the demo. */
  readonly providers: readonly IdentityProvider[];
  readonly introspection: boolean;
  /** Where the explorer's scripts are kept once made. */
  readonly dataDir: string;
}

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
} as const;

/** Serves what people open in a browser: the first page, and the explorer in the demo or where introspection is on. */
export async function servePages(fastify: FastifyInstance, options: PagesOptions): Promise<void> {
  const { accounts, providers, introspection } = options;
  const hasExplorer = accounts !== null || introspection;
  fastify.get('/', async (_request, reply) => {
    const page = firstPage({ accounts: accounts === null ? null : await accounts(), providers, hasExplorer });
    return sendPage(reply, page, READING_POLICY);
  });
  for (const name of ['pages.css', 'explorer.css', 'icon.svg']) await serveOwnFile(fastify, name);
  if (hasExplorer) await serveExplorer(fastify, options);
}

async function serveOwnFile(fastify: FastifyInstance, name: string): Promise<void> {
  const content = await readFile(new URL(`./static/${name}`, import.meta.url));
  fastify.get(`/pages/${name}`, async (_request, reply) =>
    sendWith(reply, READING_POLICY).type(typeOf(name)).send(content),
  );
}

async function serveExplorer(fastify: FastifyInstance, { accounts, dataDir }: PagesOptions): Promise<void> {
  const bundle = await explorerBundle(dataDir);
  fastify.addHook('onClose', bundle.settle);
  const documents = await readJourney();
  const assets = `/explorer/assets/${bundle.version}`;
  fastify.get('/explorer', async (request, reply) => {
    bundle.prepare().catch((error: unknown) => request.log.error({ error }, 'the explorer could not be made'));
    const nonce = randomBytes(16).toString('base64');
    const page = explorerPage({ steps: stepsWithDocuments(documents), isDemo: accounts !== null, assets, nonce });
    return sendPage(reply, page, explorerPolicy(nonce));
  });
  fastify.get<{ Params: { file: string } }>(`${assets}/:file`, {
    // These never change under their address, unlike everything else that is sent.
    onSend: async (_request, reply) => {
      if (reply.statusCode === 200) reply.header('cache-control', 'public, max-age=31536000, immutable');
    },
    handler: async (request, reply) => {
      const { file: name } = request.params;
      const file = await bundle.findFile(name);
      if (file === null) return reply.callNotFound();
      sendWith(reply, WORKER_POLICY).type(typeOf(name)).header('vary', 'accept-encoding');
      const zipped = createReadStream(file);
      if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(zipped.pipe(createGunzip()));
      return reply.header('content-encoding', 'gzip').send(zipped);
    },
  });
}

function sendPage(reply: FastifyReply, page: Markup, policy: string): FastifyReply {
  return sendWith(reply, policy).type('text/html; charset=utf-8').send(page.text);
}

function typeOf(name: string): string {
  return TYPES[path.extname(name) as keyof typeof TYPES];
}
