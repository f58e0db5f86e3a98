// Values -> YAML text, as an author would write it: plain where that reads back as the same text, quoted elsewhere.
import { isNull } from '../../shape/raw.ts';
import { readSource } from '../../source/read.ts';
import type { Style } from './style.ts';

/** What a plan shall hold at a path: a text, a list, or a group of fields. Numbers and dates are texts here, as written. */
export type Wanted = string | Wanted[] | { [key: string]: Wanted };

export type Quote = "'" | '"' | '';

/** Lists of words stay on one line up to this many columns. */
const longLine = 100;

/** One value. `flow`: it stands inside brackets. `quote`: the marks to prefer, e.g. those of the value it replaces. */
export function scalarText(value: string, flow: boolean, quote: Quote = ''): string {
  const single = `'${value.replaceAll("'", "''")}'`;
  if (quote === "'" && readsBack(single, value, flow)) return single;
  if (quote === '' && /^[^\s'"]/.test(value) && readsBack(value, value, flow)) return value;
  return JSON.stringify(value);
}

/** The reader itself decides whether a text may stand there without more. */
function readsBack(text: string, value: string, flow: boolean): boolean {
  const { source } = readSource('', flow ? `[${text}, end]` : `key: ${text}\nend: end`);
  const root = source?.root;
  const node = root?.kind === 'list' && root.items.length === 2 ? root.items[0] : root?.kind === 'map' && root.entries.length === 2 ? root.entries[0]!.value : undefined;
  // A text that YAML takes for nothing must be quoted to be a text.
  return node?.kind === 'scalar' && node.text === value && !(node.plain && isNull(node));
}

/** On one line, with brackets. */
export function flowText(wanted: Wanted): string {
  if (typeof wanted === 'string') return scalarText(wanted, true);
  if (Array.isArray(wanted)) return `[${wanted.map(flowText).join(', ')}]`;
  return `{${Object.entries(wanted).map(([key, value]) => `${scalarText(key, true)}: ${flowText(value)}`).join(', ')}}`;
}

/** `key: value` and the lines below it; `indent` is the key's own. No line has its end yet. */
export function entryLines(key: string, wanted: Wanted, indent: string, style: Style): string[] {
  const head = `${indent}${scalarText(key, false)}:`;
  if (typeof wanted === 'string') return [`${head} ${scalarText(wanted, false)}`];
  if (isEmpty(wanted)) return [`${head} ${flowText(wanted)}`];
  if (Array.isArray(wanted) && wanted.every((item) => typeof item === 'string')) {
    const line = `${head} ${flowText(wanted)}`;
    if (line.length <= longLine) return [line];
  }
  return [head, ...belowLines(wanted, indent, style)];
}

/** The lines of a list or a group of fields below a key with this indentation. */
export const belowLines = (wanted: Exclude<Wanted, string>, indent: string, style: Style): string[] => blockLines(wanted, indent + ' '.repeat(Array.isArray(wanted) ? style.list : style.map), style);

/** The same lines at an indentation of their own. */
export function blockLines(wanted: Exclude<Wanted, string>, indent: string, style: Style): string[] {
  return Array.isArray(wanted) ? wanted.flatMap((item) => itemLines(item, indent, style)) : Object.entries(wanted).flatMap(([key, value]) => entryLines(key, value, indent, style));
}

/** One item of a list, behind its dash. */
export function itemLines(item: Wanted, indent: string, style: Style): string[] {
  const dash = `${indent}-`.padEnd(indent.length + style.dash);
  if (typeof item === 'string') return [`${dash}${scalarText(item, false)}`];
  if (isEmpty(item) || Array.isArray(item)) return [`${dash}${flowText(item)}`];
  return blockLines(item, ' '.repeat(dash.length), style).map((line, index) => (index ? line : dash + line.slice(dash.length)));
}

export const isEmpty = (wanted: Exclude<Wanted, string>): boolean => (Array.isArray(wanted) ? wanted.length : Object.keys(wanted).length) === 0;
