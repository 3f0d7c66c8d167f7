import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/** The user of the operating system that PostgreSQL runs as. */
export interface RunAccount {
  /** Null: as the user who started this process. */
  readonly user: { readonly uid: number; readonly gid: number; readonly name: string } | null;
  /** Words to put before a command so that it runs with the rights it needs; often none. */
  readonly prefix: readonly string[];
}

export interface PlacesToReach {
  readonly program: string;
  readonly folder: string;
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

/** Options for `spawn` that make the child run as the account. */
export function spawnIdentity(account: RunAccount): { uid?: number; gid?: number } {
  // With a prefix the change of user is the prefix's work: it has to keep a right across it.
  if (account.user === null || account.prefix.length > 0) return {};
  return { uid: account.user.uid, gid: account.user.gid };
}

function canReach(account: RunAccount, places: PlacesToReach): boolean {
  const [command = '', ...words] = [
    ...account.prefix,
    '/bin/sh',
    '-c',
    'test -x "$1" && cd "$2"',
    'sh',
    places.program,
    places.folder,
  ];
  return spawnSync(command, words, { stdio: 'ignore', cwd: '/', ...spawnIdentity(account) }).status === 0;
}

function withRight(user: SystemUser, right: string): RunAccount {
  const prefix = [
    'setpriv',
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
    `--inh-caps=-all,+${right}`,
    `--ambient-caps=-all,+${right}`,
    '--no-new-privs',
    '--',
  ];
  return { user, prefix };
}

/**
 * Chooses the account. PostgreSQL refuses to run as root, so root hands it to the owner of an existing cluster, to
 * `postgres` or to `nobody`. Where that user cannot pass a folder on the way (a clone under /root), it is given one
 * right more, to read and pass folders; nobody's folders change their permissions for it.
 * @throws Error in plain English when no account can reach the places
 */
export function chooseAccount(cluster: string, places: PlacesToReach): RunAccount {
  if (process.getuid?.() !== 0) return AS_OURSELVES;
  const user = unprivilegedUser(cluster);
  // Containers often withhold the first, narrower right and grant the second.
  const candidates = [{ user, prefix: [] }, withRight(user, 'dac_read_search'), withRight(user, 'dac_override')];
  const account = candidates.find((candidate) => canReach(candidate, places));
  if (account === undefined) {
    throw new Error(
      `You are root, so PostgreSQL has to run as "${user.name}", and that user cannot reach ${places.program} or ${places.folder}. ` +
        'Start the platform as an ordinary user, or move the project and its DATA_DIR to a folder that other users may pass (not under /root).',
    );
  }
  return account;
}
