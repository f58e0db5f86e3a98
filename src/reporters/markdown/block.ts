// A heading with rows below it, and how much of it fits.
export interface Block {
  /** Heading and, for tables, their head; lines. */
  head: readonly string[];
  rows: readonly string[];
}

export interface Fitted {
  text: string;
  /** Rows that did not fit. */
  left: number;
}

export const none: Block = { head: [], rows: [] };

export const table = (title: string, columns: readonly string[], rows: readonly (readonly string[])[]): Block =>
  rows.length ? { head: [...(title ? [`#### ${title}`, ''] : []), `| ${columns.join(' | ')} |`, `|${columns.map(() => '---').join('|')}|`], rows: rows.map((cells) => `| ${cells.join(' | ')} |`) } : none;

export const list = (title: string, rows: readonly string[]): Block => (rows.length ? { head: [`#### ${title}`, ''], rows: rows.map((row) => `- ${row}`) } : none);

/** Room for the sentence that rows are missing. */
const note = 60;

/** As many rows, in order, as `room` characters hold; how many are missing is said below them. */
export function fit({ head, rows }: Block, room: number, more: (n: number) => string): Fitted {
  if (!rows.length) return { text: '', left: 0 };
  let used = head.join('\n').length + 3 + note;
  let kept = 0;
  while (kept < rows.length && used + rows[kept]!.length + 1 <= room) used += rows[kept++]!.length + 1;
  const left = rows.length - kept;
  if (!kept) {
    const text = `${more(left)}\n\n`;
    return { text: text.length <= room ? text : '', left };
  }
  return { text: [...head, ...rows.slice(0, kept), ...(left ? ['', more(left)] : []), '', ''].join('\n'), left };
}
