import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Client } from 'pg';
import { withClient } from '../client.ts';
import { clusterFolder } from '../embedded/cluster.ts';
import type { Draft } from './backup-folder.ts';
import { BackupRefusal } from './backup-refusal.ts';

/** Folders whose contents PostgreSQL recreates at its start, or that are copied separately. */
const LEFT_EMPTY = /^(pg_wal|pg_stat_tmp|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_subtrans)$/;
/** Files of the running server only. pg_control is copied last, separately. */
const LEFT_OUT =
  /^(postmaster\.(pid|opts)$|backup_label|tablespace_map|backup_manifest$|pg_internal\.init|pgsql_tmp|t\d+_\d+|pg_control$)|\.tmp$/;
const CONTROL = 'global/pg_control';

export interface ClusterSource {
  readonly dataDir: string;
  /** Connection of the superuser. */
  readonly url: string;
  /** Called when the files are copied and before the server is told: the backup is of a moment after this. */
  readonly onCopied: () => Promise<void>;
}

/**
 * Copies the files of a running embedded PostgreSQL, with the write-ahead log that makes them consistent, without
 * interrupting users.
 * @returns the moment of the backup, at which copying ended
 */
export async function copyCluster({ dataDir, url, onCopied }: ClusterSource, draft: Draft): Promise<Date> {
  // Ending the connection early cancels the backup in the server and drops the slot.
  return withClient(url, async (client) => {
    await client.query('set statement_timeout = 0; set idle_session_timeout = 0');
    // The server keeps the log from here on until this connection ends, however much is written meanwhile.
    await client.query('select pg_create_physical_replication_slot($1, true, true)', [`sds_backup_${process.pid}`]);
    await client.query(`select pg_backup_start('sds', true)`);
    const cluster = clusterFolder(dataDir);
    await copyFolder(cluster, { draft, below: '' });
    await draft.add(path.join(cluster, CONTROL), path.join('postgres', CONTROL));
    await onCopied();
    return finish(client, { cluster, draft });
  });
}

async function copyFolder(cluster: string, { draft, below }: { draft: Draft; below: string }): Promise<void> {
  draft.addFolder(path.join('postgres', below));
  if (LEFT_EMPTY.test(below)) return;
  for (const entry of readdirSync(path.join(cluster, below), { withFileTypes: true })) {
    const name = path.join(below, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith('pgsql_tmp')) await copyFolder(cluster, { draft, below: name });
    else if (entry.isSymbolicLink()) {
      throw new BackupRefusal(
        `${path.join(cluster, name)} is a link, so that files of the database lie elsewhere. Take that back first.`,
      );
    } else if (entry.isFile() && !LEFT_OUT.test(entry.name)) {
      await draft.add(path.join(cluster, name), path.join('postgres', name));
    }
  }
}

interface Stopped {
  readonly labelfile: string;
  readonly last: string;
  readonly now: Date;
}

async function finish(client: Client, { cluster, draft }: { cluster: string; draft: Draft }): Promise<Date> {
  // The server writes out the rest of the log before it answers. The last byte required is the one before the end.
  const { rows } = await client.query<Stopped>(
    `select labelfile, pg_walfile_name(lsn - 1) as last, clock_timestamp() as now from pg_backup_stop(false)`,
  );
  const [stopped] = rows;
  const first = /START WAL LOCATION: \S+ \(file ([0-9A-F]{24})\)/.exec(stopped?.labelfile ?? '')?.[1];
  if (stopped === undefined || first === undefined)
    throw new Error('PostgreSQL did not say which log belongs to the backup.');
  draft.addText('postgres/backup_label', stopped.labelfile);
  await draft.addWritten('postgres/backup_label');
  for (const name of readdirSync(path.join(cluster, 'pg_wal')).sort()) {
    const needed = /^[0-9A-F]{24}$/.test(name) ? name >= first && name <= stopped.last : name.endsWith('.history');
    if (needed) await draft.add(path.join(cluster, 'pg_wal', name), path.join('postgres/pg_wal', name));
  }
  return stopped.now;
}
