import etag from '@fastify/etag';
import type { FastifyInstance } from 'fastify';
import type { Database, Statements } from '../../database/database.ts';
import type { QueryValues } from '../../domain/publishing/parameters.ts';
import { refuseUnoffered } from '../../domain/publishing/published-filter.ts';
import {
  findOrganisation,
  findService,
  findServiceAtLocationById,
  listOrganisations,
  listServiceAtLocations,
  listServices,
  type Published,
} from '../../domain/publishing/publishing.ts';
import {
  findTaxonomyDocument,
  findTermDocument,
  listTaxonomies,
  listTaxonomyTerms,
} from '../../domain/publishing/taxonomy-documents.ts';
import { answerPlainly, openToAll } from './open-answers.ts';

const PREFIX = '/open-referral';

/** The document that the standard requires at its root. This is the only place with its version. */
const API_DETAILS = {
  version: 'HSDS-UK-3.0',
  profile: 'https://github.com/OpenReferralUK/uk-profile/blob/main/docs/index.md',
  openapi_url: 'https://docs.openreferraluk.org/en/latest/openapi30.json',
};

interface Collection {
  readonly path: string;
  readonly list: (statements: Statements, given: QueryValues) => object | Promise<object>;
  /** @returns null when nothing has the id */
  readonly find: (statements: Statements, id: string) => Promise<Published<object> | null>;
}

const unchanging = (document: object | null) => (document === null ? null : { document, modifiedAt: null });

const COLLECTIONS: readonly Collection[] = [
  { path: '/services', list: listServices, find: findService },
  { path: '/service_at_locations', list: listServiceAtLocations, find: findServiceAtLocationById },
  { path: '/organizations', list: listOrganisations, find: findOrganisation },
  {
    path: '/taxonomies',
    list: (_statements, given) => listTaxonomies(given),
    find: async (_statements, id) => unchanging(findTaxonomyDocument(id)),
  },
  {
    path: '/taxonomy_terms',
    list: (_statements, given) => listTaxonomyTerms(given),
    find: async (_statements, id) => unchanging(findTermDocument(id)),
  },
];

/**
 * Publishes the directory as Open Referral UK 3.0: to everybody, without a key, and to any web page. Implements levels
 * 1 and 2 of the profile, and organisations.
 */
export async function serveOpenReferral(fastify: FastifyInstance, database: Database): Promise<void> {
  await fastify.register(
    async (published) => {
      openToAll(published);
      await published.register(etag);
      answerPlainly(published);
      published.get('/', async () => API_DETAILS);
      for (const collection of COLLECTIONS) serveCollection(published, database.statements(null), collection);
    },
    { prefix: PREFIX },
  );
}

function serveCollection(fastify: FastifyInstance, statements: Statements, { path, list, find }: Collection): void {
  fastify.get<{ Querystring: QueryValues }>(path, async ({ query }) => {
    refuseUnoffered(query);
    return list(statements, query);
  });
  fastify.get<{ Params: { id: string }; Querystring: QueryValues }>(`${path}/:id`, async ({ params, query }, reply) => {
    refuseUnoffered(query);
    const found = await find(statements, params.id);
    if (found === null) return reply.callNotFound();
    if (found.modifiedAt !== null) reply.header('last-modified', found.modifiedAt.toUTCString());
    return found.document;
  });
}
