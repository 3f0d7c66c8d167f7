import { createHash } from 'node:crypto';
import { v7 } from 'uuid';

const FOUNDED = Date.UTC(2026, 0, 1);

/** The id of something the town is founded with: the same on every machine and at every start. */
export function townId(kind: string, key: string): string {
  const random = createHash('sha256').update(`${kind}:${key}`).digest();
  return v7({ msecs: FOUNDED, seq: random.readUInt32BE(16), random });
}

export const organisationId = (key: string) => townId('organisation', key);
export const accountId = (key: string) => townId('account', key);
export const serviceId = (key: string) => townId('service', key);
