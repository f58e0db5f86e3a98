// The rule files of a built-in pack without what its stored texts say: a line's text is the number that it has there.
import type { Language } from '../types.ts';

type Texts = Readonly<Record<Language, readonly string[]>>;

/** No rule file holds it. */
const mark = '\u0001';

/** A rule file with marks for the texts. */
export function takeTexts(file: string, texts: Texts): string {
  const numbers = { en: numbered(texts.en), ko: numbered(texts.ko) };
  return file.replace(/\b(en|ko): (.+)$/gm, (whole, language: Language, text: string) => {
    const number = numbers[language].get(text);
    return number === undefined ? whole : `${language}: ${mark}${number.toString(36)}`;
  });
}
const numbered = (texts: readonly string[]) => new Map(texts.map((text, number) => [text, number]));

/** The rule file as it was. */
export const putTexts = (file: string, texts: Texts): string => file.replace(new RegExp(`\\b(en|ko): ${mark}(\\w+)$`, 'gm'), (_, language: Language, number: string) => `${language}: ${texts[language][parseInt(number, 36)]}`);
