import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Installs a package with a lock of its own, which the project's `npm ci` leaves out: when it is missing, and again when
 * its lock has changed. Usage: `node install-when-missing.ts <folder>`.
 * @returns the exit code of npm, or 0 when there was nothing to install
 */
function installWhenMissing(folder: string): number {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(folder, 'package-lock.json')))
    .digest('hex');
  // npm ci removes this file with everything else, so that it is there only after an installation that came to its end.
  const mark = path.join(folder, 'node_modules', '.installed-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return 0;
  process.stderr.write(
    `Installing the packages of ${folder}, which npm ci left out. They are kept until their lock changes.\n`,
  );
  const { status } = spawnSync('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund'], { stdio: 'inherit' });
  if (status === 0) writeFileSync(mark, lock);
  return status ?? 1;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: node install-when-missing.ts <folder>');
process.exitCode = installWhenMissing(folder);
