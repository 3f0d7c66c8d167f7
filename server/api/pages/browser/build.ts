import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { licencesOf } from './licences.ts';
import { BUILT, digest, digestOfSources, MANIFEST, type Manifest } from './sources.ts';

const HERE = import.meta.dirname;

/** Builds the pages' scripts and styles into `../built`, which is committed: the platform serves them as they are. */
async function build(): Promise<void> {
  const { outputFiles, metafile } = await esbuild.build({
    entryPoints: {
      explorer: 'explorer.js',
      'sign-in': 'signed-in.js',
      'editor-worker': 'of-graphiql:monaco-editor/esm/vs/editor/editor.worker.js',
      'json-worker': 'of-graphiql:monaco-editor/esm/vs/language/json/json.worker.js',
      'graphql-worker': 'of-graphiql:monaco-graphql/esm/graphql.worker.js',
    },
    absWorkingDir: HERE,
    outdir: BUILT,
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    banner: { js: '/*! Licences of what is bundled: licences.txt beside this file. */' },
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfigRaw: {},
    logLevel: 'warning',
    plugins: [ofGraphiql, withoutWeight],
  });
  const files = new Map<string, string>(
    outputFiles.map(({ path: file, text }): [string, string] => [path.basename(file), text]),
  );
  files.set('licences.txt', licencesOf(HERE, Object.keys(metafile.inputs)));
  write(files);
}

function write(files: ReadonlyMap<string, string>): void {
  const names = [...files.keys()].sort();
  const manifest: Manifest = {
    sources: digestOfSources(),
    files: Object.fromEntries(names.map((name) => [name, digest(files.get(name) ?? '')])),
  };
  rmSync(BUILT, { recursive: true, force: true });
  mkdirSync(BUILT);
  for (const [name, content] of files) writeFileSync(path.join(BUILT, name), content);
  writeFileSync(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Finds the editor's workers beside the very editor that GraphiQL uses, wherever npm has put it. */
const ofGraphiql: esbuild.Plugin = {
  name: 'of-graphiql',
  setup(setup) {
    setup.onResolve({ filter: /^of-graphiql:/ }, async ({ path: address, kind }) => {
      let resolveDir = HERE;
      for (const owner of ['graphiql', '@graphiql/react']) {
        resolveDir = path.dirname((await setup.resolve(owner, { resolveDir, kind: 'import-statement' })).path);
      }
      return setup.resolve(address.slice('of-graphiql:'.length), { resolveDir, kind });
    });
  },
};

/**
 * GraphiQL's style sheet has the editor's styles already, which the editor's modules would bring again, and a megabyte
 * of typefaces, in place of which the machine's own are used.
 */
const withoutWeight: esbuild.Plugin = {
  name: 'without-weight',
  setup(setup) {
    setup.onLoad({ filter: /\.css$/ }, ({ path: file }) => {
      if (!file.endsWith(path.join('graphiql', 'dist', 'style.css'))) return { contents: '', loader: 'css' };
      const contents = readFileSync(file, 'utf8').replace(/@font-face\s*\{[^}]*\}/g, (face) =>
        face.includes('codicon') ? face : '',
      );
      return { contents, loader: 'css' };
    });
  },
};

await build();
