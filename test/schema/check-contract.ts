import { existsSync, readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { unannouncedChanges } from './contract-changes.ts';

/** `npm run check:contract`: fails when the contract breaks clients of the last release without a word about it. */
const RELEASED = 'schema/released.graphql';

const read = (file: string) => readFileSync(file, 'utf8');

if (existsSync(RELEASED)) {
  const unannounced = await unannouncedChanges({
    released: read(RELEASED),
    current: read('schema/schema.graphql'),
    changelog: read('CHANGELOG.md'),
    version: (JSON.parse(read('package.json')) as { version: string }).version,
    today: Temporal.Now.plainDateISO('Europe/London').toString(),
  });
  for (const sentence of unannounced) process.stderr.write(`${sentence}.\n`);
  process.exitCode = unannounced.length === 0 ? 0 : 1;
} else {
  process.stdout.write(`There is no ${RELEASED} yet: no release has been made to compare the contract with.\n`);
}
