import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { nodesOf, parseTypeScript, type SyntaxNode, textOf } from './syntax.ts';

/** A source file as the rules of the house see it. */
export interface Source {
  /** From the project's folder, for instance `server/api/errors.ts`. */
  readonly path: string;
  readonly lines: readonly string[];
  readonly imports: readonly Import[];
  readonly functions: readonly FunctionFacts[];
  /** What is in quotes, imports aside. */
  readonly strings: readonly string[];
  /** Its SQL: of a file of SQL all but the comments, of TypeScript what is in quotes. */
  readonly sql: string;
  /** The functions and tables that it declares, as SQL names them: `ledger.post`, `people.access_grant`. */
  readonly declares: readonly string[];
  /** The regular expressions that are written out in it. */
  readonly patterns: readonly Pick<RegExp, 'source' | 'flags'>[];
  readonly exportsDefault: boolean;
  readonly usesAny: boolean;
}

interface Import {
  /** As written. */
  readonly specifier: string;
  /** The file it means, or null for a package. */
  readonly target: string | null;
}

interface FunctionFacts {
  readonly name: string;
  readonly lines: number;
  readonly parameters: number;
  /** The declared type of what it returns, as written. */
  readonly returns: string;
}

const FOLDERS = ['server', 'test', 'client-examples'];
const SOURCE = /\.tsx?$/;
/** Folders of what nobody here wrote: packages, and what codegen writes. */
const OF_OTHERS = ['node_modules', 'generated'];

/** Every source file that people write, the tests among them. */
export function readSources(): Source[] {
  return [...sourceFiles(), ...sqlFiles()].map((name) => toSource(name, readFileSync(name, 'utf8')));
}

function sqlFiles(): string[] {
  return readdirSync('server', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.sql'))
    .map((name) => `server/${name.split(path.sep).join('/')}`)
    .sort();
}

/** Their names, sorted, from the project's folder. */
export function sourceFiles(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
  )
    .filter((name) => SOURCE.test(name) && !name.split(path.sep).some((folder) => OF_OTHERS.includes(folder)))
    .filter((name) => !name.endsWith('.d.ts'))
    .map((name) => name.split(path.sep).join('/'))
    .sort();
}

export function toSource(name: string, text: string): Source {
  const lines = text.replace(/\n$/, '').split('\n');
  return { path: name, lines, ...(name.endsWith('.sql') ? sqlFacts(name, text) : typeScriptFacts(name, text)) };
}

type Facts = Omit<Source, 'path' | 'lines'>;

const DECLARED_FUNCTION = /^create function (\w+\.\w+)\(/gm;
/** A table without an entity is of the room that says what may be done with it. */
const TABLE_RIGHTS = /^grant [^;]*? on (\w+\.\w+) to /gm;
const ENTITY_TABLE = /schema: '(\w+)',\s+tableName: '(\w+)'/g;

function sqlFacts(name: string, text: string): Facts {
  const sql = text.replace(/--.*$/gm, '');
  const tables = name.endsWith('/rights.sql') ? [...sql.matchAll(TABLE_RIGHTS)] : [];
  const declares = [...sql.matchAll(DECLARED_FUNCTION), ...tables].map(([, declared = '']) => declared);
  return {
    imports: [],
    functions: [],
    strings: [],
    patterns: [],
    sql,
    declares,
    exportsDefault: false,
    usesAny: false,
  };
}

function typeScriptFacts(name: string, text: string): Facts {
  const nodes = [...nodesOf(parseTypeScript(text))];
  const imports = nodes.flatMap((node) => importOf(node, name));
  const strings = nodes.flatMap(stringOf);
  return {
    imports,
    functions: nodes.flatMap((node) => functionOf(node, text)),
    strings,
    patterns: nodes.flatMap(({ type, pattern, flags }) =>
      type === 'RegExpLiteral' ? [{ source: String(pattern), flags: String(flags) }] : [],
    ),
    sql: strings.join('\n'),
    declares: [...text.matchAll(ENTITY_TABLE)].map(([, schema, table]) => `${schema}.${table}`),
    exportsDefault: nodes.some(({ type }) => type === 'ExportDefaultDeclaration' || type === 'ExportDefaultExpression'),
    usesAny: nodes.some(({ type, kind }) => type === 'TsKeywordType' && kind === 'any'),
  };
}

function importOf(node: SyntaxNode, from: string): Import[] {
  const specifier = specifierOf(node);
  if (specifier === null) return [];
  const target = specifier.startsWith('.') ? path.posix.join(path.posix.dirname(from), specifier) : null;
  return [{ specifier, target }];
}

function specifierOf(node: SyntaxNode): string | null {
  if (['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration'].includes(node.type)) {
    return (node.source as { value: string } | null)?.value ?? null;
  }
  if (node.type === 'CallExpression' && (node.callee as SyntaxNode).type === 'Import') {
    const [first] = node.arguments as { expression: { value?: string } }[];
    return first?.expression.value ?? null;
  }
  return node.type === 'TsImportType' ? (node.argument as { value: string }).value : null;
}

const FUNCTIONS = [
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
  'PrivateMethod',
  'MethodProperty',
  'Constructor',
];

function functionOf(node: SyntaxNode, text: string): FunctionFacts[] {
  if (!FUNCTIONS.includes(node.type)) return [];
  const body = (node.function ?? node) as SyntaxNode;
  const name = (node.identifier ?? node.key ?? { value: '(unnamed)' }) as { value?: string };
  const returnType = body.returnType as SyntaxNode | null | undefined;
  return [
    {
      name: name.value ?? '(computed)',
      lines: textOf(node, text).split('\n').length,
      parameters: ((body.params ?? body.parameters ?? []) as unknown[]).length,
      returns: returnType ? textOf(returnType, text) : '',
    },
  ];
}

function stringOf(node: SyntaxNode): string[] {
  if (node.type === 'StringLiteral') return [node.value as string];
  return node.type === 'TemplateElement' ? [node.raw as string] : [];
}
