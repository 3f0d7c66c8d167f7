import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Topic } from '../../database/walls.ts';

/** A record access that is not yet in the database. */
export interface PendingAccess {
  readonly id: string;
  readonly accountId: string;
  readonly actingFor: string | null;
  readonly personId: string;
  readonly topics: readonly Topic[];
  /** ISO 8601. */
  readonly firstAt: string;
  lastAt: string;
  times: number;
}

/** Accesses that an earlier process wrote to the journal and did not store in the database. */
export interface LeftBehind {
  readonly file: string;
  readonly accesses: readonly PendingAccess[];
}

/**
 * A write-ahead journal of record accesses: they are written here before the data is shown, and stay until they are in the
 * database.
 */
export interface AccessJournal {
  /** Writes an access. Once it returns, the access survives the end of this process. Throws if the disk refuses it. */
  append(access: PendingAccess): void;
  /** Writes as many bytes as an access, without recording one. Throws as `append` would. */
  probe(): void;
  /** Starts a new file. @returns the finished one, or null if nothing was written since the last */
  turn(): string | null;
  discard(file: string): void;
  /** Stores accesses that the database will never accept, for the operator. @returns the file */
  setAside(file: string, accesses: readonly PendingAccess[]): string;
  close(): void;
}

/** As long as the longest access. It is ignored when read. */
const BLANK = ' '.repeat(1_024);
const NAME = /^(\d+)-\d+\.jsonl$/;

/**
 * Opens a journal in a folder. Each access is one line, passed to the operating system before the read is answered. It
 * survives a kill of this process; if the machine itself fails, the last moments may be lost.
 */
export function openAccessJournal(folder: string): AccessJournal {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let turns = 0;
  let current: { readonly file: string; readonly handle: number } | null = null;
  // The disk took only part of a line: the next write starts with a line break.
  let isBrokenOff = false;
  const write = (line: string) => {
    current ??= open(path.join(folder, `${process.pid}-${Date.now()}${String(turns++).padStart(6, '0')}.jsonl`));
    const bytes = Buffer.from(isBrokenOff ? `\n${line}\n` : `${line}\n`);
    isBrokenOff = true;
    const written = writeSync(current.handle, bytes);
    if (written < bytes.length) throw new Error('The disk wrote only part of a record access.');
    isBrokenOff = false;
  };
  const turn = () => {
    if (current === null) return null;
    const { file, handle } = current;
    closeSync(handle);
    current = null;
    return file;
  };
  return {
    append: (access) => write(JSON.stringify(access)),
    probe: () => write(BLANK),
    turn,
    discard: (file) => rmSync(file, { force: true }),
    setAside: (file, accesses) => {
      const aside = `${file}.refused`;
      writeFileSync(aside, accesses.map((access) => `${JSON.stringify(access)}\n`).join(''), { mode: 0o600 });
      return aside;
    },
    close: () => void turn(),
  };
}

function open(file: string) {
  return { file, handle: openSync(file, 'a', 0o600) };
}

/** Returns what ended processes left in a folder. Called at the start, before this process has written anything. */
export function readLeftBehind(folder: string): LeftBehind[] {
  return readLeft(folder, isOver);
}

/** Like `readLeftBehind`, while this process is writing: what another process that shared the folder left when it died. */
export function readLeftByOthers(folder: string): LeftBehind[] {
  return readLeft(folder, (pid) => pid !== process.pid && isOver(pid));
}

function readLeft(folder: string, isLeft: (pid: number) => boolean): LeftBehind[] {
  return readdirSync(folder)
    .filter((name) => NAME.test(name) && isLeft(Number(NAME.exec(name)?.[1])))
    .map((name) => path.join(folder, name))
    .flatMap((file) => {
      const text = readOrNull(file);
      return text === null ? [] : [{ file, accesses: text.split('\n').flatMap(accessIn) }];
    });
}

/** Returns null if another server has just imported the file. */
function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Returns whether a process has ended. A file with this process's own number, before it has written any, is from an earlier
 * process of that number.
 */
function isOver(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'EPERM';
  }
}

/** An incomplete line was being written when the process died: its read was never answered. */
function accessIn(line: string): PendingAccess[] {
  try {
    return [JSON.parse(line) as PendingAccess];
  } catch {
    return [];
  }
}
