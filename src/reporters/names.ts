// Names of the formats, apart from the formats themselves: the command line asks for them before anything is checked.

/** File names that ask for a format when none is named; null where a name cannot tell. */
export const extensions = { text: '.txt', json: '.json', sarif: '.sarif', junit: '.xml', github: null, gitlab: null, markdown: '.md', checkstyle: null, tap: '.tap', csv: '.csv' } as const;

export type FormatName = keyof typeof extensions;
export const formatNames = Object.keys(extensions) as FormatName[];

/** The format that a file name asks for; null when its ending asks for none that there is. `-` and names without an ending are text. */
export function formatOfFile(file: string): FormatName | null {
  const ending = /\.[^./\\]*$/.exec(file.toLowerCase())?.[0];
  return ending === undefined ? 'text' : (formatNames.find((name) => extensions[name] === ending) ?? null);
}
