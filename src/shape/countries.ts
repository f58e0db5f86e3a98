// Codes of countries by their names, as far as the engine knows them. For advice only: another engine may call one otherwise.
import { fold } from './choices.ts';
import { languages } from '../types.ts';

/** Of no country: the unknown, the European Union, the United Nations, and others of many. */
const none: ReadonlySet<string> = new Set(['ZZ', 'EU', 'EZ', 'UN', 'QO', 'XA', 'XB']);
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** By a folded name in either language; null for what no country is called. */
export function countryNamed(name: string): string | null {
  if (name === '') return null;
  for (const language of languages) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
      // The code in force, where a country had others.
      if (!none.has(code) && fold(names.of(code) ?? '') === name) return Intl.getCanonicalLocales(`und-${code}`)[0]!.slice('und-'.length);
    }
  }
  return null;
}
