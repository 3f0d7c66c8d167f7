import { setFlagsFromString } from 'node:v8';

/**
 * V8 remembers what it compiled, by its text, and with each module of a test file everything that the module holds: a worker
 * grew by some 50 MB a file until it died (docs/decisions/0062). The runner compiles anew for each file either way.
 */
setFlagsFromString('--no-compilation-cache');
