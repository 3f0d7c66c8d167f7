import type { FastifyInstance } from 'fastify';
import type { Database } from '../../database/database.ts';
import type { Audit } from '../context.ts';

/** Health checks are exempt from rate limits; otherwise a busy platform would be considered dead. */
const UNCOUNTED = { config: { rateLimit: false } } as const;

interface Health {
  readonly database: Database;
  readonly audit: Pick<Audit, 'probe'>;
}

/**
 * Live: the process answers. Ready: the database answers too and access to records can be recorded, so requests may be
 * sent here.
 */
export function serveHealth(fastify: FastifyInstance, { database, audit }: Health): void {
  fastify.get('/health/live', UNCOUNTED, async () => ({ status: 'live' }));
  fastify.get('/health/ready', UNCOUNTED, async (_request, reply) => {
    try {
      await database.pool.query('select 1');
    } catch {
      return reply.code(503).send({ status: 'waiting', reason: 'The database cannot be reached. Trying again.' });
    }
    try {
      audit.probe();
    } catch {
      const reason = 'Who looks at records cannot be written to DATA_DIR: it may be full. Trying again.';
      return reply.code(503).send({ status: 'waiting', reason });
    }
    return { status: 'ready' };
  });
}
