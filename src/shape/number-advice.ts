// What to write instead of a text that is no number: the number in it, as long as no other could be meant.
import type { Diagnostic } from '../types.ts';
import type { NumberType } from './field.ts';
import { inDigits } from './number-words.ts';
import { currencyMark, currencyOf, readQuantity, splitCurrency, withoutShare, yearsInMonths } from './numbers.ts';

/** Of a longer one nobody could tell what it was meant to be. */
export const longestNumber = 60;

/** A minus as people write it, also where a word processor made it longer. */
export const minus = /^(?:[-−–] ?|minus |마이너스 ?)(?=[\d.])/i;

/** Not "less than": below 300 is another size than 300. */
const approximately = /^(?:약|대략|최대|최소|about|around|approx\.?|approximately|circa|ca\.?(?=[\s\d])|c\.|some|within|at (?:least|most)|up to|not? (?:more|less) than|max\.?|min\.?|~|≈)\s*/i;
/** What stands behind a number and does not change it: in brackets a share or how it was counted, and how exact it is. */
const remark = / *\((?:\d[\d.,]* ?%[^()]*|[^()\d]*(?:\b(?:VAT|tax|incl|excl|estimate)|부가세|포함|제외|별도|추정|예상)[^()\d]*)\)$/i;
const more = /(?:(?<=[\d조억만천백십]) ?(?:여|\+)|(?<=\S) ?(?:이상|이하|이내|내외|가량|정도|쯤|안팎|까지)| or (?:more|less|fewer))$/;
/** How much more or less, or a bound: no unit. */
export const isNoUnit = (word: string): boolean => change.test(word) || /^(?:이상|이하|이내|미만|초과|내외|가량|정도|쯤|안팎|까지)$/.test(word);

/** The same number without "about", a share in brackets behind it, currency and other marks, and years as months; nothing where that would be another number. */
export function suggestNumber(type: NumberType, accepts: (text: string) => boolean, written: string, isEnd = false): Diagnostic['args'] {
  if (written.length > longestNumber) return { write: '' };
  const exact = inDigits(written.replace(approximately, '').replace(remark, '').replace(more, ''));
  // Points twice can only be those of thousands.
  const grouped = /^\d{1,3}(?:([ '’])\d{3}(?:\1\d{3})*|(?:\.\d{3}){2,})$/.test(exact) ? exact.replace(/\D/g, '') : '';
  // A comma before one or two digits can only be that of decimals, and blanks are those of thousands.
  const decimal = exact.replace(european, (_, whole: string, part: string) => whole.replaceAll('.', '') + (/[1-9]/.test(part) ? `.${part}` : '')).replace(/^\D{0,4}\d{1,3}(?:\.\d{3}){2,}(?![\d.,])/, (figure) => figure.replaceAll('.', '')).replace(/^(\D{0,4}\d+),(\d\d?)(?![\d.,])/, '$1.$2').replace(/^\D{0,4}\d{1,3}(?:[ '’]\d{3})+(?!\d)/, (figure) => figure.replace(/(?<=\d)[ '’](?=\d)/g, ''));
  const one = /^[조억만]/.test(exact) ? `1${exact}` : '';
  const share = withoutShare(exact);
  const byType: Partial<Record<NumberType, string>> = { months: String(yearsInMonths(exact)), count: counted.exec(exact)?.[1] ?? '' };
  const write = [exact, grouped, decimal, one, byType[type] ?? ''].find((text) => text !== '' && accepts(text));
  // Inside {...} a comma would end the number.
  if (write !== undefined) return { write: write.replaceAll(',', '').replace(/(?<=\S) ?원$/, ''), ...(type === 'amount' && write.endsWith('원') && { currency: 'KRW' }) };
  if (type === 'number') {
    if (change.test(exact)) return { write: '', change: 'yes' };
    const [, from, to] = step.exec(exact) ?? [];
    const fits = (end: string) => accepts(withoutShare(end)) || accepts(splitUnit(type, end)?.figure ?? '');
    if (to !== undefined && fits(from!) && fits(to)) return { write: '', from: from!.replaceAll(',', ''), to: to.replaceAll(',', '') };
  }
  const range = isEnd ? null : suggestEnds(type, accepts, exact);
  if (range) return range;
  // The same figure in another currency, or of a hundred, is another one.
  const split = splitUnit(type, decimal);
  if (split && accepts(split.figure)) return { write: split.figure.replaceAll(',', ''), currency: split.unit };
  return { write: '', ...(type === 'amount' && (share !== exact || ofHundred.test(exact)) ? { share: 'yes' } : {}) };
}

/** `14.500.000,00`: points before a comma can only be those of thousands. */
const european = /^(\D{0,4}\d{1,3}(?:\.\d{3})+),(\d\d?)(?![\d.,])/;
const change = /^\+|(?:감소|증가|절감|향상|상승|하락|단축|개선)$|\b(?:lower|higher|less|fewer|more|reduction|increase|decrease|improvement)$/i;
/** Today's value of a goal and its target in one. */
const step = /^([^<>=→⇒]+?) ?(?:[-=]>|→|⇒|에서 ) ?([^<>=→⇒]+?)(?:로|으로)?$/;
/** `8 mails`, `8회`: contacts are counted by what they are. */
const counted = /^(\d[\d,]*) ?(?:e-?mails?|mails?|messages?|calls?|contacts?|times|texts?|sms|회|통|번|차례)$/i;

/** Of a range the upper end, and the lower one in the same words: `60~80억` begins at 60억. */
function suggestEnds(type: NumberType, accepts: (text: string) => boolean, written: string): Diagnostic['args'] | null {
  // A month is written like a range.
  if (/^\d{4}-\d\d?(?!\d)|\de[-+]?\d/i.test(written)) return null;
  const said = written.replace(/^between (.{1,30}) and (?=\S)/i, '$1 to ').replace(/^from (?=\S)/i, '').replace(/^(.{1,30}?)(?:에서|부터|[과와]) ?(.{1,30}?) ?사이$/, '$1~$2');
  const text = type === 'amount' ? said.replaceAll(currencyMark(), ' ').trim() : said;
  const [first, second] = /^(\d[\d.,]*[^-–~∼\d]*?)(?:[-–~∼]| to ) ?(\d[^]*)$/.exec(text)?.slice(1).map((end) => end.trim()) ?? [];
  // Of "1-2 years" the first are years, too.
  const ends = [first !== undefined && /\d$/.test(first) ? `${first}${unitAtEnd(second!)}` : first, second];
  const [low, high] = ends.map((end) => (end === undefined ? null : suggestNumber(type, accepts, end, true)));
  const mark = currencyMark().exec(said)?.[0].trim();
  // In two currencies it is no range.
  if (!high?.write || new Set((said.match(currencyMark()) ?? []).map((sign) => currencyOf(sign.trim()))).size > 1) return null;
  const unit = unitAtEnd(high.write as string);
  const least = low?.write ? (/\d$/.test(low.write as string) ? `${low.write}${unit}` : (low.write as string)) : '';
  const isLess = (readQuantity(least) ?? 0) <= (readQuantity(high.write as string) ?? Infinity);
  return { write: high.write, range: 'yes', low: least !== '' && isLess && accepts(least) ? least : '', ...(type === 'amount' && (mark || high.currency) && { currency: mark ? currencyOf(mark) : high.currency! }) };
}

/** `Mio.` of `2 Mio.`, with its point. */
const unitAtEnd = (text: string): string => /[^\d.,]+\.?$/.exec(text)?.[0] ?? '';

/** A number and what stands with it: of an amount a currency, of a goal a share or a word. */
export function splitUnit(type: NumberType, text: string): { figure: string; unit: string } | null {
  if (type !== 'amount' && type !== 'number') return null;
  const money = splitCurrency(text);
  if (money) return { figure: money.rest, unit: money.currency };
  if (type === 'amount') return null;
  const share = withoutShare(text);
  const unit = share === text ? (unitBehind.exec(text)?.[0] ?? '') : '%';
  return unit ? { figure: share === text ? text.slice(0, text.length - unit.length).trim() : share, unit } : null;
}

/** `15%`, `10% of the budget`. */
const ofHundred = /^[\d.,]+ ?(?:percent|per cent|pct|퍼센트|프로(?!젝트)|[%％])/i;
/** `22 days`, `120건`: what is counted, as long as it is one short word and no part of the number. */
const unitBehind = /(?!(?<=[조억만천백십])[이삼사오육칠팔구]+$)[^\s\d.,%조억만천백십+~–-]{1,12}$/;
