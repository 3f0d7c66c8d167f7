import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LoadPlan, LoadRequest, LoadResult } from './load.ts';

/** Whether wrk is installed: it leaves more of the processor to the contestants than a driver in Node.js. */
export function hasWrk(): boolean {
  try {
    execFileSync('wrk', ['--version'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    // wrk answers its own version with status 1.
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}

/** Sends the requests in turn, over and over, for a slice of time. */
export async function runWrk(plan: LoadPlan, requests: readonly LoadRequest[]): Promise<LoadResult> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-wrk-'));
  try {
    const script = path.join(folder, 'requests.lua');
    writeFileSync(script, scriptOf(requests));
    const output = await outputOf('wrk', [
      '--threads=1',
      `--connections=${plan.connections}`,
      `--duration=${plan.seconds}s`,
      '--timeout=15s',
      `--script=${script}`,
      plan.url,
    ]);
    const figures = /BENCH (\{.*\})/.exec(output)?.[1];
    if (figures === undefined) throw new Error(`wrk did not say how it went: ${output}`);
    return JSON.parse(figures) as LoadResult;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function scriptOf(requests: readonly LoadRequest[]): string {
  const formatted = requests.map(({ path: target, headers, body }) => {
    const fields = Object.entries(headers).map(([name, value]) => `[${quoted(name)}] = ${quoted(value)}`);
    return `  requests[#requests + 1] = wrk.format("POST", ${quoted(target)}, { ${fields.join(', ')} }, ${quoted(body)})`;
  });
  return `
local requests = {}
local turn = 0
function init()
${formatted.join('\n')}
end
function request()
  turn = turn % #requests + 1
  return requests[turn]
end
function done(summary, latency)
  local e = summary.errors
  io.write(string.format(
    'BENCH {"completed": %d, "seconds": %.6f, "p50": %.3f, "p99": %.3f, "bytes": %d, "failures": %d}\\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, summary.bytes,
    e.connect + e.read + e.write + e.status + e.timeout))
end
`;
}

/** JSON's way of quoting is Lua's as well, for the characters that occur here. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

function outputOf(command: string, argv: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${command} ended with ${code}: ${output}`)),
    );
  });
}
