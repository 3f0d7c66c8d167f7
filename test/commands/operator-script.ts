import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** A command of package.json as npm runs it, without npm and the shell between, which end by themselves. */
export function spawnScript(name: string, argv: readonly string[], environment: Readonly<Record<string, string>>) {
  const { PATH = '', HOME } = process.env;
  const [program = '', ...script] = (scripts[name] ?? '').split(' ');
  return spawn(program, [...script, ...argv], {
    env: { PATH: `${path.resolve('node_modules/.bin')}:${PATH}`, HOME, ...environment },
    // A terminal sends a signal to all processes of a command: they are a group.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs a command to its end. @returns its exit code and what it said, on either output */
export async function runScript(name: string, argv: readonly string[], environment: Readonly<Record<string, string>>) {
  const child = spawnScript(name, argv, environment);
  let said = '';
  const listen = (chunk: Buffer) => {
    said += chunk.toString('utf8');
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}
