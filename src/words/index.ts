// The tool's own sentences. English is the type of every other language; each is loaded when used.
import type { Language } from '../types.ts';
import type { Sentences } from './en/index.ts';

export type { Sentences };

const loaders: Record<Language, () => Promise<Sentences>> = {
  en: async () => (await import('./en/index.ts')).en,
  ko: async () => (await import('./ko/index.ts')).ko,
};

export const loadWords = (language: Language): Promise<Sentences> => loaders[language]();
