// The table of formats. Text comes with the tool; the others are loaded when used.
import type { Reporter } from './format.ts';
import { text } from './text/index.ts';

interface Format {
  /** File names that ask for this format when none is named; null where a name cannot tell. */
  extension: string | null;
  load: () => Promise<Reporter>;
}

export const formats = {
  text: { extension: '.txt', load: async () => text },
  json: { extension: '.json', load: async () => (await import('./json.ts')).json },
  sarif: { extension: '.sarif', load: async () => (await import('./ci/sarif.ts')).sarif },
  junit: { extension: '.xml', load: async () => (await import('./ci/junit.ts')).junit },
  github: { extension: null, load: async () => (await import('./ci/github.ts')).github },
  gitlab: { extension: null, load: async () => (await import('./ci/gitlab.ts')).gitlab },
  markdown: { extension: '.md', load: async () => (await import('./markdown/index.ts')).markdown },
  checkstyle: { extension: null, load: async () => (await import('./checkstyle.ts')).checkstyle },
  tap: { extension: '.tap', load: async () => (await import('./tap.ts')).tap },
  csv: { extension: '.csv', load: async () => (await import('./csv.ts')).csv },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as FormatName[];

/** The format that a file name asks for; null when its ending asks for none that there is. `-` and names without an ending are text. */
export function formatOfFile(file: string): FormatName | null {
  const ending = /\.[^./\\]*$/.exec(file.toLowerCase())?.[0];
  return ending === undefined ? 'text' : (formatNames.find((name) => formats[name].extension === ending) ?? null);
}
