import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { type Binaries, serverEnvironment } from './binaries.ts';

/** The user of the operating system as which PostgreSQL runs. */
export interface RunAccount {
  /** Null: the user of this process. */
  readonly user: { readonly uid: number; readonly gid: number; readonly name: string } | null;
  /** Words to put before a command so that it runs with the rights it requires; often none. */
  readonly prefix: readonly string[];
}

export interface Rehearsal {
  readonly binaries: Binaries;
  readonly dataDir: string;
}

type SystemUser = NonNullable<RunAccount['user']>;

const AS_OURSELVES: RunAccount = { user: null, prefix: [] };

function findUser(matches: (name: string, uid: number) => boolean): SystemUser | null {
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name = '', , uid, gid] = line.split(':');
    if (name !== '' && Number(uid) > 0 && matches(name, Number(uid)))
      return { name, uid: Number(uid), gid: Number(gid) };
  }
  return null;
}

function ownerOf(cluster: string): SystemUser | null {
  const stat = statSync(cluster, { throwIfNoEntry: false });
  if (stat === undefined || stat.uid === 0) return null;
  return findUser((_, uid) => uid === stat.uid) ?? { name: `user ${stat.uid}`, uid: stat.uid, gid: stat.gid };
}

function unprivilegedUser(cluster: string): SystemUser {
  const user = ownerOf(cluster) ?? findUser((name) => name === 'postgres') ?? findUser((name) => name === 'nobody');
  if (user === null) {
    throw new Error(
      'PostgreSQL refuses to run as root, and this machine has neither a user "postgres" nor "nobody". ' +
        'Start the platform as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
  return user;
}

/** Returns options for `spawn` that make the child run as the account. */
export function spawnIdentity(account: RunAccount): { uid?: number; gid?: number } {
  // With a prefix, its program changes the user: it has to keep a right while doing so.
  if (account.user === null || account.prefix.length > 0) return {};
  return { uid: account.user.uid, gid: account.user.gid };
}

/**
 * Returns the error of a trial run, or null. Checking rights is not enough, because initdb also looks for neighbouring
 * programs and libraries; here it only prints its settings.
 */
function complaintOf(account: RunAccount, rehearsal: Rehearsal): string | null {
  const script = 'cd "$2" && exec "$1" --show --pgdata="$2"';
  const argv = ['/bin/sh', '-c', script, 'sh', rehearsal.binaries.initdb, rehearsal.dataDir];
  const [command = '', ...rest] = [...account.prefix, ...argv];
  const answer = spawnSync(command, rest, {
    cwd: '/',
    encoding: 'utf8',
    env: serverEnvironment(rehearsal.binaries),
    ...spawnIdentity(account),
  });
  return answer.status === 0 ? null : (answer.error?.message ?? answer.stderr);
}

function withRight(user: SystemUser, right: string): RunAccount {
  const prefix = [
    'setpriv',
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
    `--inh-caps=-all,+${right}`,
    `--ambient-caps=-all,+${right}`,
    // Without it the kernel drops the right when a program asks what it may read.
    '--securebits=+no_setuid_fixup',
    '--no-new-privs',
    '--',
  ];
  return { user, prefix };
}

/**
 * Chooses the account. PostgreSQL refuses to run as root, so root runs it as the owner of an existing cluster, as
 * `postgres` or as `nobody`. If that user cannot enter a folder on the path (a clone under /root), it gets one additional
 * right, to read and enter folders: no folder's permissions are changed.
 * @param cluster folder of the cluster, which need not exist yet
 * @throws Error in plain English if no account can reach the programs and the data folder
 */
export function chooseAccount(cluster: string, rehearsal: Rehearsal): RunAccount {
  if (process.getuid?.() !== 0) return AS_OURSELVES;
  const user = unprivilegedUser(cluster);
  const complaints: string[] = [];
  // Containers often withhold the first, narrower right and grant the second.
  for (const account of [{ user, prefix: [] }, withRight(user, 'dac_read_search'), withRight(user, 'dac_override')]) {
    const complaint = complaintOf(account, rehearsal);
    if (complaint === null) return account;
    complaints.push(complaint.trim());
  }
  throw new Error(
    `You are root, so PostgreSQL has to run as "${user.name}", and that user cannot reach ${rehearsal.binaries.initdb} ` +
      `or ${rehearsal.dataDir} (${complaints[0]}). Start the platform as an ordinary user, or move the project and its ` +
      'DATA_DIR to a folder that other users may pass (not under /root).',
  );
}
