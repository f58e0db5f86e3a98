// The comment on a pull request.
const plural = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

export const markdown = {
  found: 'What was found',
  remedy: 'What to do',
  severity: 'Severity',
  problemsTitle: (n: number) => `Could not be judged: ${plural(n, 'problem')}`,
  summary: (c: { errors: number; warnings: number; notStated: number }) => `${plural(c.errors, 'error')}, ${plural(c.warnings, 'warning')}, ${c.notStated} not stated`,
  more: (n: number) => `… and ${n} more.`,
  /** Plans shown in part, and not at all. */
  shortened: (cut: number, out: number) =>
    `Shortened: a comment on GitHub holds 65,536 characters. ${cut ? `The details of ${plural(cut, 'plan')} are cut. ` : ''}${out ? `The details of ${plural(out, 'plan')} are left out: those with nothing new first, then the least bad. ` : ''}Every list that was cut says so; \`--format text\` and \`--format json\` have everything.`,
  foot: (version: string) => `crm-check ${version}. \`crm-check explain RULE\` tells why a rule matters, on what evidence, and what in it is a reading of ours.`,
};
