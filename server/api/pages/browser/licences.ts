import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const NOTICES = /^(licen[cs]e|copying|notice|third-?party-?notices?)/i;
const RULE = `\n\n${'-'.repeat(80)}\n\n`;

interface Description {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly repository?: string | { readonly url: string };
}

/**
 * The licences of the packages that files were bundled from, in the packages' own words, which their licences ask for.
 * @param root the folder that the inputs' paths begin at
 * @throws an error that names the package without a licence
 */
export function licencesOf(root: string, inputs: readonly string[]): string {
  const folders = new Set(inputs.flatMap((input) => folderOfPackage(input) ?? []));
  const notices = [...folders].map((folder) => noticeOf(path.join(root, folder)));
  return `${['What is bundled into the pages’ scripts, and its licences.', ...[...new Set(notices)].sort()].join(RULE)}\n`;
}

/** The innermost package of a path, or null for a file of our own. */
function folderOfPackage(input: string): string | null {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input.replace(/^[\w-]+:(?!\/)/, ''))?.[1] ?? null;
}

function noticeOf(folder: string): string {
  const { name, version, license, repository } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  ) as Description;
  if (license === undefined) throw new Error(`${name} says nothing of its licence.`);
  const texts = readdirSync(folder)
    .filter((file) => NOTICES.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  if (texts.length === 0) {
    const home = typeof repository === 'object' ? repository.url : repository;
    if (home === undefined)
      throw new Error(`${name} brings no text of its licence, and does not say where it is from.`);
    texts.push(`The package brings no text of its licence. It is from ${home}`);
  }
  return [`${name} ${version}: ${license}`, ...texts].join('\n\n');
}
