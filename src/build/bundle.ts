// src/ -> the bundles of dist/. README.md in this folder says what was measured, and why they are cut this way.
import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { toAscii } from './ascii.ts';
import { vocabularyAhead, writeNames } from './vocabulary-ahead.ts';
import { libraries } from './libraries.ts';
import { namesCalled } from './eager.ts';
import { splitSeldom } from './seldom.ts';
import { restOfWords, wordsApart } from './words-apart.ts';
import { reportValidator } from './report-validator.ts';

/** What is loaded when used, each by a dynamic import: a file of its own. `core` is the API and all that a check needs, in whatever format. */
const alone: Readonly<Record<string, string>> = {
  'src/index.ts': 'core',
  'src/run-check.ts': 'core',
  'src/commands/judging.ts': 'core',
  'src/reporters/wording.ts': 'core',
  'src/reporters/text/index.ts': 'text',
  'src/reporters/text/fit.ts': 'text',
  'src/words/en/index.ts': 'english',
  'src/words/ko/index.ts': 'korean',
  'src/reporters/json.ts': 'json',
  'src/reporters/ci/sarif.ts': 'sarif',
  'src/reporters/ci/junit.ts': 'junit',
  'src/reporters/ci/github.ts': 'github',
  'src/reporters/ci/gitlab.ts': 'gitlab',
  'src/reporters/markdown/index.ts': 'markdown',
  'src/reporters/checkstyle.ts': 'checkstyle',
  'src/reporters/tap.ts': 'tap',
  'src/reporters/csv.ts': 'csv',
  'src/io/shard.ts': 'shard',
  'src/io/write-report.ts': 'write-report',
  'src/io/write-summary.ts': 'write-summary',
  'src/source/write.ts': 'write-yaml',
  'src/commands/help.ts': 'help',
  'src/commands/comparing.ts': 'comparing',
  'src/commands/many.ts': 'many',
  'src/many/worker.ts': 'worker',
  'src/commands/catalogue.ts': 'catalogue',
  'src/commands/set-up.ts': 'wizard',
  'src/io/gate.ts': 'gate',
  'src/io/read-reports.ts': 'read-reports',
  'src/rules/read-pack.ts': 'read-pack',
  re2js: 'patterns',
  tinyglobby: 'glob',
  chalk: 'colour',
};
/** Whose modules these take from there instead of holding them too: those of the core, and those of the text report. */
const beside: Readonly<Record<string, readonly Shared[]>> = {
  ...Object.fromEntries(['text', 'json', 'sarif', 'junit', 'github', 'gitlab', 'checkstyle', 'tap', 'csv', 'comparing', 'worker', 'gate', 'read-reports', 'read-pack'].map((name) => [name, ['core']])),
  ...Object.fromEntries(['markdown', 'many', 'catalogue', 'wizard'].map((name) => [name, ['core', 'text']])),
};
type Shared = 'core' | 'text';
/** What each of its modules exports, by bundle and module. */
type Held = Readonly<Record<Shared, Readonly<Record<string, readonly string[]>>>>;
type Used = Readonly<Record<Shared, Set<string>>>;

const loadedWhenUsed: Plugin = {
  name: 'loaded-when-used',
  setup(setup) {
    setup.onResolve({ filter: /.*/ }, async ({ kind, path, resolveDir, pluginData }) => {
      if (kind !== 'dynamic-import' || pluginData === 'resolved') return null;
      const found = alone[path] ?? alone[relative('.', (await setup.resolve(path, { kind, resolveDir, pluginData: 'resolved' })).path)];
      return found ? { path: `./${found}.cjs`, external: true } : { errors: [{ text: `${path} is loaded when used, but has no file of its own` }] };
    });
  },
};

const ours: Plugin[] = [loadedWhenUsed, vocabularyAhead, reportValidator, libraries, wordsApart];

/** Modules of ours that one of these holds are taken from it; each that is gets into `used`. Of a library each bundle holds what it uses. */
const fromShared = (from: readonly Shared[], held: Held, used: Used): Plugin => ({
  name: 'from-shared',
  setup(setup) {
    setup.onResolve({ filter: /.*/ }, async ({ kind, path, resolveDir, pluginData }) => {
      if (kind !== 'import-statement' || pluginData === 'resolved') return null;
      const module = relative('.', (await setup.resolve(path, { kind, resolveDir, pluginData: 'resolved' })).path);
      const holder = from.find((name) => module in held[name]);
      if (!holder) return null;
      used[holder].add(module);
      return { path: module, namespace: holder };
    });
    for (const name of from) {
      // Asked for once, however many modules are taken from it.
      setup.onResolve({ filter: /^shared$/, namespace: name }, () => ({ path: 'shared', namespace: `${name}-itself` }));
      setup.onLoad({ filter: /.*/, namespace: name }, ({ path }) => ({ contents: `import { shared } from 'shared'; export const { ${held[name][path]!.join(', ')} } = shared[${JSON.stringify(path)}]();` }));
      setup.onResolve({ filter: /^\.\/\w+\.cjs$/, namespace: `${name}-itself` }, ({ path }) => ({ path, external: true }));
      setup.onLoad({ filter: /.*/, namespace: `${name}-itself` }, () => ({ contents: `export const { shared } = require('./${name}.cjs');` }));
    }
  },
});

/** Code that exports a table of these modules, each in a function, so that a run that shares nothing makes nothing. */
function share(modules: ReadonlySet<string>, exported: Readonly<Record<string, readonly string[]>>): string {
  const parts = [...modules].sort().map((module, index) => {
    const names = exported[module]!;
    return [`import { ${names.map((name) => `${name} as ${name}_${index}`).join(', ')} } from ${JSON.stringify(`./${module}`)};`, `${JSON.stringify(module)}: () => ({ ${names.map((name) => `${name}: ${name}_${index}`).join(', ')} })`] as const;
  });
  return `${parts.map(([imported]) => imported).join('\n')}\nexport const shared = { ${parts.map(([, entry]) => entry).join(', ')} };`;
}

/** What our modules export that an entry comes to. */
async function exportsOf(entry: string): Promise<Record<string, readonly string[]>> {
  const metafileOf = async (entries: BuildOptions): Promise<Metafile> => (await build({ ...entries, outdir: 'dist', outbase: '.', write: false, bundle: true, format: 'esm', platform: 'node', metafile: true, plugins: ours, logLevel: 'error' })).metafile!;
  const { inputs } = await metafileOf({ stdin: { contents: entry, resolveDir: '.', loader: 'ts' } });
  const { outputs } = await metafileOf({ entryPoints: Object.keys(inputs).filter((module) => module.startsWith('src')) });
  return Object.fromEntries(Object.values(outputs).map(({ entryPoint, exports }) => [entryPoint, exports]));
}

/** Writes the bundles, and tells what went into them. */
export async function bundle(version: string): Promise<Metafile[]> {
  const one = async (name: string, entry: string, plugins: readonly Plugin[] = [], more: BuildOptions = {}): Promise<Metafile> => {
    const result = await build({
      stdin: { contents: entry, resolveDir: '.', loader: 'ts' },
      outfile: `dist/${name}.cjs`,
      bundle: true,
      minify: true,
      charset: holdsKorean(name) ? 'utf8' : 'ascii',
      format: 'cjs',
      platform: 'node',
      target: 'node20.19',
      // `import()` would start the loader of ES modules, which takes longer than what it loads.
      supported: { 'dynamic-import': false },
      legalComments: 'none',
      metafile: true,
      plugins: [...plugins, ...ours],
      define: { CRM_CHECK_BUNDLE: 'true', CRM_CHECK_VERSION: JSON.stringify(version), 'import.meta.dirname': '__dirname', 'import.meta.url': '__filename' },
      ...more,
    });
    if (more.write !== false && !holdsKorean(name)) await inPlainLetters(`dist/${name}.cjs`);
    return result.metafile!;
  };
  const all = (module: string): string => `export * from ${JSON.stringify(module.startsWith('src/') ? `./${module}` : module)};`;
  const entryOf = (bundle: string): string => Object.entries(alone).filter(([, name]) => name === bundle).map(([module]) => all(module)).join('\n');
  const held = { core: await exportsOf(entryOf('core')), text: await exportsOf(entryOf('text')) };
  const used = { core: new Set<string>(), text: new Set<string>() };
  const sharing = (name: string): Plugin[] => (beside[name] ? [fromShared(beside[name], held, used)] : []);
  const others = Object.entries(alone).filter(([, name]) => !(name in held));
  const metafiles = await Promise.all(others.map(([module, name]) => one(name, all(module), sharing(name))));
  metafiles.push(await one('text', `${entryOf('text')}\n${share(used.text, held.text)}`, sharing('text')));

  for (const [name, words] of restOfWords) metafiles.push(await one(name, words));
  metafiles.push(await one('crm-check', "#!/usr/bin/env node\nimport './bin/crm-check.ts';"));
  await writeNames('dist/names');
  metafiles.push(await writeCore(`${entryOf('core')}\n${share(used.core, held.core)}`, one));
  await writeFile('dist/index.js', "import core from './core.cjs';\nexport const { check, render, exitCodes } = core;\n");
  return metafiles;
}

const holdsKorean = (bundle: string): boolean => /^korean|^wizard/.test(bundle);

/** One Korean letter makes a whole file a two-byte text, which is slower to decode. esbuild escapes those in texts, but not those in patterns. */
async function inPlainLetters(path: string): Promise<void> {
  const code = await readFile(path, 'utf8');
  if (toAscii(code) !== code) await writeFile(path, toAscii(code));
}

/** The core in one module, as it is measured by typical runs, and then in two. */
async function writeCore(entry: string, one: (name: string, entry: string, plugins?: readonly Plugin[], more?: BuildOptions) => Promise<Metafile>): Promise<Metafile> {
  const metafile = await one('core', entry, [], { format: 'esm', minify: false, supported: {} });
  const code = await readFile('dist/core.cjs', 'utf8');
  const again = (name: string, text: string, minify: boolean) => one(name, text, [bundlesApart], { minify });
  await again('core', code, false);
  const { often, seldom } = splitSeldom(code, namesCalled('dist'));
  await again('core', often, true);
  await again('seldom', seldom, true);
  return metafile;
}

const bundlesApart: Plugin = {
  name: 'bundles-apart',
  setup: (setup) => setup.onResolve({ filter: /^\.\/[\w-]+\.cjs$/ }, ({ path }) => ({ path, external: true })),
};
