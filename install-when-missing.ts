import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Installs a package that is not part of `npm ci`, with its own lock: when it is missing, and again when its lock has
 * changed. `node install-when-missing.ts <folder>`; the exit code is npm's.
 */
function installWhenMissing(folder: string): number {
  const lock = readFileSync(path.join(folder, 'package-lock.json'));
  const digest = createHash('sha256').update(lock).digest('hex');
  const installed = path.join(folder, 'node_modules', '.installed-lock');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === digest) return 0;
  process.stderr.write(`Installing the packages of ${folder}, which are not part of npm ci. This is done once.\n`);
  const { status } = spawnSync('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund'], { stdio: 'inherit' });
  if (status === 0) writeFileSync(installed, digest);
  return status ?? 1;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: node install-when-missing.ts <folder>');
process.exitCode = installWhenMissing(folder);
