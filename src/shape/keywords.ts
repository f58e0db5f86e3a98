// Fields of files that are ours and no plans: keywords, and texts that are taken as they are.
import { text, type Choice, type Option, type TextField } from './field.ts';

/** Values that are the same in both languages: the keywords of rule files and settings. */
export const keywords = <const V extends string>(name: string, values: readonly V[]): Choice<V> => ({
  name,
  ordered: false,
  options: Object.fromEntries(values.map((value) => [value, { en: value, ko: value }])) as unknown as Record<V, Option>,
});
export const literal = (en: string, ko: string): TextField => ({ ...text(en, ko), literal: true });
