// What people write when they have nothing to say yet. Silence is never a pass.
import { ascii, unmarked } from '../ascii.ts';
import { saysNone, saysNotYet } from './not-yet.ts';

const silent = new Set(
  'null|unknown|tbd|tba|tbc|t.b.d|t.b.a|t.b.c|n/a|na|n.a|n/k|not known|not yet known|not decided|not yet decided|undecided|undefined|unclear|to be decided|to be determined|to be defined|to be confirmed|to be announced|to do|todo|pending|open|later|see above|see below|xxx|미정|추후|추후 결정|추후결정|추후 확정|추후 협의|미상|미확정|미결정|모름|해당 없음|해당없음|검토 중|검토중|확인 중|확인중|협의 중|협의중|작성 예정'.split('|'),
);
const nothing = new Set('none|no|nothing|nil|false|없음|없다|무|아니오|아니요|no one|nobody|never|중단 없음|중단하지 않음'.split('|'));

/** A plain text that is longer is none of these words. */
const longestWord = 16;

/** Invisible characters, and marks around a text that say nothing: "(tbd)", "TBD!", "미정." are all the same. */
// oxlint-disable-next-line no-misleading-character-class, no-control-regex -- each is looked for by itself
const invisible = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0]/g;
/** Made when it is used, not when this is read: its tables of Unicode take longer to make than a plan to read. */
const isMarks = (letter: string): boolean => (marks ??= new RegExp('^[\\s\\p{P}\\p{S}]*$', 'u')).test(letter);
let marks: RegExp | undefined;

/** The same for plain letters. */
const asciiMarks = /^[^A-Za-z0-9]*$/;

/** No word above is longer, in whatever form it is written. */
const longest = 100;

/** A longer text that is none of marks alone says something; to look at each of its marks takes time. */
const longestWithMarks = 20_000;

/** What stands between the marks, in the form of the words above. By hand: a pattern for marks at the end takes the square of their number. */
function core(text: string): string {
  if (text.length > longestWithMarks) return isMarks(text) ? '' : text.slice(0, longest + 1);
  const plain = ascii.test(text);
  const said = (plain ? text : text.replace(invisible, '')).replace(/\s+/g, ' ');
  const isMark = plain ? (letter: string) => asciiMarks.test(letter) : (letter: string) => isMarks(letter.normalize('NFKC'));
  let [start, end] = [0, said.length];
  while (start < end && isMark(said.slice(start, start + widthAt(said, start)))) start += widthAt(said, start);
  while (start < end && isMark(said.slice(end - widthAt(said, end - 2), end))) end -= widthAt(said, end - 2);
  return said.slice(start, Math.min(end, start + longest)).normalize('NFKC').toLowerCase();
}

/** Units of UTF-16 that the character there takes. */
const widthAt = (text: string, at: number): 1 | 2 => (text.codePointAt(at)! > 0xffff ? 2 : 1);

/** The words that a plain text begins with which only says so in several, or which says that there is none: a pattern for all of them would cost more than all the rest of reading. */
const begins: ReadonlySet<string> = new Set(
  "approval|approvals|awaiting|confirmation|confirmed|decided|decision|decisions|defined|definition|determined|discussed|discussion|discussions|agreed|announced|do|don't|don’t|has|have|must|n/a|need|needs|no|nobody|none|not|nothing|open|pending|still|t|tba|tbc|tbd|t.b.a|t.b.a.|t.b.c|t.b.c.|t.b.d|t.b.d.|to|under|undecided|undefined|unknown|waiting|we|will|yet".split('|'),
);
const beginsNone: ReadonlySet<string> = new Set('it|whatever|never|no|none|not|nothing|the|there|this|we'.split('|'));
/** What such a text is about. */
const aboutNone = ['stop', 'continue', 'criteri', 'condition', 'fall', 'plan', 'way back', 'none', 'nothing', 'foreseen', 'needed', 'exit', 'kill'];

function firstWordIn(words: ReadonlySet<string>, text: string): boolean {
  const end = text.indexOf(' ');
  return end > 0 && end <= longestWord && words.has(text.slice(0, end).toLowerCase());
}

/** True for blank text, for marks alone, and for words that only say that nothing is known yet, several of them too ("TBD/TBC"). */
export const isSilence = (text: string): boolean => {
  // No such word begins with a digit, as dates, amounts and numbers do.
  if (text.charCodeAt(0) >= 48 && text.charCodeAt(0) <= 57) return false;
  // Most values are plain words; they need none of the searches above, which cost more than all the rest of reading.
  if (unmarked.test(text)) return isSilent(text) || areSilent(text);
  const said = core(text);
  return said === '' ? !/[<>=%‰$€₩¥£]/.test(text.normalize('NFKC')) : isSilent(said) || areSilent(said);
};

/** Of a text that is its own core. */
const isSilent = (text: string): boolean => (text.length <= longestWord && silent.has(text.toLowerCase())) || ((firstWordIn(begins, text) || !ascii.test(text)) && saysNotYet(text.toLowerCase()));

/** Several of them, with marks between them, or none: "TBD/TBC", "TBD - TBD", "TBD, n/a", "tbd tbd". */
function areSilent(text: string): boolean {
  if (text.length > longest) return false;
  if (severalMarks.test(text) && text.split(between).every((part) => saysNothing(part) || part.split('/').every(saysNothing)) && text.split(severalMarks).some((part) => isSilent(part.trim()))) return true;
  const space = text.indexOf(' ');
  return space > 0 && space <= longestWord && silent.has(text.slice(0, space).toLowerCase()) && text.split(/ +/).every(isSilent);
}
const saysNothing = (part: string): boolean => isSilent(part.trim()) || nothing.has(part.trim().toLowerCase());
const severalMarks = /[/,;&|+]| [-–—] /;
/** Not at "/" at once: "N/A" is one. */
const between = /[,;&|+]| [-–—] /;

/** "None: not needed", "없음(이사회 결정)". */
const noneAndMore = /^(?:none|없음|없다) ?[:(,;–—-]/;

/** Of a text that is its own core. */
function isNone(text: string): boolean {
  const said = text.toLowerCase();
  return (text.length <= longestWord && nothing.has(said)) || ((said.startsWith('none') || said.startsWith('없')) && noneAndMore.test(said)) || ((!ascii.test(text) || (firstWordIn(beginsNone, text) && aboutNone.some((word) => said.includes(word)))) && saysNone(said));
}

/** True for a text that says that there is none: an answer, but not the thing asked for. */
export const isNothing = (text: string): boolean => isNone(unmarked.test(text) ? text : core(text));
