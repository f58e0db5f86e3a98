// Blanks that look like spaces, or like nothing, and are letters to YAML: what pages and word processors put in the place of a space.

/** The sign of the first such blank that a pattern finds, `U+00A0`; undefined where there is none. */
export const oddBlank = (text: string, where: RegExp): string | undefined => oddBlankAt(text, where)?.blank;

/** With its offset: each pattern ends with the blank. */
export function oddBlankAt(text: string, where: RegExp): { blank: string; at: number } | undefined {
  const match = where.exec(text);
  if (!match) return undefined;
  return { blank: `U+${match[1]!.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`, at: match.index + match[0].length - 1 };
}

/** Of a name. */
export const atStart = /^([^\S \t\r\n]|[\u00ad\u200b-\u200d\u2060])/;
export const atEnd = /([^\S \t\r\n]|[\u00ad\u200b-\u200d\u2060])$/;
/** In the indentation of a line, or where a space has to stand behind a dash or a colon. */
export const inLine = /(?:^ *(?:- *)?-?|^[^:"'#]{1,100}:)([^\S \t\r\n]|[\u00ad\u200b-\u200d\u2060])/;
export const behindColon = /^"?[^:]{1,100}:([^\S \t\r\n]|[\u00ad\u200b-\u200d\u2060])/;
export const behindDash = /^-([^\S \t\r\n]|[\u00ad\u200b-\u200d\u2060])/;
