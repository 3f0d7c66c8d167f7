import { readFileSync, writeFileSync } from 'node:fs';
import { withHistory } from './steps.ts';

/** `npm run steps`: writes into CONTRIBUTING.md the hashes of the commits that it shows as examples, and how many files they took. */
const CONTRIBUTING = 'CONTRIBUTING.md';

writeFileSync(CONTRIBUTING, withHistory(readFileSync(CONTRIBUTING, 'utf8')));
