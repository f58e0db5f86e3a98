// `# crm-check-waive RULE -- reason` in a plan: an author asks for a waiver of what stands below, or before it on its line. It
// counts only once the file of waivers approves it.
import { limits } from '../limits.ts';
import type { MapEntry, Node, Source } from '../source/node.ts';
import { toPlace } from '../source/place.ts';
import { waiveWord, type Path, type Place } from '../types.ts';

export interface Request {
  /** As written. */
  rule: string;
  /** Empty where the author gives none. */
  reason: string;
  place: Place;
  /** The parts of the plan that begin on the line below, or on its own behind them. */
  targets: Path[];
  /** The groups that the plan has. */
  groups: ReadonlySet<Path[number]>;
}

/** With what stands before it on the line. As people write it, also with a colon. */
const comments = () => new RegExp(`^((?:.*[ \\t])?)#[ \\t]*${waiveWord}:?(?:[ \\t](.*))?$`, 'gm');

export function findRequests(source: Source): Request[] {
  const { text } = source;
  if (!text.includes(waiveWord)) return []; // Most plans, which need no walk.
  const lineStarts = source.lineStarts();
  const scalars: Node[] = [];
  const begins = new Map<number, Path[]>();
  const lineOf = (start: number) => toPlace(lineStarts, start, start).line;
  walk(source.root, [], (path, start, node) => {
    // A value below its key is what a finding names.
    for (const line of node.kind === 'scalar' ? new Set([lineOf(start), lineOf(node.start)]) : [lineOf(start)]) if (!begins.get(line)?.push(path)) begins.set(line, [path]);
    if (node.kind === 'scalar') scalars.push(node);
  });
  const groups = new Set(source.root.kind === 'map' ? source.root.entries.map(({ key }) => key) : []);
  const next = nextLines(text, lineStarts);
  return [...text.matchAll(comments())].slice(0, limits.requests).flatMap((match): Request[] => {
    const before = match[1]!;
    const start = match.index + before.length;
    // Inside a text it is text, and inside another comment a part of that.
    if (scalars.some((node) => node.start <= start && start < node.end) || /(?<=^|[ \t])#/.test(withoutTexts(text, match.index, start, scalars))) return [];
    const place = toPlace(lineStarts, start, match.index + match[0].trimEnd().length);
    // Word processors make one dash of two; so do some people.
    const [, rule, reason] = /^(.*?)(?:(?:--|[–—]| - )(.*))?$/.exec(match[2] ?? '') as unknown as [string, string, string | undefined];
    return [{ rule: rule.trim(), reason: (reason ?? '').trim(), place, targets: begins.get(before.trim() === '' ? next[place.line]! : place.line) ?? [], groups }];
  });
}

/** A part of the text without the values in it, which come in their order. */
function withoutTexts(text: string, from: number, to: number, scalars: readonly Node[]): string {
  let [rest, at] = ['', from];
  for (const { start, end } of scalars) {
    if (end <= at || start >= to) continue;
    rest += text.slice(at, start);
    at = end;
  }
  return rest + text.slice(at, to);
}

/** For each line the next one that is neither blank nor a comment. */
function nextLines(text: string, lineStarts: readonly number[]): number[] {
  const next: number[] = [];
  let filled = lineStarts.length + 1;
  for (let line = lineStarts.length; line >= 1; line--) {
    next[line] = filled;
    if (!/^[ \t\r\n]*(#|$)/.test(text.slice(lineStarts[line - 1], lineStarts[line]))) filled = line;
  }
  return next;
}

function walk(node: Node, path: Path, visit: (path: Path, start: number, node: Node) => void): void {
  if (node.kind === 'map') {
    node.entries.forEach((entry: MapEntry) => {
      visit([...path, entry.key], entry.keyRange.start, entry.value);
      walk(entry.value, [...path, entry.key], visit);
    });
  } else if (node.kind === 'list') {
    node.items.forEach((item, index) => {
      visit([...path, index], item.start, item);
      walk(item, [...path, index], visit);
    });
  }
}

/** True when the request stands above the finding, or above or behind a part that holds it; for one about the whole plan, or a group that is not in it, above its first group. */
export const concerns = ({ targets, place: own, groups }: Request, { path, place }: { path: Path; place: Place }): boolean =>
  targets.some((target) => (path.length && groups.has(path[0]!) ? target.every((step, index) => path[index] === step) : place.line > own.line));
