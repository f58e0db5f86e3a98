// The slots of a rule's words: `{name}` of a parameter or a value.
import { shorten } from '../source/excerpt.ts';
import type { Path, Words } from '../types.ts';
import { addProblem, type RuleContext } from './context.ts';
import { slotPattern } from './rule.ts';

/** A Korean particle right after a slot reads wrongly for half of all values. */
const particleAfterSlot = /\}(을|를|이|가|은|는|와|과|으로|로|이나|나|이라|라|(?:을|이|은|와|과|이나|이라)\((?:를|가|는|와|과|나|라)\)|\((?:을|이|은|으|와|과|이나|이라)\)(?:를|가|는|로|와|과|나|라)|\s(?:을|를|은|는|와|과|으로))(?=[\s.,)]|$)/;

/** What looks like a slot and is none: a name with blanks or capitals in its braces, or a brace that is alone. Other text may stand in braces. */
function brokenSlot(text: string): string | null {
  const rest = text.replace(slotPattern, (slot) => ' '.repeat(slot.length));
  const odd = /\{\s*\w+\s*\}/.exec(rest) ?? /[{}].{0,20}/s.exec(rest.replace(/\{[^{}]*\}/g, (inside) => ' '.repeat(inside.length)));
  return odd && shorten(text.slice(odd.index, odd.index + odd[0].length));
}

interface WordsOfRule {
  not_applicable?: Partial<Words>;
  title?: Partial<Words>;
  message?: Partial<Words>;
  ask?: Partial<Words>;
  why?: Partial<Words>;
  remedy?: Partial<Words>;
  overridden?: { title?: Partial<Words>; message?: Partial<Words>; not_applicable?: Partial<Words> };
  milder?: { because?: Partial<Words> };
}

/** `values` are known only once a plan is judged, so a question or a title cannot name them. Gives the names that the words use. */
export function checkSlots(context: RuleContext, rule: WordsOfRule, known: { params: string[]; values: string[] }): Set<string> {
  const used = new Set<string>();
  const judged = [...known.params, ...known.values];
  const check = (path: Path, words: Partial<Words> | undefined, names: readonly string[]) => {
    for (const [language, text] of Object.entries(words ?? {})) {
      const unknown = new Set(Array.from(text.matchAll(slotPattern), ([, name]) => name!));
      for (const name of names) if (unknown.delete(name)) used.add(name);
      for (const slot of unknown) addProblem(context, [...path, language], 'unknown-slot', { slot, known: shorten(names.join(', ')) || '-' });
      const broken = brokenSlot(text);
      if (broken !== null) addProblem(context, [...path, language], 'broken-slot', { text: broken });
      if (language === 'ko' && particleAfterSlot.test(text)) addProblem(context, [...path, language], 'particle-after-slot', { text: particleAfterSlot.exec(text)![1]! });
    }
  };
  check(['message'], rule.message, judged);
  check(['remedy'], rule.remedy, judged);
  check(['milder', 'because'], rule.milder?.because, judged);
  check(['not_applicable'], rule.not_applicable, judged);
  check(['overridden', 'title'], rule.overridden?.title, known.params);
  for (const part of ['message', 'not_applicable'] as const) check(['overridden', part], rule.overridden?.[part], judged);
  for (const part of ['title', 'ask', 'why'] as const) check([part], rule[part], known.params);
  return used;
}
