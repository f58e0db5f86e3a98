// A call in the language that the settings ask for, where it names none itself.
import type { Language } from '../types.ts';
import { loadWords } from '../words/index.ts';
import type { Call } from './program.ts';

export async function inLanguageOf<O>(call: Call<O>, settings: { language: Language | null } | undefined): Promise<Call<O>> {
  const language = call.options.lang === undefined ? (settings?.language ?? call.language) : call.language;
  return language === call.language ? call : { ...call, language, words: await loadWords(language) };
}
