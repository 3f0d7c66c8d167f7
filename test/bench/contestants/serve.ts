import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { demoTokens } from '../../../server/access/token.ts';

/** What a contestant is told: everyone the same database, connections and keys. */
export interface ContestantSettings {
  readonly dataDir: string;
  readonly ownerUrl: string;
  readonly serverUrl: string;
  readonly poolSize: number;
}

/** What a contestant's process has used. */
export interface Usage {
  readonly cpuMicroseconds: number;
  readonly peakBytes: number;
}

export type Report = { readonly kind: 'ready'; readonly url: string } | ({ readonly kind: 'usage' } & Usage);

export function readSettings(): ContestantSettings {
  return JSON.parse(process.env.BENCH_CONTESTANT ?? '{}') as ContestantSettings;
}

/** Tells the harness where this contestant serves, answers what it has used, and ends with the harness. */
export function compete(url: string, close: () => Promise<unknown>): void {
  const tell = (report: Report) => process.send?.(report);
  process.on('message', (message) => {
    if (message !== 'usage') return;
    const { user, system } = process.cpuUsage();
    tell({ kind: 'usage', cpuMicroseconds: user + system, peakBytes: process.resourceUsage().maxRSS * 1024 });
  });
  process.on('disconnect', () => void close().finally(() => process.exit(0)));
  tell({ kind: 'ready', url });
}

/** Serves on a free port of this machine alone. @returns the address */
export function listenOnLoopback(handle: RequestListener | Server): Promise<string> {
  const server = typeof handle === 'function' ? createServer(handle) : handle;
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}

/** Who a request speaks for, by the same tokens for every contestant; a token that was verified once is remembered. */
export async function actorsByToken(dataDir: string): Promise<(authorization: string | undefined) => Promise<string>> {
  const { verify } = await demoTokens(path.join(dataDir, 'demo-key.json'));
  const known = new Map<string, string>();
  return async (authorization) => {
    if (authorization === undefined) return '';
    const remembered = known.get(authorization);
    if (remembered !== undefined) return remembered;
    const proof = (await verify(authorization.slice('Bearer '.length)))?.proof;
    if (proof?.kind !== 'ACCOUNT') throw new Error('The token proves nothing.');
    known.set(authorization, proof.accountId);
    return proof.accountId;
  };
}
