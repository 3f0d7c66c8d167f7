import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { OutputFile, Plugin } from 'esbuild';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const LOCK_FILE = fileURLToPath(new URL('../../../package-lock.json', import.meta.url));
const SOURCES = [
  'static/explorer.js',
  'static/editor-nonce.js',
  'static/sign-in.js',
  'static/signed-in.js',
  'journey-memory.ts',
].map((name) => path.join(HERE, name));
const FILE_NAME = /^\w[\w.-]*\.(js|css)$/;

/** The scripts and styles of the pages that have any, bundled from npm packages into one folder on this machine. */
export interface PageBundle {
  /** Changes whenever the scripts would change. */
  readonly version: string;
  /** Makes the bundle unless it exists: about two seconds, once after an installation. */
  prepare(): Promise<void>;
  /** @returns the path of a gzipped file of the bundle, or null when there is none of this name */
  findFile(name: string): Promise<string | null>;
  /** Waits for a bundle that is being made, so that nothing keeps running. */
  settle(): Promise<void>;
}

/** @param dataDir where bundles are stored, by version, so that only the first start after an installation makes one */
export async function pageBundle(dataDir: string): Promise<PageBundle> {
  const version = await versionOfSources();
  const folder = path.join(dataDir, 'pages', version);
  let underWay: Promise<void> | null = null;
  const prepare = () => {
    underWay ??= makeOnce(folder).catch((error: unknown) => {
      // The next request tries again: the disk may have been full, or the package only partly installed.
      underWay = null;
      throw error;
    });
    return underWay;
  };
  const findFile = async (name: string) => {
    if (!FILE_NAME.test(name)) return null;
    await prepare();
    const file = path.join(folder, `${name}.gz`);
    return (await exists(file)) ? file : null;
  };
  // The caller that requested the bundle receives the error.
  const settle = async () => underWay?.catch(() => undefined);
  return { version, prepare, findFile, settle };
}

async function versionOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of [...SOURCES, LOCK_FILE, fileURLToPath(import.meta.url)]) hash.update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

async function makeOnce(folder: string): Promise<void> {
  if (await exists(folder)) return;
  const unfinished = `${folder}.${randomUUID()}`;
  await mkdir(unfinished, { recursive: true });
  try {
    for (const { path: file, contents } of await bundle()) {
      await writeFile(path.join(unfinished, `${path.basename(file)}.gz`), await promisify(gzip)(contents));
    }
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another process was faster and made the same bundle.
    if (!(await exists(folder))) throw error;
  }
}

async function bundle(): Promise<OutputFile[]> {
  // Loaded only when needed: most starts find an existing bundle.
  const esbuild = await import('esbuild');
  try {
    const { outputFiles } = await esbuild.build({
      entryPoints: {
        explorer: path.join(HERE, 'static/explorer.js'),
        'sign-in': path.join(HERE, 'static/signed-in.js'),
        'editor-worker': 'of-graphiql:monaco-editor/esm/vs/editor/editor.worker.js',
        'json-worker': 'of-graphiql:monaco-editor/esm/vs/language/json/json.worker.js',
        'graphql-worker': 'of-graphiql:monaco-graphql/esm/graphql.worker.js',
      },
      bundle: true,
      splitting: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      outdir: HERE,
      write: false,
      define: { 'process.env.NODE_ENV': '"production"' },
      tsconfigRaw: {},
      logLevel: 'silent',
      plugins: [ofGraphiql, withoutWeight],
    });
    return outputFiles;
  } finally {
    await esbuild.stop();
  }
}

/** Resolves the editor's workers from the same copy of the editor that GraphiQL uses, wherever npm has installed it. */
const ofGraphiql: Plugin = {
  name: 'of-graphiql',
  setup(build) {
    build.onResolve({ filter: /^of-graphiql:/ }, async ({ path: address, kind }) => {
      let resolveDir = HERE;
      for (const owner of ['graphiql', '@graphiql/react']) {
        resolveDir = path.dirname((await build.resolve(owner, { resolveDir, kind: 'import-statement' })).path);
      }
      return build.resolve(address.slice('of-graphiql:'.length), { resolveDir, kind });
    });
  },
};

/**
 * Drops what GraphiQL's style sheet makes superfluous: it contains the editor's styles, which the editor's modules
 * would add again, and a megabyte of fonts, for which the machine's own suffice.
 */
const withoutWeight: Plugin = {
  name: 'without-weight',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      if (!file.endsWith(path.join('graphiql', 'dist', 'style.css'))) return { contents: '', loader: 'css' };
      const contents = (await readFile(file, 'utf8')).replace(/@font-face\s*\{[^}]*\}/g, (face) =>
        face.includes('codicon') ? face : '',
      );
      return { contents, loader: 'css' };
    });
  },
};

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
