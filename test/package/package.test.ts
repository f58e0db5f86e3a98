// The packed tarball, installed in an empty folder and used there as a stranger would.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../run.ts';

const folder = mkdtempSync(join(tmpdir(), 'crm-check-package-'));
const installed = join(folder, 'node_modules/crm-check');
const npm = (...args: string[]) => execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });

beforeAll(() => {
  const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as [{ filename: string }];
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}\n');
  npm('install', '--no-audit', '--no-fund', `./${filename}`);
  copyFileSync(join(root, 'examples/first-draft.plan.yaml'), join(folder, 'first-draft.plan.yaml'));
});

describe('the installed package', () => {
  it('brings nothing else with it, and stays small', () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['crm-check']);
    const sizes = readdirSync(installed, { recursive: true, encoding: 'utf8' }).map((file) => statSync(join(installed, file))).filter((stat) => stat.isFile());
    expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(2 * 1024 * 1024);
  });

  it('runs as a command', () => {
    const { stdout, status } = spawnSync(join(folder, 'node_modules/.bin/crm-check'), ['first-draft.plan.yaml', '--no-color'], { cwd: folder, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stdout).toContain('seed/owner-not-it');
    expect(stdout).toMatch(/^FAIL: /m);
  });

  it('loads no more of Node for a check than it needs', () => {
    const asked = ['crm-check', 'command', 'core', 'text', 'english', 'korean'].flatMap((name) => [...readFileSync(join(installed, `dist/${name}.cjs`), 'utf8').matchAll(/require\("(?:node:)?([a-z/_]+)"\)/g)].map(([, module]) => module));
    // Others bring streams along, which take longer to load than a plan to judge.
    expect([...new Set(asked)].sort()).toEqual(['fs', 'path', 'util', 'vm']);
  });

  it('holds the same rules as the folder', async () => {
    const { builtInPacks } = await import('../../src/types.ts');
    const { readPackFolder, readStored, storedIn } = await import('../../src/io/packs.ts');
    const { putTrees } = await import('../../src/io/put-trees.ts');
    for (const name of builtInPacks) {
      const part = (file: string) => join(installed, 'dist/packs', file);
      const built = readStored(storedIn(part(`${name}.json`), name), (language) => storedIn(part(`${name}.${language}.txt`), name));
      putTrees([built], join(installed, 'dist'));
      const { pack } = await readPackFolder(join(root, `rules/${name}`), `rules/${name}`);
      // In what order a rule has its fields does not matter; that of its parameters and values does.
      const textOf = (of: typeof built): string => JSON.stringify({ ...of, rules: of.rules.map((rule) => Object.fromEntries(Object.entries(rule).toSorted(([a], [b]) => (a < b ? -1 : 1)))) });
      expect(textOf(built)).toBe(textOf(pack!));
    }
  });

  it('has an API', () => {
    writeFileSync(
      join(folder, 'use.js'),
      `import { check, render } from 'crm-check';
       const report = await check([{ file: 'mine.plan.yaml', content: 'project: {stage: idea}' }], { today: '2026-11-23' });
       console.log(report.verdict, report.reason, [...await render(report, 'text', { language: 'ko' })].join('').includes('미통과'));
       console.log((await check(['nowhere.yaml'])).diagnostics[0].id);`,
    );
    const { stdout, stderr } = node('use.js');
    expect(stderr).toBe('');
    expect(stdout).toBe('fail incomplete true\nfile/not-found\n');
  });

  it('can be required, as its types say', () => {
    const { stdout, stderr } = node('--input-type=commonjs', '-e', "require('crm-check').check(['nowhere.yaml']).then(({ verdict }) => console.log(verdict))");
    expect({ stdout, stderr }).toEqual({ stdout: 'error\n', stderr: '' });
  });

  it('has types that another project can use', () => {
    writeFileSync(
      join(folder, 'use.ts'),
      `import { check, exitCodes, type Report } from 'crm-check';
       const report: Report = await check(['plan.yaml'], { stage: 'contract', failOn: 'warning' });
       const code: 0 | 1 | 2 = exitCodes[report.verdict];
       // @ts-expect-error there is no such stage
       await check([], { stage: 'later' });
       export { code };
       export type { Excerpt, Kind, OwnField, ParamValue, Shard, Tool } from 'crm-check';`,
    );
    const compilerOptions = { noEmit: true, strict: true, target: 'es2023', module: 'nodenext', skipLibCheck: false, types: [] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }));
    const { stdout, status } = node(join(root, 'node_modules/typescript/bin/tsc'), '--project', folder);
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it('publishes its schemas', () => {
    const { stdout } = node('--input-type=module', '-e', "import s from 'crm-check/schema/plan.schema.json' with { type: 'json' }; console.log(Object.keys(s.properties).length > 5)");
    expect(stdout).toBe('true\n');
  });

  it('carries the licences of what is bundled', () => {
    const text = readdirSync(join(installed, 'dist')).filter((file) => /LICEN|LEGAL/i.test(file)).map((file) => readFileSync(join(installed, 'dist', file), 'utf8')).join('\n');
    for (const name of ['js-yaml', 'commander', 'chalk', 'fast-string-width', 'fastest-levenshtein', 'tinyglobby', '@marcbachmann/cel-js', 're2js']) expect(text).toContain(name);
    expect(existsSync(join(installed, 'LICENSE'))).toBe(true);
  });
});
