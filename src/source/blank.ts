// Blanks that look like spaces and are letters to YAML: what pages and word processors put in the place of a space.

/** The sign of the first such blank that a pattern finds, `U+00A0`; undefined where there is none. */
export function oddBlank(text: string, where: RegExp): string | undefined {
  const blank = where.exec(text)?.[1];
  return blank === undefined ? undefined : `U+${blank.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Of a name. */
export const atStart = /^([^\S \t\r\n])/;
export const atEnd = /([^\S \t\r\n])$/;
/** In the indentation of a line, or where a space has to stand behind a dash or a colon. */
export const inLine = /(?:^ *(?:- *)?-?|^[^:]{1,100}:)([^\S \t\r\n])/;
export const behindColon = /^"?[^:]{1,100}:([^\S \t\r\n])/;
export const behindDash = /^-([^\S \t\r\n])/;
