import { execFileSync } from 'node:child_process';

/**
 * The changes that CONTRIBUTING.md shows as examples of its steps, each a commit: one row of a table for each, with the subject of the
 * commit, its hash, and how many files it took.
 */
const ROW = /^\| (?<what>[^|]+): `(?<subject>[^`|]+)` \| `(?<hash>[0-9a-f]{10})` \| (?<counts>[\d |]+) \|$/gm;

interface Step {
  readonly what: string;
  readonly subject: string;
  readonly hash: string;
}

/** By hand in `server`, in `test`, in words (documents and the changelog); and by commands. */
const PARTS = ['server', 'test', 'words', 'emitted'] as const;

/** Files that commands write whole (`npm run tables`, `rights`, `schema`, `codegen`). */
const EMITTED =
  /^(schema\/|client-examples\/generated\/|server\/domain\/walls\.sql$|server\/database\/(migrations\/0001-tables\.sql|rights\/expected-rights\.json)$)/;
/** The part that `npm run tables` writes into a file of ours. */
const EMITTED_PART = /-- From the entities \(npm run tables\):\n[\s\S]*?-- End of what is from the entities\./;

function git(...args: string[]): string {
  return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** Whether this folder has its whole history: not in a shallow clone, nor in a copy without any. */
export function hasHistory(): boolean {
  try {
    return git('rev-parse', '--is-shallow-repository').trim() === 'false';
  } catch {
    return false;
  }
}

export function stepsIn(document: string): Step[] {
  return [...document.matchAll(ROW)].map(({ groups }) => groups as unknown as Step);
}

/**
 * The document with each row as the history has it: the newest commit of that subject on the way to this one, and its files
 * counted.
 * @throws Error when there is no such commit
 */
export function withHistory(document: string): string {
  return document.replace(ROW, (...found) => {
    const { what, subject } = found.at(-1) as Step;
    const hash = newestOf(subject);
    return `| ${what}: \`${subject}\` | \`${hash}\` | ${countsOf(hash).join(' | ')} |`;
  });
}

function newestOf(subject: string): string {
  const commits = git('log', '--format=%H %s').split('\n');
  const hash = commits.find((line) => line.slice(41) === subject)?.slice(0, 10);
  if (hash === undefined) throw new Error(`No commit of this branch has the subject "${subject}".`);
  return hash;
}

/** How many files a commit changed, of each part. */
function countsOf(hash: string): number[] {
  const files = git('diff-tree', '--no-commit-id', '--name-only', '-r', hash).trim().split('\n');
  const parts = files.map((file) => partOf(file, hash));
  return PARTS.map((part) => parts.filter((each) => each === part).length);
}

function partOf(file: string, hash: string): (typeof PARTS)[number] {
  if (EMITTED.test(file) || isEmittedIn(file, hash)) return 'emitted';
  if (file.startsWith('server/')) return 'server';
  return file.startsWith('test/') ? 'test' : 'words';
}

/** Whether a commit changed nothing of a file but what a command writes into it. */
function isEmittedIn(file: string, hash: string): boolean {
  if (!file.endsWith('.sql')) return false;
  const [before, after] = [`${hash}^1`, hash].map((commit) => textAt(commit, file));
  return before !== after && before?.replace(EMITTED_PART, '') === after?.replace(EMITTED_PART, '');
}

/** @returns the file's text in a commit; null when it was not there */
function textAt(commit: string, file: string): string | null {
  try {
    return git('show', `${commit}:${file}`);
  } catch {
    return null;
  }
}
