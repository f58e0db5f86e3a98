// src/ -> the bundles of dist/. README.md in this folder says what was measured, and why they are cut this way.
import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { vocabularyAhead, writeNames } from './vocabulary-ahead.ts';
import { libraries } from './libraries.ts';
import { namesCalled } from './eager.ts';
import { splitSeldom } from './seldom.ts';
import { restOfWords, wordsApart } from './words-apart.ts';
import { reportValidator } from './report-validator.ts';

/** What is loaded when used, each by a dynamic import: a file of its own. `core` is the API and all that a check needs. */
const alone: Readonly<Record<string, string>> = {
  'src/index.ts': 'core',
  'src/run-check.ts': 'core',
  'src/commands/judging.ts': 'core',
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
/** These take from `core` the modules that it holds too. */
const besideCore = new Set(['json', 'sarif', 'junit', 'github', 'gitlab', 'markdown', 'checkstyle', 'tap', 'csv', 'comparing', 'many', 'worker', 'catalogue', 'wizard', 'gate', 'read-reports', 'read-pack']);

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

/** Modules of ours that the core holds are taken from it; each that is gets into `used`. Of a library each bundle holds what it uses. */
const fromCore = (core: ReadonlySet<string>, used: Set<string>): Plugin => ({
  name: 'from-core',
  setup(setup) {
    setup.onResolve({ filter: /.*/ }, async ({ kind, path, resolveDir, pluginData }) => {
      if (kind !== 'import-statement' || pluginData === 'resolved') return null;
      const module = relative('.', (await setup.resolve(path, { kind, resolveDir, pluginData: 'resolved' })).path);
      if (!core.has(module) || !module.startsWith('src')) return null;
      used.add(module);
      return { path: module, namespace: 'core' };
    });
    setup.onResolve({ filter: /^\.\/core\.cjs$/, namespace: 'core' }, () => ({ path: './core.cjs', external: true }));
    setup.onLoad({ filter: /.*/, namespace: 'core' }, ({ path }) => ({ contents: `module.exports = require('./core.cjs').shared[${JSON.stringify(path)}]()` }));
  },
});

/** Code that exports a table of these modules, each in a function, so that a run that shares nothing makes nothing. */
async function share(modules: readonly string[]): Promise<string> {
  const { metafile } = await build({ entryPoints: [...modules], outdir: 'dist', outbase: '.', write: false, bundle: true, format: 'esm', platform: 'node', metafile: true, plugins: [loadedWhenUsed, vocabularyAhead, reportValidator, libraries, wordsApart], logLevel: 'error' });
  const parts = Object.values(metafile.outputs).map(({ entryPoint, exports }, index) => {
    const names = exports.map((name) => `${name} as ${name}_${index}`);
    return [`import { ${names.join(', ')} } from ${JSON.stringify(`./${entryPoint}`)};`, `${JSON.stringify(entryPoint)}: () => ({ ${exports.map((name) => `${name}: ${name}_${index}`).join(', ')} })`] as const;
  });
  return `${parts.map(([imported]) => imported).join('\n')}\nexport const shared = { ${parts.map(([, entry]) => entry).join(', ')} };`;
}

/** Writes the bundles, and tells what went into them. */
export async function bundle(version: string): Promise<Metafile[]> {
  const one = async (name: string, entry: string, plugins: readonly Plugin[] = [], more: BuildOptions = {}): Promise<Metafile> => {
    const result = await build({
      stdin: { contents: entry, resolveDir: '.', loader: 'ts' },
      outfile: `dist/${name}.cjs`,
      bundle: true,
      minify: true,
      // One Korean letter makes a whole file a two-byte text, which is slower to compile.
      charset: /^korean|^wizard/.test(name) ? 'utf8' : 'ascii',
      format: 'cjs',
      platform: 'node',
      target: 'node20.19',
      // `import()` would start the loader of ES modules, which takes longer than what it loads.
      supported: { 'dynamic-import': false },
      legalComments: 'none',
      metafile: true,
      plugins: [...plugins, loadedWhenUsed, vocabularyAhead, reportValidator, libraries, wordsApart],
      define: { CRM_CHECK_BUNDLE: 'true', CRM_CHECK_VERSION: JSON.stringify(version), 'import.meta.dirname': '__dirname', 'import.meta.url': '__filename' },
      ...more,
    });
    return result.metafile!;
  };
  const all = (module: string): string => `export * from ${JSON.stringify(module.startsWith('src/') ? `./${module}` : module)};`;
  const used = new Set<string>();
  const entry = Object.entries(alone).filter(([, name]) => name === 'core').map(([module]) => all(module)).join('\n');
  const core = new Set(Object.keys((await one('core', entry, [], { write: false })).inputs));
  const others = Object.entries(alone).filter(([, name]) => name !== 'core');
  const metafiles = await Promise.all(others.map(([module, name]) => one(name, all(module), besideCore.has(name) ? [fromCore(core, used)] : [])));

  for (const [name, words] of restOfWords) metafiles.push(await one(name, words));
  metafiles.push(await one('crm-check', "#!/usr/bin/env node\nimport './bin/crm-check.ts';"));
  await writeNames('dist/names');
  metafiles.push(await writeCore(`${entry}\n${await share([...used].sort())}`, one));
  await writeFile('dist/index.js', "import core from './core.cjs';\nexport const { check, render, exitCodes } = core;\n");
  return metafiles;
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
