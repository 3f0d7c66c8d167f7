import { readdirSync, readFileSync } from 'node:fs';

/** A Markdown file as the rules of the documents see it. */
export interface Document {
  /** From the project's folder, for instance `docs/README.md`. */
  readonly path: string;
  readonly text: string;
  /** The text without its blocks of code. */
  readonly prose: string;
  /** Blocks of code, each with the language it says. */
  readonly blocks: readonly Block[];
}

interface Block {
  readonly language: string;
  readonly text: string;
}

/** Every Markdown file that people write: those at the top, and those of `docs`. */
export function readDocuments(): Document[] {
  const isMarkdown = (name: string) => name.endsWith('.md');
  const top = readdirSync('.').filter(isMarkdown);
  const below = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter(isMarkdown);
  return [...top, ...below.map((name) => `docs/${name}`)]
    .sort()
    .map((path) => toDocument(path, readFileSync(path, 'utf8')));
}

const FENCE = /^```(\w*)\n([\s\S]*?)^```$/gm;

export function toDocument(path: string, text: string): Document {
  const blocks = [...text.matchAll(FENCE)].map(([, language = '', block = '']) => ({ language, text: block }));
  return { path, text, blocks, prose: text.replaceAll(FENCE, '') };
}

/** What is between backticks. */
export function spansOf({ prose }: Document): string[] {
  return [...prose.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
}

/** Where its links go, code left out: an address, a file from this one's folder, or a heading. */
export function linksOf({ prose }: Document): string[] {
  return [...prose.replaceAll(/`[^`\n]+`/g, 'code').matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
}

/** The names by which its headings are linked to, as GitHub makes them. */
export function anchorsOf({ prose }: Document): string[] {
  return [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** The first cells of its tables' rows, headings left out. */
export function firstCellsOf({ prose }: Pick<Document, 'prose'>): string[] {
  const rows = prose.split('\n').filter((line) => line.startsWith('|'));
  return rows
    .filter((row, n) => !/^\|[\s|:-]+$/.test(row) && !/^\|[\s|:-]+$/.test(rows[n + 1] ?? ''))
    .map((row) => row.split('|')[1]?.trim() ?? '');
}

/** A document's part below a heading, up to the next one of its rank or above. */
export function sectionOf({ prose }: Document, heading: string): Pick<Document, 'prose'> {
  const lines = prose.split('\n');
  const start = lines.indexOf(heading);
  const rank = heading.indexOf(' ');
  const isEnd = (line: string) => /^#+ /.test(line) && line.indexOf(' ') <= rank;
  const length = lines.slice(start + 1).findIndex(isEnd);
  return {
    prose: start === -1 ? '' : lines.slice(start + 1, length === -1 ? undefined : start + 1 + length).join('\n'),
  };
}
