// The only way out for text. Whatever came from a plan, a file name or a rule may try to paint the terminal, hide text or
// command a CI runner; here it becomes visible and inert.
import type { Place } from '../types.ts';

/** Controls (C0, DEL, C1), line and paragraph separators, bidi controls and other deprecated format characters, fillers, blanks without width, invisible tags and selectors, lone surrogates, and what no text may hold. */
// oxlint-disable-next-line no-misleading-character-class -- each is looked for by itself
const unprintable = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u2060-\u2064\u3164\uffa0\ufdd0-\ufdef]|[\u{e0000}-\u{e007f}\u{e0100}-\u{e01ef}\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}]|[\ud800-\udfff]/gu;

const visible = (character: string): string => `\\u{${character.codePointAt(0)!.toString(16)}}`;

/** Of English nearly all; each as wide as one column. */
export const oneColumn = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/;
/** Most texts are plain letters, Latin or Korean, and need no search for what may be wrong with them. */
export const plain = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u3001-\u3020\u3041-\u3096\u3131-\u3163\u3165-\u318e\u4e00-\u9fff\uac00-\ud7a3]*$/;
const plainLines = /^[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u3001-\u3020\u3041-\u3096\u3131-\u3163\u3165-\u318e\u4e00-\u9fff\uac00-\ud7a3]*$/;

/** One line of text for people: nothing unprintable, and no newline. */
export const clean = (text: string): string => (oneColumn.test(text) || plain.test(text) ? text : cleanUp(text));

/** `a.plan.yaml:3:5`, as editors open it; empty for what is in no file. */
export const whereOf = (file: string, place: Place | null): string => (file && place ? `${clean(file)}:${place.line}:${place.column}` : clean(file));

/** In the place of a blank at which no line ends: cleaning leaves none of these in a text. */
export const held = '\ufdd0';

/** What is to be pasted, in one piece: a line break inside of quotes or brackets would be pasted with it. */
export const inOnePiece = (text: string): string => text.replaceAll(' ', held);

const cleanUp = (text: string): string => text.replace(/\r?\n|\t/g, ' ').replace(unprintable, visible);

/** A line of a file as it stands, tabs kept for the code frame to measure. */
export const cleanLine = (text: string): string => plain.test(text) ? text : text.replace(unprintable, (character) => (character === '\t' ? '\t' : visible(character)));

/** CI runners obey `::` at the start of a line, and the others anywhere in it. */
const atLineStart = /^(\s*):(?=:)/gm;
const anywhere = /##(?=\[|vso\[|teamcity\[)/gi;

/** Last gate of every text for people: only our own colours and line ends are left of what is not printable. */
export function toTerminal(text: string): string {
  let safe = text;
  if (!plainLines.test(text)) {
    safe = safe.replace(unprintable, (character) => (character === '\n' || character === '\u001b' ? character : visible(character)));
    safe = safe.replace(/\u001b(?!\[[\d;]*m)/g, visible);
  }
  // A backslash breaks them visibly. Few texts have any, and to look for them by pattern takes longer than by letter.
  if (safe.includes('::')) safe = safe.replace(atLineStart, '$1:\\');
  return safe.includes('##') ? safe.replace(anywhere, '#\\#') : safe;
}

/** What `JSON.stringify` leaves: it escapes the controls below the space, and lone surrogates, by itself. */
const unprintableInJson = /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|\udb40[\udc00-\udc7f]/g;

/** Last gate of what `JSON.stringify` wrote: the same data, written so that no character or runner command survives in the text. */
export function toJson(text: string): string {
  const safe = text.replace(unprintableInJson, (character) => [...escapeUnits(character)].join(''));
  return safe.includes('##') ? safe.replace(anywhere, '#\\u0023') : safe;
}

function* escapeUnits(character: string): Generator<string> {
  for (let unit = 0; unit < character.length; unit++) yield `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`;
}

/** Several lines of text, each of them clean. */
export const cleanLines = (text: string): string => text.split('\n').map(clean).join('\n');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/**
 * Text or an attribute of XML 1.0. What XML cannot hold is visible by then; a parser gives back the rest as it was. By hand:
 * xmlbuilder2 would be 305 KB, and leaves line ends in attributes as they are.
 */
export const xml = (text: string): string =>
  cleanLines(text)
    .replace(/[&<>"']/g, (character) => entities[character]!)
    .replace(atLineStart, '$1&#58;')
    .replace(anywhere, '#&#35;');

/** The message of a GitHub workflow command. It may have several lines; the old form `##[command]` works even in here. */
export const commandData = (text: string): string => cleanLines(text).replace(anywhere, '#\\#').replace(/%/g, '%25').replace(/\n/g, '%0A');

/** A property of one, such as its title. */
export const commandProperty = (text: string): string => commandData(clean(text)).replace(/:/g, '%3A').replace(/,/g, '%2C');

/** At most so many UTF-16 units, and no half characters. */
export const clip = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`);

/** What Markdown, and what GitHub makes of plain text: mentions, references, bare addresses, emoji, mathematics. */
const markdownSpecial = /[\\`*_~[\]|<>&@#$]|:(?=\/\/|[\w+-]+:)|(?<=www)\.|(?<=gh)-(?=\d)|^[-+=]|^\d+(?=[.)])/gi;
/** An invisible space: GitHub looks for mentions and addresses in the finished page, where an escape is no longer seen. */
const apart = '&#8203;';

/** One line of text inside Markdown (GitHub's), at any place in a line and in cells of tables: shown as it is, and nothing else. */
export const toMarkdown = (text: string): string =>
  clean(text).trim().replace(markdownSpecial, (found: string, at: number, all: string) => {
    if (entities[found]) return entities[found];
    // So GitHub's manual says it: no other escape holds for mathematics.
    if (found === '$') return '<span>$</span>';
    if (found === '@') return `@${apart}`;
    if (found === '#') return `\\#${/\d/.test(all[at + 1] ?? '') ? apart : ''}`;
    if (found === ':') return `:${apart}`;
    if (found === '.' || (found === '-' && at > 0)) return `${apart}${found}`;
    return /\d/.test(found) ? found.replace(/$/, '\\') : `\\${found}`;
  });

/** A name or value in Markdown, where GitHub looks for nothing. */
export const toMarkdownCode = (text: string): string => {
  const safe = clean(text).trim();
  return safe && !/[`|\\]/.test(safe) ? `\`${safe}\`` : `<code>${toMarkdown(safe)}</code>`;
};

/** Text inside an element of HTML that GitHub does not search for mentions, like `code`. */
export const toHtml = (text: string): string => clean(text).replace(/[&<>"']/g, (found) => entities[found]!);
