// Problems of no place; and how many problems are kept: of a file, and of a run, as many as somebody can read. What is left out is counted, never silent.
import { limits } from './limits.ts';
import type { Diagnostic } from './types.ts';

/** What is wrong with a whole file, or with the run: of no place. */
export const problemWith = (file: string, id: string, args: Diagnostic['args'] = {}): Diagnostic => ({ id, file, place: null, path: null, args });

/** Said of a name in a call that leads to no plan. */
export const leadsNowhere: ReadonlySet<string> = new Set(['file/not-found', 'file/no-match', 'file/no-plans', 'file/not-a-file']);

/** What stands for the rest of a file's problems; `kind` is the first part of their ids. */
export const moreProblems = (kind: string, file: string, count: number): Diagnostic => problemWith(file, `${kind}/more-problems`, { count: String(count) });

/** How many problems these stand for. */
export const countProblems = (problems: readonly Diagnostic[]): number => problems.reduce((sum, problem) => sum + countOf(problem), 0);

const countOf = ({ id, args }: Diagnostic): number => (id.endsWith('/more-problems') ? Number(args.count) : 1);

export interface Problems {
  add(found: readonly Diagnostic[]): void;
  all: readonly Diagnostic[];
}

/** The problems of a run. Of each file the first is kept, however many there are. */
export function collectProblems(): Problems {
  const all: Diagnostic[] = [];
  const files = new Map<string, { kept: number; more: Diagnostic | null }>();
  const one = (problem: Diagnostic) => {
    const { file, id } = problem;
    let of = files.get(file);
    if (!of) files.set(file, (of = { kept: 0, more: null }));
    if (of.more) of.more.args.count = String(Number(of.more.args.count) + countOf(problem));
    else if (of.kept < limits.problems && (all.length < limits.runProblems || !of.kept)) {
      of.kept++;
      all.push(problem);
    } else all.push((of.more = moreProblems(id.split('/')[0]!, file, countOf(problem))));
  };
  return { all, add: (found) => found.forEach(one) };
}
