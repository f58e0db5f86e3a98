// No input of up to 1 MB takes more than 2 seconds or 300 MB, in a process of its own; on a busy machine the processor's seconds
// count. CRM_CHECK_SLOW=n allows n times as much. Run `npm run build` first.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { limits } from '../../src/limits.ts';
import { bin } from '../run.ts';

const slow = Number(process.env.CRM_CHECK_SLOW ?? 1);
const folder = mkdtempSync(join(tmpdir(), 'crm-check-bounded-'));
writeFileSync(join(folder, 'measure.cjs'), `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'rss'))}, JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1024, cpu: (process.cpuUsage().user + process.cpuUsage().system) / 1e6 })));`);

const size = limits.fileBytes - 100;
/** A text of nearly 1 MB from a part over and over. */
const fill = (part: (n: number) => string, from = '', to = ''): string => {
  const parts: string[] = [];
  for (let n = 0, length = from.length + to.length; ; n++) {
    const next = part(n);
    if ((length += next.length) > size) break;
    parts.push(next);
  }
  return from + parts.join('') + to;
};
const many = (part: (n: number) => string, count: number) => Array.from({ length: count }, (_, n) => part(n)).join('');
const long = 'x'.repeat(1800);
/** Lists of a plan, each of whose items is a group, and what names an item. */
const lists = [['customer_strategy.segments', 'name'], ['readiness.processes', 'name'], ['change_management.groups', 'name'], ['technology.functions', 'name'], ['phases', 'name'], ['customer_contact.policies', 'channel: email, segment']] as const;
const nested = (path: string, items: string): string => {
  const steps = path.split('.');
  return [...steps.map((step, level) => `${'  '.repeat(level)}${step}:\n`), ...items.trimEnd().split('\n').map((line) => `${'  '.repeat(steps.length)}${line}\n`)].join('');
};
const plans: Record<string, string> = {
  'one long text': `project: {name: ${'x'.repeat(size)}}`,
  'one long line of words': `project:\n  name: ${'word '.repeat(size / 5 - 10)}`,
  'opened brackets': '['.repeat(size),
  'opened and closed brackets': '[]'.repeat(size / 2),
  'opened braces': '{a: '.repeat(size / 4),
  'quotes': `'${"''".repeat(size / 2 - 10)}'`,
  'escapes': `"${'\\u0041'.repeat(size / 6 - 10)}"`,
  'an open quote': `project: {name: "${'a\\n'.repeat(size / 3)}`,
  'spaces': `a:${' '.repeat(size)}b`,
  'line ends': '\n'.repeat(size),
  'comments': fill(() => '# x\n', 'project: {name: x}\n'),
  'unknown keys': fill((n) => `k${n}: 1\n`),
  'unknown keys like known ones': fill((n) => `custmer_stratgy${n}: 1\n`),
  'duplicate keys': fill(() => 'project: 1\n'),
  'wrong values': fill((n) => `  - {name: p${n}, reach: everywhre, tool: packge, budget: lots}\n`, 'phases:\n'),
  'the longest lists': `phases:\n${many((n) => `  - {name: p${n}, tool: package, reach: company-wide, budget: 1M, stop_if: ${long}}\n`, 500)}`,
  'lists that point at each other': `customer_strategy:\n  segments:\n${many((n) => `    - {name: s${n}}\n`, 500)}customer_contact:\n  policies:\n${many((n) => `    - {segment: s${n}, channel: email, at_most: 1, per: month}\n`, 500)}technology:\n  functions:\n${many((n) => `    - {name: f${n}, segment: s${n}}\n`, 500)}`,
  'names that are nearly there': `customer_strategy:\n  segments:\n${many((n) => `    - {name: ${'s'.repeat(900)}${n}}\n`, 500)}technology:\n  functions:\n${many((n) => `    - {name: f${n}, segment: ${'s'.repeat(900)}x${n}}\n`, 500)}`,
  'aliases of the largest': `a: &a [${'x, '.repeat(499)}]\n${many((n) => `k${n}: *a\n`, 100)}`,
  'waivers asked for': fill((n) => `# crm-check-waive seed/owner-not-it${n} -- please\n`, 'project: {name: x}\n'),
  'dates that are none': fill((n) => `    - {on: 2027-13-${n}, what: x}\n`, 'ownership:\n  sponsor:\n    decisions:\n'),
  'numbers of many digits': `budget: {total: ${'9'.repeat(size)}}`,
  'numbers with many commas': `budget: {total: "${'9,'.repeat(size / 2 - 20)}"}`,
  // Each of these once took the square of its length.
  'marks behind a letter': `project: {name: "a${'-'.repeat(size - 30)}a)"}`,
  'marks behind a letter, in Korean': `project: {name: "가${'-'.repeat(size - 40)}가)"}`,
  'marks alone': `project: {name: "${'—'.repeat(size / 3 - 20)}"}`,
  'spaces in a list on one line': `ownership: {steering_committee: "sales${' '.repeat(size - 60)}it"}`,
  'items on one line': `ownership: {steering_committee: "${'sales,'.repeat(size / 6 - 20)}"}`,
  'groups on one line': `phases: "${'a,'.repeat(size / 2 - 20)}"`,
  'a waiver asked for with spaces': `project: {name: x}\n# crm-check-waive a${' '.repeat(size - 60)}b\n`,
  'a waiver asked for in one line': `# crm-check-waive seed/owner-not-it -- x\nphases: [${many((n) => `{name: p${n}, solves: [${'x, '.repeat(90)}]}, `, 500)}]\n`,
  'marks on one letter': `project: {name: "a${'\u0301\u0316'.repeat(size / 4 - 20)}"}`,
  'marks on one letter as escapes': `project: {name: "a${'\\u0301\\u0316'.repeat(size / 12 - 20)}"}`,
  'letters that stand for eighteen': `project: {reach: "${'\ufdfa'.repeat(size / 3 - 20)}"}`,
  'invisible letters': `project: {name: "TBD${'\u200b'.repeat(size / 3 - 20)}"}`,
  'every list as long as it may be': lists.map(([path, item]) => nested(path, many((n) => `- {${item}: t${n}${'x'.repeat(140)}}\n`, 500))).join(''),
  'combining letters': `project: {name: "${'a\u0301'.repeat(size / 3 - 20)}"}`,
  'block text': `project:\n  name: |\n${fill(() => '    x\n')}`.slice(0, size),
};
const waiverOf = (n: number, file: string) => `- {rule: seed/owner-not-it, file: ${file}, reason: r${n}, owner: o, approved_by: b, until: 2027-01-01}\n`;
const plan = 'project: {name: x, stage: idea}\nownership: {owner: {role: CIO}}\n';
const pack = (condition: string, message = 'message: {en: M}\n') => ({
  'pack/pack.yaml': 'name: ours\nversion: 1.0.0\nlanguages: [en]\ntitle: {en: x}\n',
  'pack/evidence.yaml': 'habit: {name: {en: h}, claim: {en: c}, source: {en: us}, year: 2026, class: {en: ours}, standing: single-source}\n',
  'pack/r.yaml': `strategy: leadership\nseverity: error\nstage: idea\nevidence: [habit]\n${condition}title: {en: T}\n${message}ask: {en: A}\nwhy: {en: W}\nremedy: {en: R}\ntests:\n  - {name: x, plan: {project: {name: x}}, expect: met}\n`,
});
const others: Record<string, { files: Record<string, string>; args: string[] }> = {
  'waivers with patterns': { files: { 'crm-check.waivers.yaml': many((n) => waiverOf(n, `"${'*a'.repeat(57)}${n}"`), 500) }, args: [`${'a'.repeat(240)}.plan.yaml`] },
  'waivers with names': { files: { 'crm-check.waivers.yaml': many((n) => waiverOf(n, `${'a'.repeat(1800)}${n}`), 500) }, args: ['a.plan.yaml'] },
  'settings with patterns': { files: { 'crm-check.config.yaml': fill((n) => `  - {files: ["${'*a'.repeat(57)}${n}"], stage: idea}\n`, 'overrides:\n').split('\n').slice(0, 501).join('\n') }, args: ['a.plan.yaml'] },
  'ignored patterns': { files: { 'crm-check.config.yaml': `ignores:\n${many((n) => `  - "${'*a'.repeat(57)}${n}"\n`, 500)}` }, args: ['.'] },
  'settings with patterns in each override': { files: { 'crm-check.config.yaml': `overrides:\n${many((n) => `  - {stage: idea, files: [${many((m) => `"*a${n}_${m}*b", `, 60)}]}\n`, 400)}` }, args: ['a.plan.yaml'] },
  'settings of unknown rules': { files: { 'crm-check.config.yaml': `rules:\n${many((n) => `  seed/owner-not-its${n}: off\n`, 24_000)}` }, args: ['a.plan.yaml'] },
  'settings with unknown keys': { files: { 'crm-check.config.yaml': many((n) => `faolOn${n}: x\n`, 24_000) }, args: ['a.plan.yaml'] },
  'settings with many parameters': { files: { 'crm-check.config.yaml': `rules:\n  seed/duration-minimum:\n    params:\n${many((n) => `      month${n}: 3\n`, 24_000)}` }, args: ['a.plan.yaml'] },
  'waivers of places': { files: { 'crm-check.waivers.yaml': many((n) => waiverOf(n, 'b.plan.yaml').replace('reason:', `place: "customer_strategy.goals[t${n}]", reason:`).replace('owner-not-it', 'goals-measurable'), 500), 'b.plan.yaml': nested('customer_strategy.goals', many((n) => `- {name: t${n}, kind: loyalty}\n`, 500)) }, args: ['b.plan.yaml', '--stage', 'go-live'] },
  'a baseline': { files: { 'b.json': fill((n) => `${n ? ',' : ''}{"file":"a.plan.yaml","rule":"seed/x","at":"${n}","outcome":"violated"}`, '{"version":1,"findings":[', ']}') }, args: ['a.plan.yaml', '--baseline', 'b.json'] },
  'a baseline with one finding in many entries': { files: { 'b.json': fill((n) => `${n ? ',' : ''}{"file":"a.plan.yaml","rule":"seed/duration-minimum","at":"timeline","outcome":"not-stated","missing":["m${n}"]}`, '{"version":1,"findings":[', ']}') }, args: ['a.plan.yaml', '--baseline', 'b.json'] },
  'a baseline with one finding of many fields': { files: { 'b.json': fill((n) => `${n ? ',' : ''}"m${n}"`, '{"version":1,"findings":[{"file":"a.plan.yaml","rule":"seed/duration-minimum","at":"timeline","outcome":"not-stated","missing":[', ']}]}') }, args: ['a.plan.yaml', '--baseline', 'b.json'] },
  'a broken baseline': { files: { 'b.json': fill((n) => `{"file":${n},`, '{"version":1,"findings":[') }, args: ['a.plan.yaml', '--baseline', 'b.json'] },
  'a rule file': { files: { 'pack/pack.yaml': 'name: ours\nversion: 1.0.0\nlanguages: [en]\ntitle: {en: x}\n', 'pack/r.yaml': `check: |\n${fill(() => '  true &&\n')}` }, args: ['a.plan.yaml', '--pack', './pack'] },
  'a rule with many values': { files: pack(`check: plan.project.name == "y"\n${fill((n) => `  v${n}: size(plan.phases.filter(p, plan.phases.all(q, p.name != q.name)))\n`, 'values:\n').slice(0, 900_000).replace(/[^\n]*$/, '')}`), args: ['a.plan.yaml', '--pack', './pack'] },
  'a rule with as many loops as it may have': { files: { ...pack(`check: |\n  ${Array.from({ length: limits.ruleLoops / 2 }, () => 'plan.phases.all(p, plan.phases.all(q, p.name != "z" || q.name != "y"))').join(' && ')}\n`), 'a.plan.yaml': `project: {name: x}\nphases:\n${many((n) => `  - {name: p${n}}\n`, 500)}` }, args: ['a.plan.yaml', '--pack', './pack'] },
  'a rule with many slots in its words': { files: pack('check: "true"\n', `message: {en: "${'{a} '.repeat(200_000)}"}\n`), args: ['a.plan.yaml', '--pack', './pack'] },
  'a pack with many fields of its own': { files: { ...pack('check: "true"\n'), 'pack/pack.yaml': `name: ours\nversion: 1.0.0\nlanguages: [en]\ntitle: {en: x}\nfields:\n${many((n) => `  f.x${n}: {type: text, words: {en: W${n}}}\n`, 8_000)}` }, args: ['a.plan.yaml', '--pack', './pack'] },
  'a report to merge': { files: { 'r.json': '['.repeat(size) }, args: ['merge', 'r.json'] },
};

describe('1 MB', () => {
  const run = (name: string, files: Record<string, string>, args: string[]) => {
    const cwd = join(folder, name);
    for (const [file, text] of Object.entries({ 'a.plan.yaml': plan, ...(args[0]!.endsWith('.plan.yaml') ? { [args[0]!]: plan } : {}), ...files })) {
      mkdirSync(dirname(join(cwd, file)), { recursive: true });
      writeFileSync(join(cwd, file), text);
    }
    const before = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['--require', join(folder, 'measure.cjs'), bin, ...args, '--today', '2026-11-23'].filter((_, index, all) => args[0] !== 'merge' || index < all.length - 2), { cwd, encoding: 'utf8', maxBuffer: 1e9, timeout: 60_000 });
    const seconds = (performance.now() - before) / 1000;
    const { megabytes, cpu } = JSON.parse(readFileSync(join(folder, 'rss'), 'utf8')) as { megabytes: number; cpu: number };
    expect([0, 1, 2]).toContain(status);
    expect(stderr).not.toContain('inside crm-check');
    console.log(`${name}: ${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of processor), ${megabytes.toFixed(0)} MB, exit code ${status}`);
    expect({ name, seconds: Math.min(seconds, cpu) < 2 * slow, megabytes: megabytes < 300 }).toEqual({ name, seconds: true, megabytes: true });
  };
  it.each(Object.entries(plans))('as a plan: %s', (name, text) => {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limits.fileBytes);
    run(name, { 'a.plan.yaml': text }, ['a.plan.yaml']);
  });
  // The same by way of each format, the largest of them.
  it.each(['json', 'sarif', 'junit', 'markdown', 'csv', 'gitlab'])('as a plan with many findings, as %s', (format) => run(`findings as ${format}`, { 'a.plan.yaml': plans['every list as long as it may be']! }, ['a.plan.yaml', '--pack', 'practice', '--stage', 'go-live', '--lang', 'ko', '--format', format]));
  it.each(Object.entries(others))('as %s', (name, { files, args }) => run(name, files, args));
});
