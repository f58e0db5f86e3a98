// src/ -> the bundles of dist/. README.md in this folder says what was measured, and why they are cut this way.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { toAscii } from './ascii.ts';
import { byIndex } from './by-index.ts';
import { namesCalled } from './eager.ts';
import { libraries } from './libraries.ts';
import { alone, asRequire, loadedWhenUsed, modulesOf, taken } from './loaded-when-used.ts';
import { reportValidator } from './report-validator.ts';
import { splitSeldom } from './seldom.ts';
import { asValues, beside, exporting, fromShared, isShared, requireDecided } from './shared.ts';
import { vocabularyAhead, writeNames } from './vocabulary-ahead.ts';
import { restOfWords, wordsApart } from './words-apart.ts';

/** Where all is made before it becomes dist/: a build that fails leaves the last one as it was. */
export const out = 'dist.new';

const ours: Plugin[] = [vocabularyAhead, reportValidator, libraries, wordsApart];
const sources = Object.keys(alone).filter((module) => module.startsWith('src/'));
const rewritten = byIndex(['bin/crm-check.ts', ...sources]);

const metafileOf = async (what: BuildOptions): Promise<Metafile> => (await build({ ...what, outdir: out, outbase: '.', write: false, bundle: true, format: 'esm', platform: 'node', metafile: true, plugins: [...ours, loadedWhenUsed('dynamic-import', rewritten)], logLevel: 'error' })).metafile!;

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

/** Of all that the bundles are made from: two builds of one version may say different things of a plan. */
function digestOfSources(): string {
  const digest = createHash('sha256').update(readFileSync('package-lock.json'));
  for (const folder of ['bin', 'rules', 'src']) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => `${parentPath}/${name}`);
    for (const file of files.sort()) digest.update(file).update(readFileSync(file));
  }
  return digest.digest('hex').slice(0, 16);
}

/** Writes the bundles, and tells what went into them. */
export async function bundle(version: string): Promise<Metafile[]> {
  const sourcesDigest = digestOfSources();
  const one = async (name: string, entry: string, plugins: readonly Plugin[] = [], more: BuildOptions = {}): Promise<Metafile> => {
    const result = await build({
      stdin: { contents: more.format === 'esm' ? entry : asValues(asRequire(entry)), resolveDir: '.', loader: 'js' },
      outfile: `${out}/${name}.cjs`,
      bundle: true,
      minify: true,
      charset: holdsKorean(name) ? 'utf8' : 'ascii',
      format: 'cjs',
      platform: 'node',
      target: 'node20.19',
      legalComments: 'none',
      metafile: true,
      plugins: [...plugins, ...ours, loadedWhenUsed(more.format === 'esm' ? 'dynamic-import' : 'require-call', rewritten)],
      define: { CRM_CHECK_BUNDLE: 'true', CRM_CHECK_VERSION: JSON.stringify(version), CRM_CHECK_SOURCES: JSON.stringify(sourcesDigest), 'import.meta.dirname': '__dirname', 'import.meta.url': '__filename' },
      logOverride: { 'commonjs-variable-in-esm': 'silent' },
      ...more,
    });
    if (more.write !== false && !holdsKorean(name)) await inPlainLetters(`${out}/${name}.cjs`);
    if (isPackedCode(name)) await packCode(`${out}/${name}.cjs`);
    return result.metafile!;
  };
  const held = { core: await exportsOf(await modulesIn('core')), text: await exportsOf(await modulesIn('text')) };
  const exported = { ...(await exportsOf(sources)), ...taken };
  const used = { core: new Set<string>(), text: new Set<string>() };
  const sharing = (name: string): Plugin[] => (beside[name] ? [fromShared(beside[name], held, used)] : []);
  const entryOf = (name: string): string => (isShared(name) ? exporting(modulesOf(name), exported, used[name], held[name]) : exporting(modulesOf(name), exported));
  const bundles = [...new Set(Object.values(alone))];
  requireDecided(bundles);
  const others = bundles.filter((name) => !isShared(name));
  const metafiles = await Promise.all(others.map((name) => one(name, entryOf(name), sharing(name))));
  metafiles.push(await one('text', entryOf('text'), sharing('text')));

  for (const [name, words] of restOfWords) metafiles.push(await one(name, words));
  metafiles.push(await one('command', "import './bin/crm-check.ts';"));
  await writeNames(`${out}/names`);
  metafiles.push(await writeCore(entryOf('core'), one));
  await writeFile(`${out}/index.js`, "import core from './core.cjs';\nexport const { check, render, exitCodes } = core;\n");
  return metafiles;
}

/** The executable, which knows the other bundles as they are in the end. */
export async function bundleStart(): Promise<void> {
  const files = readdirSync(out).filter((name) => name.endsWith('.cjs')).sort();
  const digest = createHash('sha256');
  for (const name of files) digest.update(name).update(readFileSync(`${out}/${name}`));
  await build({
    entryPoints: ['bin/start.ts'],
    outfile: `${out}/crm-check.cjs`,
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    define: { CRM_CHECK_BUILD: JSON.stringify(digest.digest('hex').slice(0, 16)), 'import.meta.dirname': '__dirname' },
  });
}

const holdsKorean = (bundle: string): boolean => /^korean|^wizard/.test(bundle);

/** Large, and seldom used: the engine of patterns, which few packs have, the reader of written reports, the writer of settings, and what tells of rules. Packed they are a third of their size, for some milliseconds where they are used. */
const isPackedCode = (bundle: string): boolean => ['patterns', 'read-reports', 'write-yaml', 'catalogue'].includes(bundle);
async function packCode(path: string): Promise<void> {
  const code = await readFile(path, 'utf8');
  const packed = brotliCompressSync(code).toString('base64');
  // The executable that bun makes holds what it sees required.
  const beside = [...new Set([...code.matchAll(/\brequire\("(\.\/[\w-]+\.cjs)"\)/g)].map(([, file]) => file!))];
  const ask = beside.length ? `(n)=>({${beside.map((file) => `"${file}":()=>require("${file}")`).join(',')}}[n]??(()=>require(n)))()` : 'require';
  await writeFile(path, `new(require("node:vm").Script)("(function(module,exports,require,__dirname){"+require("node:zlib").brotliDecompressSync(Buffer.from("${packed}","base64"))+"\\n})").runInThisContext()(module,exports,${ask},__dirname);\n`);
}

/** One Korean letter makes a whole file a two-byte text, which is slower to decode. esbuild escapes those in texts, but not those in patterns. */
async function inPlainLetters(path: string): Promise<void> {
  const code = await readFile(path, 'utf8');
  if (toAscii(code) !== code) await writeFile(path, toAscii(code));
}

/** The core in one module, as it is measured by typical runs, and then in two. */
async function writeCore(entry: string, one: (name: string, entry: string, plugins?: readonly Plugin[], more?: BuildOptions) => Promise<Metafile>): Promise<Metafile> {
  const metafile = await one('core', entry, [], { format: 'esm', minify: false });
  const code = await readFile(`${out}/core.cjs`, 'utf8');
  const again = (name: string, text: string, minify: boolean) => one(name, text, [bundlesApart], { minify });
  await again('core', code, false);
  const { often, seldom } = splitSeldom(code, namesCalled(out));
  await again('core', often, true);
  await again('seldom', seldom, true);
  return metafile;
}

const bundlesApart: Plugin = {
  name: 'bundles-apart',
  setup: (setup) => setup.onResolve({ filter: /^\.\/[\w-]+\.cjs$/ }, ({ path }) => ({ path, external: true })),
};
