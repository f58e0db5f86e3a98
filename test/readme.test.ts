// The README is true: its commands run, and print what it says they print.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../src/index.ts';
import { extensions, formatNames } from '../src/reporters/names.ts';
import { outcomes } from '../src/types.ts';
import { loadWords } from '../src/words/index.ts';
import { root, runCommand } from './run.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/^```console\n\$ (.+)\n([\s\S]*?)^```$/gm)].map(([, command, printed]) => ({ command: command!, printed: printed! }));

describe('README', () => {
  it('opens with the two commands', () => {
    expect(blocks[0]!.command).toBe('npm install && npx crm-check examples/first-draft.plan.yaml');
    expect(blocks[1]!.command).toBe('npm install && npm test');
  });

  it.each(blocks.filter(({ command, printed }) => /crm-check /.test(command) && printed))('$command prints what it says', async ({ command, printed }) => {
    const { stdout } = await runCommand([...command.replace(/^.*crm-check /, '').split(' '), ...(/explain|--today/.test(command) ? [] : ['--today', '2026-11-23'])]);
    let from = 0;
    for (const part of printed.split(/^…\n/m).filter(Boolean)) {
      expect(stdout.slice(from), `README.md shows what this does not print: ${command}`).toContain(part);
      from = stdout.indexOf(part, from) + part.length;
    }
  });

  it('tells what depends on the day, and on what is named', async () => {
    expect(readme).toContain('of 23 November 2026');
    const table = blocks.find(({ command }) => command.includes('examples/stages'))!;
    expect(table.command).toContain('--today 2026-11-23');
    const page = readFileSync(join(root, 'examples/ci/README.md'), 'utf8');
    const [, ignored] = /^ignores: \[(.*)\]/m.exec(readme)!;
    expect(new RegExp(/exclude: (\S+)/.exec(page)![1]!).test(`${ignored}/x.plan.yaml`)).toBe(true);
  });

  it('says why a plan fails in the words of the report', async () => {
    const { reason } = (await loadWords('en')).report;
    for (const [said, what] of Object.values(reason).map((line) => line.split('; '))) expect(readme, `README.md, the last lines of a report: ${said}; ${what}`).toMatch(new RegExp(`\\*${said}\\* \\(${what!.replace(' those decisions', '')}\\)`));
  });

  it('shows a plan that can be judged', async () => {
    const content = /^```yaml\n([\s\S]*?)^```$/m.exec(readme)![1]!;
    const report = await check([{ file: 'readme.plan.yaml', content }], { today: '2026-11-23' });
    expect(report.diagnostics).toEqual([]);
    expect(report.verdict).toBe('fail');
  });

  it('names every outcome in both languages', async () => {
    const [en, ko] = [await loadWords('en'), await loadWords('ko')];
    for (const outcome of outcomes) expect(readme).toContain(`| ${en.report.outcome[outcome]} | ${ko.report.outcome[outcome]} |`);
  });

  it('tells of every format', () => {
    for (const name of formatNames) {
      expect(readme).toContain(`| \`${name}\` |`);
      expect(readme).toContain(`${extensions[name] ?? name}\``);
    }
  });

  it.each(['README.md', 'examples/ci/README.md', 'SECURITY.md'])('links to files and headings that are there: %s', (page) => {
    const headings = (file: string) => [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, title]) => title!.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-'));
    for (const [, target, heading] of readFileSync(join(root, page), 'utf8').matchAll(/\]\(([^)#]+)(?:#([^)]+))?\)/g)) {
      if (target!.startsWith('http')) continue;
      const file = join(root, dirname(page), target!);
      expect(existsSync(file), target).toBe(true);
      if (heading) expect(headings(file), target).toContain(heading);
    }
  });

  it('tells first what to copy into CI', () => {
    expect(readme.slice(readme.indexOf('## Use it in CI')).split('\n')[2]).toContain('](examples/ci/github.yml)');
    for (const text of ['GitLab', 'pre-commit']) expect(readFileSync(join(root, 'examples/ci/README.md'), 'utf8')).toContain(`## ${text}`);
  });

  it('names every script it tells of', () => {
    const { scripts, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    for (const [, name] of readme.matchAll(/npm run ([a-z-]+)/g)) expect(Object.keys(scripts)).toContain(name);
    for (const name of ['js-yaml', '@marcbachmann/cel-js', 're2js', 'commander', 'chalk', 'fast-string-width', 'fastest-levenshtein', 'tinyglobby', 'csv-stringify', 'diff']) {
      expect(readme).toContain(name);
      expect(devDependencies[name], name).toMatch(/^\d/);
    }
  });

  it('is what CI runs', () => {
    const run = readFileSync(join(root, '.ci/run'), 'utf8');
    expect(run).toContain('npm install');
    expect(run).toContain('npm run check');
    expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts.check).toContain('npm test');
  });
});
