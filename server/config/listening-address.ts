import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Config } from './config.ts';

type Address = Pick<Config, 'host' | 'port'>;

/**
 * Checks that the server will be able to listen, before anything else is started.
 * @throws Error that names the address and says what to do
 */
export async function refuseUnusableAddress(address: Address): Promise<void> {
  await sayingWhere(address, async () => {
    const probe = createServer().listen({ ...address, exclusive: true });
    await once(probe, 'listening');
    probe.close();
    await once(probe, 'close');
  });
}

/** Listens, or throws an error that says in plain English why not. */
export async function sayingWhere<Result>({ host, port }: Address, listen: () => Promise<Result>): Promise<Result> {
  try {
    return await listen();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const say = REASONS[code];
    if (say === undefined) throw error;
    throw new Error(say(host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`), { cause: error });
  }
}

const REASONS: Readonly<Record<string, (address: string) => string>> = {
  EADDRINUSE: (address) =>
    `The address ${address} is taken: another program listens there, perhaps this platform. Stop that program, or set PORT to another number.`,
  EACCES: (address) => `This user may not listen at ${address}. Set PORT to a number from 1024.`,
  EADDRNOTAVAIL: (address) =>
    `This machine has no address ${address}. Set HOST to one of its own, such as 127.0.0.1 or 0.0.0.0.`,
  ENOTFOUND: (address) => `The name in ${address} is not known. Set HOST to an address of this machine.`,
};
