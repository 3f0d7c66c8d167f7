import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, expect, test } from '@jest/globals';
import { endPlatforms, newFolder, startPlatform } from '../support/started-platform.ts';

afterAll(endPlatforms);

test('the whole journey is played against a platform that runs only registered documents', async () => {
  const { address } = await startPlatform({ DATA_DIR: await newFolder(), DEMO_TOWN: 'on', PERSISTED_ONLY: 'on' });
  const { PATH = '', HOME = '' } = process.env;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'client-examples/journey/journey.ts'],
    { env: { PATH, HOME, PLATFORM_URL: address } },
  );
  expect(stdout).toMatch(/The journey is done, and every figure was right to the penny\.\n$/);
  const refused = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ viewer { id } }' }),
  });
  expect(refused.status).toBe(400);
}, 180_000);
