// What is loaded when used: which module is a file of its own, and how it is asked for.
import { relative } from 'node:path';
import type { Plugin } from 'esbuild';

/** What is loaded when used, each by a dynamic import: a file of its own. `core` is the API and all that a check needs, in whatever format. */
export const alone: Readonly<Record<string, string>> = {
  'src/index.ts': 'core',
  'src/api/run-check.ts': 'core',
  'src/commands/judging.ts': 'core',
  'src/reporters/wording.ts': 'core',
  'src/reporters/text/index.ts': 'text',
  'src/commands/fit-lines.ts': 'text',
  'src/words/en/index.ts': 'english',
  'src/words/ko/index.ts': 'korean',
  'src/reporters/json/index.ts': 'json',
  'src/reporters/ci/sarif.ts': 'sarif',
  'src/reporters/ci/junit.ts': 'junit',
  'src/reporters/ci/github.ts': 'github',
  'src/reporters/ci/gitlab.ts': 'gitlab',
  'src/reporters/markdown/index.ts': 'markdown',
  'src/reporters/ci/checkstyle.ts': 'checkstyle',
  'src/reporters/ci/tap.ts': 'tap',
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
  'src/io/gate-bundle.ts': 'gate',
  'src/io/read-reports.ts': 'read-reports',
  'src/rules/read-pack.ts': 'read-pack',
  re2js: 'patterns',
  tinyglobby: 'glob',
  chalk: 'color',
};
/** Of a library, what is used of it. */
export const taken: Readonly<Record<string, readonly string[]>> = { re2js: ['RE2JS'], tinyglobby: ['glob'], chalk: ['Chalk'] };

export const modulesOf = (bundle: string): string[] => Object.keys(alone).filter((module) => alone[module] === bundle);

/** `import()` would start the loader of ES modules, which takes longer than what it loads, and esbuild's way to do without it copies all that a file exports. */
export const asRequire = (code: string): string => code.replace(/\bimport\((?=['"])/g, 'require(');

/** `rewritten` is the text of a source file as it goes into a bundle. */
export const loadedWhenUsed = (kind: 'require-call' | 'dynamic-import', rewritten: (path: string) => string): Plugin => ({
  name: 'loaded-when-used',
  setup(setup) {
    setup.onResolve({ filter: /.*/ }, async ({ kind: asked, path, resolveDir, importer, pluginData }) => {
      if (asked !== kind || pluginData === 'resolved' || !isOurs(importer)) return null;
      // What the build makes itself lies beside the bundles.
      if (path.endsWith('-conditions.cjs')) return { path, external: true };
      const found = alone[path] ?? alone[relative('.', (await setup.resolve(path, { kind, resolveDir, pluginData: 'resolved' })).path)];
      return found ? { path: `./${found}.cjs`, external: true } : { errors: [{ text: `${path} is loaded when used, but has no file of its own: name it under \`alone\` in src/build/loaded-when-used.ts, and what its file takes from others in src/build/shared.ts` }] };
    });
    setup.onLoad({ filter: /\.ts$/ }, ({ path }) => (isOurs(path) ? { contents: kind === 'require-call' ? asRequire(rewritten(path)) : rewritten(path), loader: 'ts' } : null));
  },
});

const isOurs = (path: string): boolean => /^(src|bin)[\\/]/.test(relative('.', path));
