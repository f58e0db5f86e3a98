// What a bundle exports, and what others take from the core and the text report instead of holding it too.
import { relative } from 'node:path';
import type { Plugin } from 'esbuild';

/** Whose modules these take from there instead of holding them too: those of the core, and those of the text report. */
export const beside: Readonly<Record<string, readonly Shared[]>> = {
  ...Object.fromEntries(['text', 'json', 'sarif', 'junit', 'github', 'gitlab', 'checkstyle', 'tap', 'csv', 'comparing', 'worker', 'gate', 'read-reports', 'read-pack'].map((name) => [name, ['core']])),
  ...Object.fromEntries(['markdown', 'many', 'catalogue', 'wizard'].map((name) => [name, ['core', 'text']])),
};
/** These have nothing that the core or the text report has, or a little that is not worth a look there. */
const byThemselves: ReadonlySet<string> = new Set(['core', 'english', 'korean', 'shard', 'write-report', 'write-summary', 'write-yaml', 'help', 'patterns', 'glob', 'color']);
/** A bundle that nobody thought about would hold a second core. */
export function requireDecided(bundles: readonly string[]): void {
  const open = bundles.filter((name) => !(name in beside) && !byThemselves.has(name));
  if (open.length) throw new Error(`${open.join(', ')}: name it in src/build/shared.ts, under \`beside\` where it takes modules from the core, or under \`byThemselves\``);
}
export type Shared = 'core' | 'text';
export const isShared = (name: string): name is Shared => name === 'core' || name === 'text';
/** What each of its modules exports, by bundle and module. */
export type Held = Readonly<Record<Shared, Readonly<Record<string, readonly string[]>>>>;
type Used = Readonly<Record<Shared, Set<string>>>;

/** Modules of ours that one of these holds are taken from it; each that is gets into `used`. Of a library each bundle holds what it uses. */
export const fromShared = (from: readonly Shared[], held: Held, used: Used): Plugin => ({
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
export function exporting(modules: readonly string[], exported: Held[Shared], used: ReadonlySet<string> = new Set(), held: Held[Shared] = {}): string {
  const imported = (module: string, names: readonly string[], mark: string): string => `import { ${names.map((name) => `${name} as ${name}_${mark}`).join(', ')} } from ${JSON.stringify(module.startsWith('src/') ? `./${module}` : module)};`;
  const own = modules.map((module, index) => imported(module, exported[module]!, String(index)));
  const names = modules.flatMap((module, index) => exported[module]!.map((name) => `${name}_${index} as ${name}`));
  const sharing = [...used].sort().map((module) => imported(module, held[module]!, `s${firstNumber(held, module)}`));
  const list = Object.keys(held).sort().flatMap((module) => held[module]!.map((name) => (used.has(module) ? `${name}_s${firstNumber(held, module)}` : '')));
  return [...own, ...sharing, ...(used.size ? [`const shared = [${list.join(', ')}];`] : []), `export { ${[...names, ...(used.size ? ['shared as shared'] : [])].join(', ')} };`].join('\n');
}

/** Exports as plain values: esbuild makes getters, and a copy of them. */
export const asValues = (code: string): string => code.replace(/^export \{([^}]*)\};$/m, (_, names: string) => (names.trim() ? `module.exports = {${names.replace(/(\S+) as (\S+?)(?=,|\s)/g, '$2: $1')}};` : ''));
