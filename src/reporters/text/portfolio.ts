// The table of several plans, worst first, and the rules that most of them break.
import type { Report } from '../../report.ts';
import type { Rows } from '../../rows.ts';
import { widthOf } from '../frame.ts';
import type { How } from '../format.ts';
import { portfolioOf, type PortfolioRow } from '../portfolio.ts';
import { clean } from '../sanitize.ts';
import { openTitle } from '../wording.ts';
import { labelled, padEnd, padStart, shorten } from './layout.ts';

const numbers = ['errors', 'warnings', 'notStated'] as const;
/** A name cut to less is no longer one. */
const narrowestName = 16;

/** Nothing for a single plan, or where none was judged. */
export function portfolio(report: Pick<Report, 'rules' | 'diagnostics'>, of: Rows, how: How): string[] {
  const { rows, violated } = portfolioOf(report, of);
  if (rows.length < 2 || !of.rows.length) return [];
  return [...table(rows, how), ...mostViolated(violated, how)];
}

function table(rows: readonly PortfolioRow[], { paint, voice, width }: How): string[] {
  const { portfolio: head, strategy } = voice.words.standing;
  const { verdict: verdicts } = voice.words.report;
  const mark = { pass: paint.green, fail: paint.red, error: paint.red };
  const verdictWidth = Math.max(widthOf(head.verdict), ...rows.map(({ verdict }) => widthOf(verdicts[verdict])));
  const numberWidths = numbers.map((key) => Math.max(widthOf(head[key]), 3));
  const worstWidth = Math.max(widthOf(head.worst), ...rows.map(({ worst }) => (worst ? widthOf(strategy[worst]) : 0)));
  const rest = [verdictWidth, ...numberWidths, worstWidth].reduce((sum, wide) => sum + wide + 2, 0);
  const { names, folder } = shortNames(rows.map(({ file }) => clean(file)), width - rest);
  const title = folder ? head.planIn(shorten(folder, width - rest - widthOf(head.planIn('')))) : head.plan;
  const nameWidth = Math.min(width - rest, Math.max(widthOf(title), ...names.map(widthOf)));
  if (nameWidth < narrowestName && names.some((name) => widthOf(name) > nameWidth)) {
    return rows.flatMap(({ file, verdict, numbers: own, worst }) => [
      shorten(clean(file), width),
      ...labelled('  ', 2, [verdicts[verdict], ...numbers.flatMap((key) => (own ? [`${head[key]} ${own[key]}`] : [])), ...(worst ? [`${head.worst}: ${strategy[worst]}`] : [])].join(', '), width),
    ]);
  }
  const line = (name: string, verdict: string, values: readonly string[], worst: string) => `${padEnd(name, nameWidth)}  ${verdict}${values.map((value, index) => `  ${padStart(value, numberWidths[index]!)}`).join('')}  ${worst}`;
  return [
    paint.bold(line(title, padEnd(head.verdict, verdictWidth), numbers.map((key) => head[key]), head.worst)),
    paint.dim('-'.repeat(nameWidth + rest)),
    ...rows.map(({ verdict, numbers: own, worst }, index) => {
      const marked = mark[verdict](padEnd(verdicts[verdict], verdictWidth));
      return line(shorten(names[index]!, nameWidth), marked, numbers.map((key) => (own?.[key] ? String(own[key]) : '.')), worst ? strategy[worst] : '.');
    }),
  ];
}

function mostViolated(rows: ReturnType<typeof portfolioOf>['violated'], { paint, voice, width }: How): string[] {
  if (!rows.length) return [];
  const { mostViolatedTitle, plans } = voice.words.standing;
  const countWidth = Math.max(...rows.map(({ plans: n }) => widthOf(plans(n))));
  return ['', paint.bold(mostViolatedTitle), ...rows.flatMap(({ rule, plans: n }) => [...labelled(`  ${padStart(plans(n), countWidth)}`, countWidth + 4, openTitle(rule, voice), width), `${' '.repeat(countWidth + 4)}${paint.dim(rule.id)}`])];
}

/** Names that do not fit leave out the folder they share, said above them, and the ending that every plan has. */
function shortNames(names: readonly string[], width: number): { names: readonly string[]; folder: string } {
  const fit = (all: readonly string[]) => all.every((name) => widthOf(name) <= width);
  if (fit(names)) return { names, folder: '' };
  const folders = names.map((name) => name.slice(0, name.lastIndexOf('/') + 1));
  let folder = folders[0]!;
  while (!folders.every((other) => other.startsWith(folder))) folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
  const inside = names.map((name) => name.slice(folder.length));
  const bare = inside.map((name) => name.replace(/(?<=.)[./]plan\.ya?ml$/, ''));
  return { names: fit(inside) || new Set(bare).size < names.length ? inside : bare, folder };
}
