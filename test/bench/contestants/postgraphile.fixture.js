// JavaScript, because its package is installed for the benchmark alone: where types are checked it may be missing.
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { actorsByToken, compete, listenOnLoopback, readSettings } from './serve.ts';

const { dataDir, serverUrl, poolSize } = readSettings();
const findActor = await actorsByToken(dataDir);
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({
      connectionString: serverUrl,
      schemas: ['people', 'funds', 'commissioning', 'identity', 'directory', 'rival'],
      poolConfig: { max: poolSize },
    }),
  ],
  grafast: {
    context: async ({ node }) => ({ pgSettings: { 'app.actor_id': await findActor(node?.req.headers.authorization) } }),
  },
  grafserv: { graphiql: false, watch: false },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
compete(await listenOnLoopback(server), async () => instance.release());
