import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

// Below the ports that systems hand to outgoing connections: there a client that keeps knocking while the server
// restarts can be given the server's own port, connect to itself, and keep the server out.
const LOWEST_PORT = 15_432;
const HIGHEST_PORT = 32_000;

/** True when a server could listen on this TCP port of 127.0.0.1 now. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ host: '127.0.0.1', port, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/**
 * A TCP port of 127.0.0.1 that is free now.
 * @param preferred tried first unless 0, so that an address stays the same over restarts
 * @throws Error when a hundred ports in a row are taken
 */
export async function choosePort(preferred: number): Promise<number> {
  if (preferred !== 0 && (await isPortFree(preferred))) return preferred;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = randomInt(LOWEST_PORT, HIGHEST_PORT);
    if (await isPortFree(port)) return port;
  }
  throw new Error(
    'No free TCP port was found on 127.0.0.1 for the database. Close programs that listen, or set DATABASE_URL.',
  );
}
