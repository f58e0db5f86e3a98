// src/ -> the bundles of dist/. README.md in this folder says what was measured, and why they are cut this way.
import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { toAscii } from './ascii.ts';
import { byIndex } from './by-index.ts';
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
/** Of a library, what is used of it. */
const taken: Readonly<Record<string, readonly string[]>> = { re2js: ['RE2JS'], tinyglobby: ['glob'], chalk: ['Chalk'] };
/** Whose modules these take from there instead of holding them too: those of the core, and those of the text report. */
const beside: Readonly<Record<string, readonly Shared[]>> = {
  ...Object.fromEntries(['text', 'json', 'sarif', 'junit', 'github', 'gitlab', 'checkstyle', 'tap', 'csv', 'comparing', 'worker', 'gate', 'read-reports', 'read-pack'].map((name) => [name, ['core']])),
  ...Object.fromEntries(['markdown', 'many', 'catalogue', 'wizard'].map((name) => [name, ['core', 'text']])),
};
type Shared = 'core' | 'text';
const isShared = (name: string): name is Shared => name === 'core' || name === 'text';
/** What each of its modules exports, by bundle and module. */
type Held = Readonly<Record<Shared, Readonly<Record<string, readonly string[]>>>>;
type Used = Readonly<Record<Shared, Set<string>>>;

/** `import()` would start the loader of ES modules, which takes longer than what it loads, and esbuild's way to do without it copies all that a file exports. */
const asRequire = (code: string): string => code.replace(/\bimport\((?=['"])/g, 'require(');

const loadedWhenUsed = (kind: 'require-call' | 'dynamic-import'): Plugin => ({
  name: 'loaded-when-used',
  setup(setup) {
    setup.onResolve({ filter: /.*/ }, async ({ kind: asked, path, resolveDir, importer, pluginData }) => {
      if (asked !== kind || pluginData === 'resolved' || !isOurs(importer)) return null;
      const found = alone[path] ?? alone[relative('.', (await setup.resolve(path, { kind, resolveDir, pluginData: 'resolved' })).path)];
      return found ? { path: `./${found}.cjs`, external: true } : { errors: [{ text: `${path} is loaded when used, but has no file of its own` }] };
    });
    setup.onLoad({ filter: /\.ts$/ }, ({ path }) => (isOurs(path) ? { contents: kind === 'require-call' ? asRequire(rewritten(path)) : rewritten(path), loader: 'ts' } : null));
  },
});

let rewritten: (path: string) => string;

const isOurs = (path: string): boolean => /^(src|bin)[\\/]/.test(relative('.', path));

const ours: Plugin[] = [vocabularyAhead, reportValidator, libraries, wordsApart];

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
      setup.onLoad({ filter: /.*/, namespace: name }, ({ path }) => ({ contents: `import { shared } from 'shared'; export const ${held[name][path]!.map((own, index) => `${own} = shared[${firstNumber(held[name], path) + index}]`).join(', ')};` }));
      setup.onResolve({ filter: /^\.\/\w+\.cjs$/, namespace: `${name}-itself` }, ({ path }) => ({ path, external: true }));
      setup.onLoad({ filter: /.*/, namespace: `${name}-itself` }, () => ({ contents: `export const { shared } = require('./${name}.cjs');` }));
    }
  },
});

/** What is shared is a list, which takes less time to make and to read than names do: where in it a module begins. */
function firstNumber(held: Held[Shared], module: string): number {
  const modules = Object.keys(held).sort();
  return modules.slice(0, modules.indexOf(module)).reduce((sum, other) => sum + held[other]!.length, 0);
}

/** Code that exports what modules export, and shares what those used elsewhere do. */
function exporting(modules: readonly string[], exported: Held[Shared], used: ReadonlySet<string> = new Set(), held: Held[Shared] = {}): string {
  const imported = (module: string, names: readonly string[], mark: string): string => `import { ${names.map((name) => `${name} as ${name}_${mark}`).join(', ')} } from ${JSON.stringify(module.startsWith('src/') ? `./${module}` : module)};`;
  const own = modules.map((module, index) => imported(module, exported[module]!, String(index)));
  const names = modules.flatMap((module, index) => exported[module]!.map((name) => `${name}_${index} as ${name}`));
  const sharing = [...used].map((module) => imported(module, held[module]!, `s${firstNumber(held, module)}`));
  const list = Object.keys(held).sort().flatMap((module) => held[module]!.map((name) => (used.has(module) ? `${name}_s${firstNumber(held, module)}` : '')));
  return [...own, ...sharing, ...(used.size ? [`const shared = [${list.join(', ')}];`] : []), `export { ${[...names, ...(used.size ? ['shared as shared'] : [])].join(', ')} };`].join('\n');
}

/** Exports as plain values: esbuild makes getters, and a copy of them. */
const asValues = (code: string): string => code.replace(/^export \{([^}]*)\};$/m, (_, names: string) => (names.trim() ? `module.exports = {${names.replace(/(\S+) as (\S+?)(?=,|\s)/g, '$2: $1')}};` : ''));

const metafileOf = async (what: BuildOptions): Promise<Metafile> => (await build({ ...what, outdir: 'dist', outbase: '.', write: false, bundle: true, format: 'esm', platform: 'node', metafile: true, plugins: [...ours, loadedWhenUsed('dynamic-import')], logLevel: 'error' })).metafile!;

/** What each of these modules exports. */
async function exportsOf(modules: readonly string[]): Promise<Record<string, readonly string[]>> {
  const { outputs } = await metafileOf({ entryPoints: [...modules] });
  return Object.fromEntries(Object.values(outputs).map(({ entryPoint, exports }) => [entryPoint, exports]));
}

/** Our modules that a bundle holds. */
async function modulesIn(bundle: string): Promise<string[]> {
  const { inputs } = await metafileOf({ stdin: { contents: modulesOf(bundle).map((module) => `import ${JSON.stringify(`./${module}`)};`).join('\n'), resolveDir: '.', loader: 'ts' } });
  return Object.keys(inputs).filter((module) => module.startsWith('src'));
}

const modulesOf = (bundle: string): string[] => Object.keys(alone).filter((module) => alone[module] === bundle);

/** Writes the bundles, and tells what went into them. */
export async function bundle(version: string): Promise<Metafile[]> {
  rewritten = byIndex(['bin/crm-check.ts', ...Object.keys(alone).filter((module) => module.startsWith('src/'))]);
  const one = async (name: string, entry: string, plugins: readonly Plugin[] = [], more: BuildOptions = {}): Promise<Metafile> => {
    const result = await build({
      stdin: { contents: more.format === 'esm' ? entry : asValues(asRequire(entry)), resolveDir: '.', loader: 'js' },
      outfile: `dist/${name}.cjs`,
      bundle: true,
      minify: true,
      charset: holdsKorean(name) ? 'utf8' : 'ascii',
      format: 'cjs',
      platform: 'node',
      target: 'node20.19',
      legalComments: 'none',
      metafile: true,
      plugins: [...plugins, ...ours, loadedWhenUsed(more.format === 'esm' ? 'dynamic-import' : 'require-call')],
      define: { CRM_CHECK_BUNDLE: 'true', CRM_CHECK_VERSION: JSON.stringify(version), 'import.meta.dirname': '__dirname', 'import.meta.url': '__filename' },
      logOverride: { 'commonjs-variable-in-esm': 'silent' },
      ...more,
    });
    if (more.write !== false && !holdsKorean(name)) await inPlainLetters(`dist/${name}.cjs`);
    return result.metafile!;
  };
  const held = { core: await exportsOf(await modulesIn('core')), text: await exportsOf(await modulesIn('text')) };
  const exported = { ...(await exportsOf(Object.keys(alone).filter((module) => module.startsWith('src/')))), ...taken };
  const used = { core: new Set<string>(), text: new Set<string>() };
  const sharing = (name: string): Plugin[] => (beside[name] ? [fromShared(beside[name], held, used)] : []);
  const entryOf = (name: string): string => (isShared(name) ? exporting(modulesOf(name), exported, used[name], held[name]) : exporting(modulesOf(name), exported));
  const others = [...new Set(Object.values(alone))].filter((name) => !isShared(name));
  const metafiles = await Promise.all(others.map((name) => one(name, entryOf(name), sharing(name))));
  metafiles.push(await one('text', entryOf('text'), sharing('text')));

  for (const [name, words] of restOfWords) metafiles.push(await one(name, words));
  metafiles.push(await one('crm-check', "#!/usr/bin/env node\nimport './bin/crm-check.ts';"));
  await writeNames('dist/names');
  metafiles.push(await writeCore(entryOf('core'), one));
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
  const metafile = await one('core', entry, [], { format: 'esm', minify: false });
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
