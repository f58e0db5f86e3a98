// The tool's own sentences. English is the type of every other language, and comes with the tool; the others are loaded when used.
import type { Language } from '../types.ts';
import { en, type Sentences } from './en/index.ts';

export type { Sentences };

const loaders: Record<Language, () => Promise<Sentences>> = {
  en: async () => en,
  ko: async () => (await import('./ko/index.ts')).ko,
};

export const loadWords = (language: Language): Promise<Sentences> => loaders[language]();
