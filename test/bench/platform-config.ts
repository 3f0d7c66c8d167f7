import { type Config, readConfig } from '../../server/config/config.ts';

interface BenchConfig {
  readonly dataDir: string;
  readonly ownerUrl: string;
  readonly serverUrl: string | null;
  readonly poolSize: number;
}

/** The platform as in production, where the documents of clients are known, except that it keeps out the demo's town, vouches for its own tokens and takes as many requests as come. */
export function platformConfig({ dataDir, ownerUrl, serverUrl, poolSize }: BenchConfig): Config {
  return {
    ...readConfig({ COMPILED_DOCUMENTS: process.env.COMPILED_DOCUMENTS ?? 'all' }),
    port: 0,
    dataDir,
    databaseUrl: ownerUrl,
    databaseServerUrl: serverUrl,
    databasePoolSize: poolSize,
    demoTown: false,
    logLevel: 'warn',
    requestsPerMinute: { perAddress: 0, perAccount: 0 },
  };
}
