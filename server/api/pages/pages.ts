import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { IdentityProvider } from '../../access/identity-provider.ts';
import type { PageAccount } from './demo-accounts.ts';
import { explorerPage } from './explorer-page.ts';
import { firstPage } from './first-page.ts';
import type { Markup } from './html.ts';
import { readJourney, stepsWithDocuments } from './journey-documents.ts';
import { pageBundle } from './page-bundle.ts';
import { explorerPolicy, READING_POLICY, sendWith, signInPolicy, WORKER_POLICY } from './page-headers.ts';
import { offered, signInPage } from './sign-in-page.ts';

interface PagesOptions {
  /** Lists the accounts to try; null outside the demo. */
  readonly accounts: (() => Promise<readonly PageAccount[]>) | null;
  /** The identity providers; empty in the demo. */
  readonly providers: readonly IdentityProvider[];
  readonly introspection: boolean;
}

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
} as const;

/**
 * Serves what people open in a browser: the first page; a sign-in page, where an identity provider has the platform as
 * a client; and the explorer, in the demo or where introspection is on.
 */
export async function servePages(fastify: FastifyInstance, options: PagesOptions): Promise<void> {
  const { accounts, introspection } = options;
  const providers = offered(options.providers);
  const hasExplorer = accounts !== null || introspection;
  fastify.get('/', async (_request, reply) => {
    const tried = accounts === null ? null : await accounts();
    const page = firstPage({ accounts: tried, providers: options.providers, hasExplorer });
    return sendPage(reply, page, READING_POLICY);
  });
  for (const name of ['pages.css', 'explorer.css', 'icon.svg']) await serveOwnFile(fastify, name);
  if (!hasExplorer && providers.length === 0) return;
  const assets = await serveBundle(fastify);
  if (hasExplorer) await serveExplorer(fastify, { ...options, assets });
  if (providers.length === 0) return;
  fastify.get('/sign-in', async (_request, reply) =>
    sendPage(reply, signInPage({ providers, assets }), signInPolicy(providers)),
  );
}

async function serveOwnFile(fastify: FastifyInstance, name: string): Promise<void> {
  const content = await readFile(new URL(`./static/${name}`, import.meta.url));
  fastify.get(`/pages/${name}`, async (_request, reply) =>
    sendWith(reply, READING_POLICY).type(typeOf(name)).send(content),
  );
}

interface ExplorerOptions extends Pick<PagesOptions, 'accounts' | 'providers'> {
  readonly assets: string;
}

async function serveExplorer(fastify: FastifyInstance, options: ExplorerOptions): Promise<void> {
  const { accounts, assets } = options;
  const providers = offered(options.providers);
  const steps = stepsWithDocuments(await readJourney());
  fastify.get('/explorer', async (_request, reply) => {
    const nonce = randomBytes(16).toString('base64');
    const page = explorerPage({ steps, isDemo: accounts !== null, providers, assets, nonce });
    return sendPage(reply, page, explorerPolicy(nonce, providers));
  });
}

/** @returns the folder of the bundled files, as an address */
async function serveBundle(fastify: FastifyInstance): Promise<string> {
  const bundle = await pageBundle();
  const assets = `/pages/assets/${bundle.version}`;
  fastify.get<{ Params: { file: string } }>(`${assets}/:file`, {
    // These files never change under their address, unlike all other responses.
    onSend: async (_request, reply) => {
      if (reply.statusCode === 200) reply.header('cache-control', 'public, max-age=31536000, immutable');
    },
    handler: async (request, reply) => {
      const { file: name } = request.params;
      const file = await bundle.findFile(name);
      if (file === null) return reply.callNotFound();
      sendWith(reply, WORKER_POLICY).type(typeOf(name)).header('vary', 'accept-encoding');
      if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(file.plain);
      return reply.header('content-encoding', 'gzip').send(file.zipped);
    },
  });
  return assets;
}

function sendPage(reply: FastifyReply, page: Markup, policy: string): FastifyReply {
  return sendWith(reply, policy).type('text/html; charset=utf-8').send(page.text);
}

function typeOf(name: string): string {
  return TYPES[path.extname(name) as keyof typeof TYPES];
}
