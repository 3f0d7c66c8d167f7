import type { Config } from '../../server/config.ts';

interface BenchConfig {
  readonly dataDir: string;
  readonly ownerUrl: string;
  readonly serverUrl: string | null;
  readonly poolSize: number;
}

/** The platform as in production, except that it keeps out the demo's town and vouches for its own tokens. */
export function platformConfig({ dataDir, ownerUrl, serverUrl, poolSize }: BenchConfig): Config {
  return {
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
  };
}
