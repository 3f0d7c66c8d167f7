import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const APOLLO = 'node_modules/@apollo/server/dist/esm';
const FILES = [
  ...readdirSync(APOLLO)
    .filter((name) => name.endsWith('.js'))
    .map((name) => path.join(APOLLO, name)),
  'node_modules/fastify/lib/errors.js',
];
const TEXTS = FILES.map((file) => readFileSync(file, 'utf8'));

/** What the libraries at the door say, as far as it is the same each time: every text in them that has the length of a sentence. */
export const LIBRARY_WORDS: readonly string[] = TEXTS.flatMap((text) => [
  ...text.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`([^`\\]*)`/g),
])
  .flatMap(([, single, double, template]) => (single ?? double ?? template ?? '').split(/\$\{[^}]*\}|%s/))
  .map((words) => words.trim())
  .filter((words) => words.length >= 20 && words.includes(' '));

/** How each sentence begins with which Apollo refuses a request. */
export const APOLLO_REFUSALS: readonly string[] = TEXTS.flatMap((text) => [
  ...text.matchAll(/BadRequestError\(\s*(?:'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`)/g),
]).map(([, single, double, template]) => (single ?? double ?? template ?? '').replace(/\$\{[^}]*\}/g, 'variables'));

/** What of a message is a library's own. */
export function foreignWords(message: string): string[] {
  return LIBRARY_WORDS.filter((words) => message.includes(words));
}
