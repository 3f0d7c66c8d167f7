import { createApp } from '../../../server/app.ts';
import { compete, readSettings } from './serve.ts';

const { dataDir, ownerUrl, serverUrl, poolSize } = readSettings();
const app = await createApp({
  host: '127.0.0.1',
  port: 0,
  dataDir,
  databaseUrl: ownerUrl,
  databaseServerUrl: serverUrl,
  databasePoolSize: poolSize,
  identityProvider: null,
  demoTown: false,
  introspection: true,
  logLevel: 'warn',
});
compete(await app.listen(), () => app.close());
