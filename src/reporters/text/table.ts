// How the rules stand, by strategy.
import type { PlanReport } from '../../verdict/report.ts';
import type { Counts } from '../../types.ts';
import { widthOf } from '../frame.ts';
import type { How } from '../format.ts';
import { labelled, padEnd, padStart } from '../layout.ts';

const keys: readonly (keyof Counts)[] = ['met', 'violated', 'notStated', 'notDue', 'notApplicable'];

export function strategyTable(plan: PlanReport, { paint, voice, width }: How): string[] {
  const words = voice.words.report;
  const rows = [...plan.strategies.filter((row) => keys.some((key) => row[key])).map((row) => ({ name: words.strategy[row.strategy], row })), { name: words.totalRow, row: plan.summary }];
  const nameWidth = Math.max(widthOf(words.tableTitle), ...rows.map(({ name }) => widthOf(name)));
  const widths = keys.map((key) => Math.max(widthOf(words.column[key]), 3) + 2);
  const line = (name: string, cells: readonly string[]) => padEnd(name, nameWidth) + cells.map((cell, index) => padStart(cell, widths[index]!)).join('');
  const head = line(words.tableTitle, keys.map((key) => words.column[key]));
  if (widthOf(head) > width) return [paint.bold(words.tableTitle), ...rows.flatMap(({ name, row }) => labelled('  ', 4, `${name}: ${keys.flatMap((key) => (row[key] ? [`${words.column[key]} ${row[key]}`] : [])).join(', ')}`, width))];
  return [
    paint.bold(head),
    paint.dim('-'.repeat(widthOf(head))),
    ...rows.map(({ name, row }, index) => {
      const text = line(name, keys.map((key) => (row[key] ? String(row[key]) : '.')));
      return index === rows.length - 1 ? paint.bold(text) : text;
    }),
  ];
}
