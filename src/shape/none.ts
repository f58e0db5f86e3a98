// A text in the place of a list, or of an item of it, that says that there is none.
import { fold } from './choices.ts';
import { label, type ListField } from './field.ts';
import { isNothing } from './silence/silence.ts';
import { languages } from '../types.ts';

/** `none`, `no functions`, `기능 없음`, and `No churn`: what may say that there is none becomes no item. */
export const saysNone = (text: string): boolean => isNothing(text) || /^(?:no|none|without|kein|keine)\s/i.test(text.trim()) || /(?:없음|없다|없습니다)$/.test(text.trim());

/** Only what says nothing else: `no functions` of functions, but not `No churn` of goals; NO among countries is Norway. */
export function saysNoneOf(text: string, list: ListField, key: string): boolean {
  const said = text.trim();
  if (list.item.type === 'choice' && Object.hasOwn(list.item.of.options, 'none')) return false;
  if (list.item.type === 'text' && list.item.letters) return /^(?:no|none|없음)$/.test(said);
  if (said.length > longest || /[,;/&+·、]|\sand\s|\s(?:및|그리고)\s/.test(said)) return false;
  if (isNothing(said)) return true;
  const noun = /^(?:no|none|without)(?: of the)? (.+)$/i.exec(said)?.[1] ?? /^(?:해당 )?(.+?) ?(?:없음|없다|없습니다)$/.exec(said)?.[1];
  return noun !== undefined && nouns(list, key).includes(fold(noun));
}
const longest = 60;

/** What the items are called: by the name of the field, and by the labels of the list and of an item in both languages. */
function nouns(list: ListField, key: string): string[] {
  const labels = [list, list.item].flatMap((field) => languages.map((language) => (field.words[language] ? label(field, language).replace(/\([^()]*\)| 목록$/g, '') : '')));
  return [key.replaceAll('_', ' '), key.split('_').at(-1)!, ...labels].filter(Boolean).flatMap((name) => [fold(name), fold(`${name}s`), fold(name.replace(/s$/, ''))]);
}
