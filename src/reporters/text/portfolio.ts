// The table of several plans, worst first, and the rules that most of them break.
import type { Report, Verdict } from '../../verdict/report.ts';
import type { Rows } from '../../verdict/rows.ts';
import type { Strategy } from '../../types.ts';
import { widthOf } from '../frame.ts';
import type { How } from '../format.ts';
import { portfolioOf, type Portfolio } from '../parts/portfolio.ts';
import { clean } from '../sanitize.ts';
import { openTitle } from '../wording.ts';
import { mostProblems } from './diagnostics.ts';
import { labelled, padEnd, padStart, shortenMiddle, verdictColor } from '../layout.ts';

const numbers = ['errors', 'warnings', 'notStated'] as const;
/** A name cut to less is no longer one. */
const narrowestName = 16;

/** Line by line, since there may be very many; nothing for a single plan, or where none was judged and each is told anyway. */
export function* portfolio(report: Pick<Report, 'rules' | 'diagnostics'>, of: Rows, how: How): Iterable<string> {
  const { order, rowAt, violated } = portfolioOf(report, of);
  if (order.length < 2 || (!of.rows.length && report.diagnostics.length <= mostProblems)) return;
  const shown = how.quiet ? order.filter((place) => rowAt(place).verdict !== 'pass') : order;
  if (shown.length) yield* table(shown, rowAt, how);
  yield* mostViolated(violated, how);
}

function* table(order: Portfolio['order'], rowAt: Portfolio['rowAt'], how: How): Iterable<string> {
  const { paint, voice, width } = how;
  const { portfolio: head, strategy } = voice.words.standing;
  const { verdict: verdicts } = voice.words.report;
  /** Clean, in the order of the table. */
  const files: string[] = [];
  const used = { verdicts: new Set<Verdict>(), worst: new Set<Strategy | null>() };
  for (const place of order) {
    const { file, verdict, worst } = rowAt(place);
    files.push(clean(file));
    used.verdicts.add(verdict);
    used.worst.add(worst);
  }
  const widest = <T>(title: string, values: Iterable<T>, wordOf: (value: T) => string) => Math.max(widthOf(title), ...[...values].map((value) => widthOf(wordOf(value))));
  const verdictWidth = widest(head.verdict, used.verdicts, (verdict) => verdicts[verdict]);
  const numberWidths = numbers.map((key) => Math.max(widthOf(head[key]), 3));
  const worstWidth = widest(head.worst, used.worst, (worst) => (worst ? strategy[worst] : ''));
  const rest = [verdictWidth, ...numberWidths, worstWidth].reduce((sum, wide) => sum + wide + 2, 0);
  const { nameOf, folder } = shortNames(files, width - rest);
  const title = folder ? head.planIn(shortenMiddle(folder, width - rest - widthOf(head.planIn('')))) : head.plan;
  const nameWidth = Math.min(width - rest, files.reduce((widest, file) => Math.max(widest, widthOf(nameOf(file))), widthOf(title)));
  if (nameWidth < narrowestName && files.some((file) => widthOf(nameOf(file)) > nameWidth)) {
    for (const [index, file] of files.entries()) {
      const row = rowAt(order[index]!);
      const { verdict, worst } = row;
      yield shortenMiddle(file, width);
      yield* labelled('  ', 2, [verdicts[verdict], ...numbers.flatMap((key) => (row[key] === undefined ? [] : [`${head[key]} ${row[key]}`])), ...(worst ? [`${head.worst}: ${strategy[worst]}`] : [])].join(', '), width);
    }
    return;
  }
  const line = (name: string, verdict: string, values: readonly string[], worst: string) => `${padEnd(name, nameWidth)}  ${verdict}  ${values.join('  ')}  ${worst}`;
  yield paint.bold(line(title, padEnd(head.verdict, verdictWidth), numbers.map((key, index) => padStart(head[key], numberWidths[index]!)), head.worst));
  yield paint.dim('-'.repeat(nameWidth + rest));
  const marked = new Map([...used.verdicts].map((verdict) => [verdict, verdictColor(how, verdict)(padEnd(verdicts[verdict], verdictWidth))]));
  for (let index = 0; index < files.length; index++) {
    const row = rowAt(order[index]!);
    const { verdict, worst } = row;
    yield line(shortenMiddle(nameOf(files[index]!), nameWidth), marked.get(verdict)!, numbers.map((key, index) => String(row[key] || '.').padStart(numberWidths[index]!)), worst ? strategy[worst] : '.');
  }
}

function mostViolated(rows: Portfolio['violated'], { paint, voice, width }: How): string[] {
  if (!rows.length) return [];
  const { mostViolatedTitle, plans } = voice.words.standing;
  const countWidth = Math.max(...rows.map(({ plans: n }) => widthOf(plans(n))));
  return ['', paint.bold(mostViolatedTitle), ...rows.flatMap(({ rule, plans: n }) => [...labelled(`  ${padStart(plans(n), countWidth)}`, countWidth + 4, openTitle(rule, voice), width), `${' '.repeat(countWidth + 4)}${paint.dim(rule.id)}`])];
}

/** Names that do not fit leave out the folder they share, said above them, and the ending that every plan has. */
function shortNames(files: readonly string[], width: number): { nameOf: (file: string) => string; folder: string } {
  const fit = (nameOf: (file: string) => string) => files.every((file) => widthOf(nameOf(file)) <= width);
  if (fit((file) => file)) return { nameOf: (file) => file, folder: '' };
  const upTo = (name: string) => name.slice(0, name.lastIndexOf('/') + 1);
  let folder = upTo(files[0]!);
  // At last none, which every name begins with: an absolute name and a relative one share not even the root.
  for (const file of files) while (!file.startsWith(folder)) folder = upTo(folder.slice(0, -1));
  const inside = (file: string) => file.slice(folder.length);
  const bare = (file: string) => inside(file).replace(/(?<=.)[./]plan\.ya?ml$/, '');
  const tell = fit(inside) || new Set(files.map(bare)).size < files.length ? inside : bare;
  return { nameOf: tell, folder };
}
