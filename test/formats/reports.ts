// Reports to write in every format: one in which everything occurs, and the same with other people's texts in every field.
import { check, render, type FormatName, type Report } from '../../src/index.ts';
import type { Reported, Waiver } from '../../src/verdict/report.ts';
import { findingsOf, isFinding } from '../../src/verdict/reported.ts';

const waiver: Waiver = { rule: 'seed/owner-not-it', files: 'examples/**', at: 'ownership.owner.role', reason: 'The CIO hands over in spring', owner: 'Kim Minji', approvedBy: 'Audit committee', until: '2027-03-31' };
const place = { line: 3, column: 5, endLine: 3, endColumn: 9 };

/** Two plans with findings that are open, waived, known, asked for, new and old; resolved ones; notices; a plan that cannot be read. */
export async function everything(): Promise<Report> {
  const report = await check(['examples/first-draft.plan.yaml', 'examples/korean.plan.yaml', { file: 'broken.plan.yaml', content: 'project: {stage: soon}\nbudgte: 3\n' }, 'nowhere.yaml'], { today: '2026-11-23' });
  Object.assign(report.run, { since: 'origin/main', deleted: ['gone.plan.yaml'] });
  for (const plan of report.plans) {
    plan.results.filter(isFinding).forEach((result, index) => {
      for (const finding of [result, ...result.items.filter(isFinding)] as Reported[]) {
        finding.change = index % 2 ? 'new' : 'unchanged';
        for (const spot of finding.missing) spot.change = finding.change;
        if (index % 5 === 1) Object.assign(finding, { standing: 'waived', waiver });
        if (index % 5 === 2) finding.standing = 'known';
        if (index % 5 === 3) finding.requested = 'Stores are busy until January';
      }
    });
    plan.resolved = [{ rule: 'seed/sponsor-takes-part', at: 'ownership.sponsor', outcome: 'violated', severity: 'warning' }];
  }
  report.notices = [
    { id: 'waiver/expired', severity: 'error', file: 'crm-check.waivers.yaml', place, path: '/waivers/0', args: { rule: 'seed/owner-not-it', file: 'examples/**', owner: 'Kim Minji', until: '2026-10-31' } },
    { id: 'waiver/unused', severity: 'warning', file: 'crm-check.waivers.yaml', place: null, path: null, args: { rule: 'seed/outside-view', file: 'examples/**' } },
  ];
  return report;
}

/** Every text that someone else wrote becomes the next of `texts`; what the tool itself chooses stays. */
export function poison(original: Report, texts: readonly string[]): Report {
  const report = structuredClone(original);
  let n = 0;
  const next = () => texts[n++ % texts.length]!;
  const words = () => ({ en: next(), ko: next() });
  const problem = (found: Report['diagnostics'][number]) => Object.assign(found, { file: next(), path: `/${next()}`, args: Object.fromEntries(Object.keys(found.args).map((key) => [key, next()])) });
  report.diagnostics.forEach(problem);
  report.notices.forEach(problem);
  Object.assign(report.run, { since: next(), deleted: [next(), next()] });
  for (const rule of report.rules) Object.assign(rule, { title: words(), message: words(), ask: words(), why: words(), remedy: words(), reading: words(), notApplicable: words(), params: { x: { value: next(), default: next(), kind: { type: 'text' }, title: words() } } });
  for (const entry of report.evidence) Object.assign(entry, { name: words(), figure: words(), claim: words(), source: words(), class: words(), url: next(), contradictedBy: words() });
  for (const plan of report.plans) {
    Object.assign(plan, { file: next(), title: next() });
    for (const result of plan.results) {
      for (const finding of [result, ...result.items]) {
        Object.assign(finding, { at: next(), args: { x: { kind: 'text', value: next() } } });
        for (const spot of [...finding.related, ...finding.missing]) spot.written = next();
        for (const spot of finding.missing) spot.at = next();
        if (finding.requested !== null) finding.requested = next();
        if (finding.waiver) finding.waiver = { ...finding.waiver, reason: next(), owner: next(), approvedBy: next(), until: next(), at: next(), files: next() };
      }
    }
    for (const resolved of plan.resolved ?? []) resolved.at = next();
  }
  return report;
}

export const write = async (report: Report, format: FormatName, options: Parameters<typeof render>[2] = {}): Promise<string> => [...(await render(report, format, options))].join('');

export const allFindings = (report: Report): Reported[] => report.plans.flatMap((plan) => plan.results.flatMap(findingsOf));

/** What has broken reports, terminals and runners before. */
export const naughty = [
  '', ' ', '\u0000', '\u001b[31mred\u001b[0m', '\u001b]0;title\u0007', '\u009b31m', '\r', '\n', '\r\n::error::', '\n::set-output name=x::y', '::error file=a,line=1::b', ' ::stop-commands::x', '##[add-mask]x', '##vso[task.complete]', '##teamcity[message]', '##TEAMCITY[x]', '###[group]',
  ']]>', '<![CDATA[', '<!--', '-->', '<script>alert(1)</script>', '&amp;', '&#27;', '&', '"', "'", '`', '%0A', '%25', '%', 'a,b:c=d', '::', ':', '](1)', '[x](http://example.com)', '[x](1)', '{0} {1}', '{{', '\\', '\\u0041', '|', '@everyone', '![](x)',
  '\ud800', '\udc00\ud800', '\ufffe', '\uffff', '\ufeff', '\u202eright to left', '\u2066', '\u2028', '\u2029', '\u200f', '\u{e0041}\u{e0042}', '\u{1fffe}', '한글', '한글'.normalize('NFD'), '👩‍👩‍👧', 'a\u0300\u0301', 'ﷺ', '../../etc/passwd', '/absolute/path.yaml', 'C:\\plans\\a.yaml', './a.yaml', 'a b#c?d.yaml', 'a'.repeat(3000), '__proto__', '-', '=1+1', 'null', 'undefined', '$(id)', '${x}', '\t',
];
