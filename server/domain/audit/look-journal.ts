import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Topic } from '../../database/walls.ts';

/** A look on its way to the database. */
export interface PendingLook {
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

/** Looks that an earlier process wrote down and did not get into the database. */
export interface LeftBehind {
  readonly file: string;
  readonly looks: readonly PendingLook[];
}

/** Where looks are written down before they are shown, until they are in the database. */
export interface LookJournal {
  /** Writes a look down. When it returns, the look outlives this process. Throws when the disk will not take it. */
  append(look: PendingLook): void;
  /** Writes as much as a look takes, and nothing that counts. Throws as `append` would. */
  probe(): void;
  /** Begins a new file. @returns the one that is full, or null when nothing was written since the last */
  turn(): string | null;
  discard(file: string): void;
  /** Keeps looks beside the journal that the database will never take, for whoever runs the platform. @returns where */
  setAside(file: string, looks: readonly PendingLook[]): string;
  close(): void;
}

/** As long as a look can be. It is read as nothing. */
const BLANK = ' '.repeat(1_024);
const NAME = /^(\d+)-\d+\.jsonl$/;

/**
 * A journal in a folder. Each look is one line, handed to the operating system before the read is answered: it outlives a
 * kill of this process; should the machine itself go down, the lines of the last moments may be lost with it.
 */
export function openLookJournal(folder: string): LookJournal {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let turns = 0;
  let current: { readonly file: string; readonly handle: number } | null = null;
  // A line that the disk took only in part: the next begins a line of its own.
  let isBrokenOff = false;
  const write = (line: string) => {
    current ??= open(path.join(folder, `${process.pid}-${Date.now()}${String(turns++).padStart(6, '0')}.jsonl`));
    const bytes = Buffer.from(isBrokenOff ? `\n${line}\n` : `${line}\n`);
    isBrokenOff = true;
    const written = writeSync(current.handle, bytes);
    if (written < bytes.length) throw new Error('The disk took only part of a look.');
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
    append: (look) => write(JSON.stringify(look)),
    probe: () => write(BLANK),
    turn,
    discard: (file) => rmSync(file, { force: true }),
    setAside: (file, looks) => {
      const aside = `${file}.refused`;
      writeFileSync(aside, looks.map((look) => `${JSON.stringify(look)}\n`).join(''), { mode: 0o600 });
      return aside;
    },
    close: () => void turn(),
  };
}

function open(file: string) {
  return { file, handle: openSync(file, 'a', 0o600) };
}

/** What processes that are no more left in a folder: at the start, before this one has written anything. */
export function readLeftBehind(folder: string): LeftBehind[] {
  return readLeft(folder, isOver);
}

/** The same, while this process writes files of its own: what another left that shared the folder and died. */
export function readLeftByOthers(folder: string): LeftBehind[] {
  return readLeft(folder, (pid) => pid !== process.pid && isOver(pid));
}

function readLeft(folder: string, isLeft: (pid: number) => boolean): LeftBehind[] {
  return readdirSync(folder)
    .filter((name) => NAME.test(name) && isLeft(Number(NAME.exec(name)?.[1])))
    .map((name) => path.join(folder, name))
    .flatMap((file) => {
      const text = readOrNull(file);
      return text === null ? [] : [{ file, looks: text.split('\n').flatMap(lookIn) }];
    });
}

/** Null when another server has just taken it in. */
function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** A file under this process's own number, before it has written any, is of one that had the number earlier. */
function isOver(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'EPERM';
  }
}

/** A line that broke off was being written when the process died: its read was never answered. */
function lookIn(line: string): PendingLook[] {
  try {
    return [JSON.parse(line) as PendingLook];
  } catch {
    return [];
  }
}
