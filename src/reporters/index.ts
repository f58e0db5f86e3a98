// The table of formats. A format is loaded when it is used.
import type { Reporter } from './format.ts';

interface Format {
  /** File names that ask for this format when none is named. */
  extension: string;
  load: () => Promise<Reporter>;
}

export const formats = {
  text: { extension: '.txt', load: async () => (await import('./text/index.ts')).text },
  json: { extension: '.json', load: async () => (await import('./json.ts')).json },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as FormatName[];

/** The format that a file name asks for; text when it asks for none. */
export const formatOfFile = (file: string): FormatName => formatNames.find((name) => file.toLowerCase().endsWith(formats[name].extension)) ?? 'text';
