import type { FastifyInstance } from 'fastify';
import type { Database } from '../../database/database.ts';

/** Whoever watches the platform is never counted: it would be taken for dead when it is only busy. */
const UNCOUNTED = { config: { rateLimit: false } } as const;

/** Live: the process answers. Ready: the database answers too, so requests may be sent here. */
export function serveHealth(fastify: FastifyInstance, database: Database): void {
  fastify.get('/health/live', UNCOUNTED, async () => ({ status: 'live' }));
  fastify.get('/health/ready', UNCOUNTED, async (_request, reply) => {
    try {
      await database.pool.query('select 1');
      return { status: 'ready' };
    } catch {
      return reply.code(503).send({ status: 'waiting', reason: 'The database cannot be reached. Trying again.' });
    }
  });
}
