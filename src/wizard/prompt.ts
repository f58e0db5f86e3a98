// A question -> the prompt that suits the type of its field.
import { readScalar } from '../shape/scalar.ts';
import { isSilence } from '../shape/silence/silence.ts';
import { foldNames } from '../shape/choices.ts';
import { fieldAt } from '../shape/field-at.ts';
import type { Choice as Values, ChoiceField, Field, MapField } from '../shape/field.ts';
import type { Language, Path } from '../types.ts';
import { clean } from '../reporters/sanitize.ts';
import { choiceText } from './answer.ts';
import type { Ask, Choice } from './ask.ts';
import type { Wanted } from './edit/index.ts';
import { isItemList } from './fields.ts';
import { isStated, writtenAt, type Session } from './log.ts';
import { namesIn } from './names.ts';
import type { ValueQuestion } from './question.ts';
import { formOf } from './asking.ts';
import { nameOf, type Say } from './say.ts';

/** From so many choices on, typing finds one faster than moving. */
const longList = 9;

export interface ValueAsk extends Ask {
  /** What a reference may name. */
  names: string[];
  /** How a choice is written into the plan. */
  written(value: string): string;
}

/** `suggestion`: what the last answer was probably meant to be. `earlier`: an answer that was taken back, which Enter alone gives again. */
export function askFor(question: ValueQuestion, session: Session, suggestion: string | null, earlier: Wanted | null, say: Say): ValueAsk {
  const { own, voice } = say;
  const { path, field } = question;
  const item = field.type === 'list' ? field.item : field;
  const names = item.type === 'reference' ? namesIn(session, item.to) : [];
  const choices = choicesOf(item, names, say);
  const now = presentText(session, path, say);
  const kind = !choices.length ? 'text' : field.type === 'list' ? 'many' : choices.length > longList ? 'search' : 'one';
  // The stage of a new plan stands there only because one must.
  const keep = now !== null && question.key !== 'project.stage';
  const one = kind === 'text' && isItemName(session.vocabulary, path);
  const initial = suggestion ?? lineOf(earlier);
  const enter = initial ? (question.more ? own.hint.takeOrNone(initial) : own.hint.take(initial)) : question.more ? own.hint.noMore : keep ? own.hint.keep : own.hint.text;
  return {
    message: `${nameOf(path, session, say)}${keep ? ` (${own.now(now)})` : ''}`,
    kind,
    choices,
    present: valuesOf(earlier ?? writtenAt(session.now, path), field),
    initial,
    hint: kind !== 'text' ? own.hint[kind] : one ? own.form.name : formOf(field, say),
    oneLine: one ? own.oneName : null,
    enter: kind === 'text' ? enter : '',
    pass: question.key === 'project.stage' && now !== null ? null : question.more ? own.enough : keep ? own.keep : own.unknown,
    passFirst: true,
    // "None" beside something is neither.
    refuse: (picked) => (picked.length > 1 && picked.includes('none') ? own.noneAlone(clean(choices.find(({ value }) => value === 'none')!.name)) : null),
    names,
    written: (value) => (item.type === 'choice' ? choiceText(item, value, voice.language) : item.type === 'boolean' ? (value === 'yes' ? voice.words.report.yes : voice.words.report.no) : value),
  };
}

/** What an item of a list is called; the next item is asked for behind it. */
export function isItemName(vocabulary: MapField, path: Path): boolean {
  const list = fieldAt(vocabulary, path.slice(0, -2));
  return isItemList(list) && list.keys.includes(String(path.at(-1)));
}

function choicesOf(item: Field, names: readonly string[], { voice }: Say): Choice[] {
  const words = voice.words.report;
  if (item.type === 'choice') return choicesIn((item as ChoiceField).of, voice.language);
  if (item.type === 'boolean') return [{ value: 'yes', name: words.yes, also: [] }, { value: 'no', name: words.no, also: [] }];
  return names.map((name) => ({ value: name, name, also: [] }));
}

/** The values of a list, each with all the names that people use for it. */
function choicesIn(of: Values, language: Language): Choice[] {
  const names = (['ascii', 'other'] as const).flatMap((script) => (of.folded?.(script) ?? foldNames(of, script)).split('\n').map((line) => line.split('\t').filter(Boolean)));
  return Object.entries(of.options).map(([value, option]) => ({ value, name: option[language], also: names.flatMap(([own, ...others]) => (own === value ? others : [])) }));
}

/** What stands at a path, in one line, choices by their names; null for nothing. */
export function presentText(session: Session, path: Path, { voice }: Say): string | null {
  if (!isStated(session.now, path)) return null;
  const there = writtenAt(session.now, path);
  const field = fieldAt(session.vocabulary, path);
  const item = field?.type === 'list' ? field.item : field;
  const nameOfValue = (text: string) => (item?.type === 'choice' && Object.hasOwn(item.of.options, text) ? item.of.options[text]![voice.language] : text);
  return clean(Array.isArray(there) ? there.map((part) => (typeof part === 'string' ? nameOfValue(part) : '…')).join(', ') : typeof there === 'object' ? '…' : nameOfValue(String(there)));
}

/** An answer as it is typed; groups of fields are not offered again. */
const lineOf = (answer: Wanted | null): string | null => (typeof answer === 'string' ? answer : Array.isArray(answer) && answer.every((part) => typeof part === 'string') ? answer.join(', ') : null);

/** The values of the choices that an answer names. */
export function valuesOf(there: unknown, field: Field): string[] {
  const item = field.type === 'list' ? field.item : field;
  if (item.type === 'map' || item.type === 'list' || item.type === 'record' || item.type === 'raw') return [];
  return (Array.isArray(there) ? there : [there]).flatMap((text: unknown) => {
    if (typeof text !== 'string') return [];
    const read = isSilence(text) ? { problem: '' } : readScalar(item, text);
    if ('problem' in read) return [];
    return item.type === 'boolean' ? [read.value === true ? 'yes' : 'no'] : [String(read.value)];
  });
}
