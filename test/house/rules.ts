import { ownComparisons, strayRefusals, unknownRoles } from './one-place.ts';
import { FLOORS, LISTS, placeOf, ROOF, ROOMS } from './plan.ts';
import { readingAgain } from './regular-expressions.ts';
import type { Source } from './sources.ts';
import { upwardMentions } from './sql-rules.ts';

/** A rule of the house: what breaks it, in words, and nothing when all is well. */
export type Rule = (sources: readonly Source[]) => string[];

/** Every rule by the sentence that states it. */
export const RULES: Readonly<Record<string, Rule>> = {
  'a floor imports only downwards': (sources) =>
    importsOf(sources)
      .filter(({ from, to }) => from.floor < to.floor)
      .map(({ what, from, to }) => `${what} goes up from ${nameOf(from.floor)} to ${nameOf(to.floor)}`),

  'a room imports only rooms before it': (sources) =>
    importsOf(sources)
      .filter(
        ({ from, to, file }) =>
          !LISTS.includes(file) && to.floor !== ROOF && from.floor !== ROOF && from.room < to.room,
      )
      .map(({ what }) => what),

  'SQL names only what is before it': upwardMentions,

  'SQL asks for roles by a name of the table of permissions': unknownRoles,

  'what has an end is compared with now in one place': ownComparisons,

  'a constraint is explained in the room of its table': strayRefusals,

  'the ledger imports no room': (sources) =>
    importsOf(sources)
      .filter(({ from, to }) => from.room === LEDGER && to.room !== -1 && to.room !== LEDGER)
      .map(({ what }) => what),

  'the ledger has one door': (sources) =>
    sources
      .filter(({ path }) => path.startsWith('server/') && path !== 'server/domain/ledger/ledger.ts')
      .flatMap(({ path, strings }) =>
        strings.filter((text) => LEDGER_WRITE.test(text)).map((text) => `${path}: ${text}`),
      ),

  'the ledger’s tables are written by its own SQL alone': (sources) =>
    sources
      .filter(({ path }) => path.endsWith('.sql') && !path.startsWith('server/domain/ledger/'))
      .flatMap(({ path, sql }) => (LEDGER_TABLES_WRITE.exec(sql) ?? []).slice(0, 1).map((text) => `${path}: ${text}`)),

  'only the api and the roof know GraphQL and HTTP': (sources) =>
    sources.flatMap(({ path, imports }) => {
      const place = placeOf(path);
      if (place === null || place.floor > FLOORS.indexOf('domain')) return [];
      return imports
        .filter(({ specifier }) => GRAPHQL_OR_HTTP.test(specifier))
        .map(({ specifier }) => `${path} imports ${specifier}`);
    }),

  'the foundation uses nothing but the calendar': (sources) =>
    sources
      .filter(({ path }) => path.startsWith('server/foundation/'))
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ specifier, target }) => target === null && specifier !== 'temporal-polyfill')
          .map(({ specifier }) => `${path} imports ${specifier}`),
      ),

  'clients know the contract alone': (sources) =>
    sources.flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ target }) =>
            path.startsWith('client-examples/') && target !== null && !/^(client-examples|schema)\//.test(target),
        )
        .map(({ specifier }) => `${path} imports ${specifier}`),
    ),

  'the server knows neither its clients nor its tests': (sources) =>
    sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => path.startsWith('server/') && target !== null && !target.startsWith('server/'))
        .map(({ specifier }) => `${path} imports ${specifier}`),
    ),

  'no import cycle': (sources) => {
    const targets = new Map(
      sources.map(({ path, imports }) => [path, imports.flatMap(({ target }) => (target === null ? [] : [target]))]),
    );
    return cyclesIn(targets).map((cycle) => cycle.join(' -> '));
  },

  'no circle of folders': (sources) => {
    const targets = new Map<string, string[]>();
    for (const { path, imports } of sources) {
      // What a room or a floor lists, it takes from all of its folders.
      if (LISTS.includes(path) || path.endsWith('/index.ts') || !path.startsWith('server/')) continue;
      const folder = folderOf(path);
      const others = imports.flatMap(({ target }) => (target === null ? [] : [folderOf(target)]));
      targets.set(folder, [...(targets.get(folder) ?? []), ...others.filter((other) => other !== folder)]);
    }
    // The roof is made of what it stands on, and its types are the commands' and the demo's.
    targets.delete('server');
    return cyclesIn(targets).map((cycle) => cycle.join(' -> '));
  },

  'no regular expression reads the same letters again and again': (sources) =>
    sources
      .filter(({ path }) => path.startsWith('server/'))
      .flatMap(({ path, patterns }) =>
        patterns.filter((pattern) => readingAgain(pattern).length > 0).map(({ source }) => `${path}: ${source}`),
      ),

  'a file has at most 250 lines': (sources) =>
    sources
      .filter(({ path, lines }) => lines.length > 250 && !TABLES.test(path))
      .map(({ path, lines }) => `${path} has ${lines.length}`),

  'a function has at most 50 lines': (sources) =>
    sources
      .filter(({ path }) => !path.endsWith('.test.ts'))
      .flatMap(({ path, functions }) =>
        functions.filter(({ lines }) => lines > 50).map(({ name, lines }) => `${path} ${name} has ${lines}`),
      ),

  'a function has at most 3 parameters': (sources) =>
    sources.flatMap(({ path, functions }) =>
      functions
        .filter(({ parameters }) => parameters > 3)
        .map(({ name, parameters }) => `${path} ${name} has ${parameters}`),
    ),

  'what is called get never answers null': (sources) =>
    sources.flatMap(({ path, functions }) =>
      functions
        .filter(({ name, returns }) => /^get[A-Z]/.test(name) && /\b(null|undefined)\b/.test(returns))
        .map(({ name }) => `${path} ${name}`),
    ),

  'files are named in kebab-case with their kind last': (sources) =>
    sources.map(({ path }) => path).filter((path) => !path.split('/').every((part) => KEBAB.test(part))),

  'no file or folder is named for nothing': (sources) =>
    sources.map(({ path }) => path).filter((path) => path.split(/[/.]/).some((part) => NAMELESS.includes(part))),

  'exports have names': (sources) =>
    sources
      .filter(({ path, exportsDefault }) => exportsDefault && !CALLED_BY_JEST.includes(path))
      .map(({ path }) => path),

  'nothing is of any type': (sources) => sources.filter(({ usesAny }) => usesAny).map(({ path }) => path),

  'nothing is silenced, skipped or put off': (sources) =>
    sources.flatMap(({ path, lines }) =>
      lines.flatMap((line, n) => (SILENCED.test(line) && !isMeantNotToCompile(path, line) ? [`${path}:${n + 1}`] : [])),
    ),
};

const LEDGER = ROOMS.indexOf('ledger');
const LEDGER_TABLES_WRITE = /\b(into|update|from only|truncate)\s+"?ledger"?\.|\bdelete\s+from\s+"?ledger"?\./i;
const LEDGER_WRITE = new RegExp(`\\bledger\\.(post|open|reverse)\\b|${LEDGER_TABLES_WRITE.source}`, 'i');
const GRAPHQL_OR_HTTP = /graphql|apollo|fastify|^node:https?$/;
const KINDS = 'entity|service|rules|workflow|projection|type|inputs|resolver|test|support|fixture|card';
/** A test bears the whole name of what it tests: `fund.service.test.ts`. */
const KEBAB = new RegExp(`^[a-z0-9]+(-[a-z0-9]+)*((\\.(${KINDS}|property))?\\.test|\\.(${KINDS}))?(\\.(tsx?|sql))?$`);
/** Tables are declarations, and those of the first release are one file; later migrations are short. */
const TABLES = /^server\/database\/migrations\/000[12]-/;
const NAMELESS = ['utils', 'util', 'helpers', 'helper', 'common', 'manager', 'misc', 'shared', 'stuff'];
/** Jest asks for a default export here. */
const CALLED_BY_JEST = ['test/support/global-setup.ts', 'test/support/global-teardown.ts'];
/** In pieces, so that this line does not break its own rule. */
const SILENCED = new RegExp(
  [
    '@ts-',
    '(ignore|nocheck|expect-error)|biome-',
    'ignore|eslint-',
    'disable|TO',
    'DO\\b|FIX',
    'ME\\b|\\b(test|describe|it)\\.',
    '(skip|only|todo|failing)\\b.*\\(',
  ].join(''),
);

/** In this test the compiler has to refuse each of some lines, which it is told with the reason. */
const isMeantNotToCompile = (path: string, line: string) =>
  path === 'test/api/checked-fields.test.ts' && line.includes('expect-error: ');

const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/'));

interface PlacedImport {
  readonly file: string;
  readonly what: string;
  readonly from: { readonly floor: number; readonly room: number };
  readonly to: { readonly floor: number; readonly room: number };
}

function importsOf(sources: readonly Source[]): PlacedImport[] {
  return sources.flatMap(({ path, imports }) =>
    imports.flatMap(({ target }) => {
      const from = placeOf(path);
      const to = target === null ? null : placeOf(target);
      return from === null || to === null ? [] : [{ file: path, what: `${path} imports ${target}`, from, to }];
    }),
  );
}

function nameOf(floor: number): string {
  return FLOORS[floor] ?? 'the roof';
}

/** The circles among imports, each told once, from its first file in the alphabet. */
function cyclesIn(targets: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const cycles: string[][] = [];
  const visit = (file: string, way: readonly string[]) => {
    const at = way.indexOf(file);
    if (at !== -1) {
      cycles.push([...way.slice(at), file]);
      return;
    }
    if (done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of [...targets.keys()].sort()) visit(file, []);
  return cycles;
}
