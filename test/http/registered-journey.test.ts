import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, expect, test } from '@jest/globals';
import { endPlatforms, newFolder, startPlatform } from '../support/started-platform.ts';

afterAll(endPlatforms);

const { PATH = '', HOME = '' } = process.env;

function playJourneyAt(address: string): Promise<{ stdout: string }> {
  const journey = ['--import', 'tsx', 'client-examples/journey/journey.ts'];
  return promisify(execFile)(process.execPath, journey, { env: { PATH, HOME, PLATFORM_URL: address } });
}

test('the whole journey is played against a platform that runs only registered documents', async () => {
  const { address } = await startPlatform({ DATA_DIR: await newFolder(), DEMO_TOWN: 'on', PERSISTED_ONLY: 'on' });
  const { stdout } = await playJourneyAt(address);
  expect(stdout).toMatch(/The journey is done, and every figure was right to the penny\.\n$/);
  const refused = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ viewer { id } }' }),
  });
  expect(refused.status).toBe(400);
}, 180_000);

test('where there is no platform, the journey says how to start one', async () => {
  const nowhere = 'http://127.0.0.1:1';
  await expect(playJourneyAt(nowhere)).rejects.toMatchObject({
    code: 1,
    stderr: '',
    stdout: `\nThe journey stopped. Nothing answers at ${nowhere}. Start the platform with npm start, or say where it is in PLATFORM_URL.\n`,
  });
});
