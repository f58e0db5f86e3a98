// A condition laid out for a terminal: the author's lines as they stand, and what is too long for one broken at operators and commas.
import { widthOf } from '../frame.ts';

/** The loosest is broken first. */
const loosestFirst = [',', '?:', '||', '&&', 'comparison', 'arithmetic'] as const;
type Operator = (typeof loosestFirst)[number];
interface Break {
  /** Where the next line begins. */
  at: number;
  by: Operator;
  depth: number;
}

const step = 2;

export const layOut = (condition: string, width: number): string[] =>
  condition
    .trimEnd()
    .split('\n')
    .flatMap((line) => fit(line.trim(), line.length - line.trimStart().length, width));

/** A text in lines of at most `width`, as far as it has places to break at; all but the first stand further in. */
function fit(text: string, indent: number, width: number): string[] {
  const line = ' '.repeat(indent) + text;
  if (widthOf(line) <= width) return [line];
  const { by, parts } = split(text);
  if (parts.length < 2) return [line];
  const [head, ...rest] = by === ',' ? fill(parts, width - indent - step) : parts;
  return [...fit(head!, indent, width), ...rest.flatMap((part) => fit(part, indent + step, width))];
}

/** A text broken at its outermost level, everywhere by the loosest operator there. */
function split(text: string): { by: Operator | undefined; parts: string[] } {
  const all = breaks(text);
  const outermost = Math.min(...all.map(({ depth }) => depth));
  const outer = all.filter(({ depth }) => depth === outermost);
  const by = loosestFirst.find((operator) => outer.some((found) => found.by === operator));
  const at = outer.filter((found) => found.by === by).map((found) => found.at);
  return { by, parts: [0, ...at].map((from, index) => text.slice(from, at[index]).trim()) };
}

/** As many items of a list on a line as there is room for. */
const fill = (parts: readonly string[], width: number): string[] =>
  parts.reduce<string[]>((lines, part) => (lines.length && widthOf(lines.at(-1)!) + 1 + widthOf(part) <= width ? [...lines.slice(0, -1), `${lines.at(-1)} ${part}`] : [...lines, part]), []);

/** Texts and comments are no places to break at. */
const token = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\/.*|[([{]|[)\]}]|&&|\|\||[?:,]|[=!<>]=|[<>]| [-+*/%] /g;

function breaks(text: string): Break[] {
  const found: Break[] = [];
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(token)) {
    if ('([{'.includes(mark)) depth++;
    else if (')]}'.includes(mark)) depth--;
    else if (mark === ',') found.push({ at: index + 1, by: ',', depth });
    // An operator that begins or ends the text is where it was broken before.
    else if (!/^["'/]/.test(mark) && index > 0 && index + mark.length < text.length) found.push({ at: index, by: operatorOf(mark), depth });
  }
  return found.filter(({ at }) => at < text.length);
}

const operatorOf = (mark: string): Operator => (mark === '&&' || mark === '||' ? mark : /[?:]/.test(mark) ? '?:' : mark.startsWith(' ') ? 'arithmetic' : 'comparison');
