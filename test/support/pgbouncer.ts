import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.ts';

const PROGRAM = [
  '/usr/sbin/pgbouncer',
  '/usr/bin/pgbouncer',
  '/usr/local/bin/pgbouncer',
  '/opt/homebrew/bin/pgbouncer',
];

export interface Pooler {
  /** The same connection through the pooler. */
  through(url: string): string;
  stop(): Promise<void>;
}

function versionOf(program: string): string | null {
  try {
    return /PgBouncer (\S+)/.exec(execFileSync(program, ['--version'], { encoding: 'utf8' }))?.[1] ?? null;
  } catch {
    return null;
  }
}

/** The PgBouncer of this machine, or null where there is none. */
export function findPgBouncer(): { readonly program: string; readonly version: string } | null {
  for (const program of PROGRAM) {
    const version = versionOf(program);
    if (version !== null) return { program, version };
  }
  return null;
}

/** A pooler in transaction mode before the PostgreSQL of a connection, which lets in whom that connection names. */
export async function startPgBouncer(program: string, url: string): Promise<Pooler> {
  const { hostname, port: behind, username, password } = new URL(url);
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'sds-pooler-'));
  const users = path.join(folder, 'users.txt');
  const settings = path.join(folder, 'pgbouncer.ini');
  writeFileSync(users, `"${username}" "${decodeURIComponent(password)}"\n`);
  writeFileSync(
    settings,
    `[databases]\n* = host=${hostname} port=${behind}\n[pgbouncer]\npool_mode = transaction\ndefault_pool_size = 4\nmax_client_conn = 200
listen_addr = 127.0.0.1\nlisten_port = ${port}\nunix_socket_dir =\nauth_type = scram-sha-256\nauth_file = ${users}\nlogfile = ${folder}/log\npidfile = ${folder}/pid\n`,
  );
  // It refuses to be root's.
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  if (nobody.uid) for (const file of [folder, users, settings]) chownSync(file, nobody.uid, nobody.gid);
  const child = spawn(program, [settings], { cwd: folder, stdio: 'ignore', ...nobody });
  await untilItAnswers(child, port);
  return {
    through: (straight) => {
      const pooled = new URL(straight);
      pooled.port = String(port);
      return pooled.href;
    },
    stop: async () => {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilItAnswers(child: ChildProcess, port: number): Promise<void> {
  while (child.exitCode === null) {
    const socket = connect(port, '127.0.0.1');
    const answers = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    });
    socket.destroy();
    if (answers) return;
    await pause(50);
  }
  throw new Error(`PgBouncer ended with ${child.exitCode}.`);
}
