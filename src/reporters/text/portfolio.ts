// The table of several plans, worst first, and the rules that most of them break.
import type { Report, Verdict } from '../../report.ts';
import type { Rows } from '../../rows.ts';
import { widthOf } from '../frame.ts';
import type { How } from '../format.ts';
import { portfolioOf, type Portfolio, type PortfolioRow } from '../portfolio.ts';
import { clean } from '../sanitize.ts';
import { openTitle } from '../wording.ts';
import { labelled, padEnd, padStart, shorten } from './layout.ts';

const numbers = ['errors', 'warnings', 'notStated'] as const;
/** A name cut to less is no longer one. */
const narrowestName = 16;

/** Line by line, since there may be very many; nothing for a single plan, or where none was judged. */
export function* portfolio(report: Pick<Report, 'rules' | 'diagnostics'>, of: Rows, how: How): Iterable<string> {
  const { rows, verdictOf, violated } = portfolioOf(report, of);
  if (rows.length < 2 || !of.rows.length) return;
  const shown = how.quiet ? rows.filter((row) => verdictOf(row) !== 'pass') : rows;
  if (shown.length) yield* table(shown, verdictOf, how);
  yield* mostViolated(violated, how);
}

function* table(rows: readonly PortfolioRow[], verdictOf: Portfolio['verdictOf'], { paint, voice, width }: How): Iterable<string> {
  const { portfolio: head, strategy } = voice.words.standing;
  const { verdict: verdicts } = voice.words.report;
  const mark = { pass: paint.green, fail: paint.red, error: paint.red };
  const widest = <T>(title: string, values: Iterable<T>, wordOf: (value: T) => string) => Math.max(widthOf(title), ...[...new Set(values)].map((value) => widthOf(wordOf(value))));
  const verdictWidth = widest(head.verdict, rows.map(verdictOf), (verdict) => verdicts[verdict]);
  const numberWidths = numbers.map((key) => Math.max(widthOf(head[key]), 3));
  const worstWidth = widest(head.worst, rows.map(({ worst }) => worst), (worst) => (worst ? strategy[worst] : ''));
  const rest = [verdictWidth, ...numberWidths, worstWidth].reduce((sum, wide) => sum + wide + 2, 0);
  const { nameOf, folder } = shortNames(rows, width - rest);
  const title = folder ? head.planIn(shorten(folder, width - rest - widthOf(head.planIn('')))) : head.plan;
  const nameWidth = Math.min(width - rest, rows.reduce((widest, { file }) => Math.max(widest, widthOf(nameOf(file))), widthOf(title)));
  if (nameWidth < narrowestName && rows.some(({ file }) => widthOf(nameOf(file)) > nameWidth)) {
    for (const row of rows) {
      const { file, worst } = row;
      yield shorten(clean(file), width);
      yield* labelled('  ', 2, [verdicts[verdictOf(row)], ...numbers.flatMap((key) => (row[key] === undefined ? [] : [`${head[key]} ${row[key]}`])), ...(worst ? [`${head.worst}: ${strategy[worst]}`] : [])].join(', '), width);
    }
    return;
  }
  const line = (name: string, verdict: string, values: readonly string[], worst: string) => `${padEnd(name, nameWidth)}  ${verdict}  ${values.join('  ')}  ${worst}`;
  yield paint.bold(line(title, padEnd(head.verdict, verdictWidth), numbers.map((key, index) => padStart(head[key], numberWidths[index]!)), head.worst));
  yield paint.dim('-'.repeat(nameWidth + rest));
  const marked = Object.fromEntries(Object.entries(mark).map(([verdict, paint]) => [verdict, paint(padEnd(verdicts[verdict as Verdict], verdictWidth))])) as Record<Verdict, string>;
  for (const row of rows) {
    const { file, worst } = row;
    yield line(shorten(nameOf(file), nameWidth), marked[verdictOf(row)], numbers.map((key, index) => String(row[key] || '.').padStart(numberWidths[index]!)), worst ? strategy[worst] : '.');
  }
}

function mostViolated(rows: ReturnType<typeof portfolioOf>['violated'], { paint, voice, width }: How): string[] {
  if (!rows.length) return [];
  const { mostViolatedTitle, plans } = voice.words.standing;
  const countWidth = Math.max(...rows.map(({ plans: n }) => widthOf(plans(n))));
  return ['', paint.bold(mostViolatedTitle), ...rows.flatMap(({ rule, plans: n }) => [...labelled(`  ${padStart(plans(n), countWidth)}`, countWidth + 4, openTitle(rule, voice), width), `${' '.repeat(countWidth + 4)}${paint.dim(rule.id)}`])];
}

/** Names that do not fit leave out the folder they share, said above them, and the ending that every plan has. */
function shortNames(rows: readonly PortfolioRow[], width: number): { nameOf: (file: string) => string; folder: string } {
  const fit = (nameOf: (file: string) => string) => rows.every(({ file }) => widthOf(nameOf(file)) <= width);
  if (fit(clean)) return { nameOf: clean, folder: '' };
  const upTo = (name: string) => name.slice(0, name.lastIndexOf('/') + 1);
  let folder = upTo(clean(rows[0]!.file));
  // At last none, which every name begins with: an absolute name and a relative one share not even the root.
  for (const { file } of rows) while (!clean(file).startsWith(folder)) folder = upTo(folder.slice(0, -1));
  const inside = (file: string) => clean(file).slice(folder.length);
  const bare = (file: string) => inside(file).replace(/(?<=.)[./]plan\.ya?ml$/, '');
  const tell = fit(inside) || new Set(rows.map(({ file }) => bare(file))).size < rows.length ? inside : bare;
  return { nameOf: tell, folder };
}
