// Pasted text is one answer: line breaks inside it answer nothing.
const [begins, ends] = ['\u001b[200~', '\u001b[201~'];

/** What a terminal is told, to mark what is pasted; and that it need not any more. */
export const markPastes = '\u001b[?2004h';
export const markNoPastes = '\u001b[?2004l';

/**
 * For one question: what came from the keyboard -> what is given to the prompt. `lines`: the answer may be a text, of which
 * several lines become one; of what is pasted into a list, the first line counts. `joined` is told what several lines became.
 */
export function pasteReader(lines: boolean, joined: (text: string) => void = () => {}): (chunk: string) => string {
  let inside = false;
  let full = false;
  let whole: string[] = [];
  const note = (parts: readonly string[]) => {
    const said = parts.flatMap((part) => spaced(part).trim() || []);
    if (lines && said.length > 1) joined(said.join(' '));
  };
  const pasted = (text: string): string => {
    if (full) return '';
    const [first, ...rest] = text.split(lineEnd);
    full = !lines && rest.length > 0;
    return spaced(lines ? [first, ...rest].join(' ') : first!);
  };
  return (chunk) => {
    let out = '';
    for (let rest = chunk; rest; ) {
      const mark = inside ? ends : begins;
      const at = rest.indexOf(mark);
      const part = at < 0 ? rest : rest.slice(0, at);
      if (inside) whole.push(part);
      else note(part.split(lineEnd));
      out += inside ? pasted(part) : typed(part, lines);
      if (at >= 0) {
        // What is marked may come in several pieces.
        note(whole.join('').split(lineEnd));
        whole = [];
        [inside, full] = [!inside, false];
      }
      rest = at < 0 ? '' : rest.slice(at + mark.length);
    }
    return out;
  };
}

const lineEnd = /\r\n|[\r\n]/;
// oxlint-disable-next-line no-control-regex -- a tab or an escape is a key, not a part of a text
const spaced = (text: string): string => text.replace(/[\u0000-\u001f\u007f]+/g, ' ');

/** A terminal that does not mark what is pasted sends it in one go: what stands behind a line break there was not typed. */
function typed(text: string, lines: boolean): string {
  const [, body, enter] = /^([^]*?)([\r\n]*)$/.exec(text)!;
  const parts = body!.split(lineEnd);
  if (parts.length === 1) return body! + (enter ? '\r' : '');
  return lines ? parts.join(' ') + (enter ? '\r' : '') : `${parts[0]!}\r`;
}
