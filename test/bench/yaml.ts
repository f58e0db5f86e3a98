// A plan's data as people lay it out: parts as blocks, what is inside them in braces, a line for each item of a list.
export type Data = string | number | boolean | readonly Data[] | { readonly [key: string]: Data | undefined };

const needsQuotes = /^$|^[\s\-?:!&*|>%@`'"#,[\]{}]|[,[\]{}]|: |:$| #|\s$/;

const entries = (data: { readonly [key: string]: Data | undefined }): [string, Data][] => Object.entries(data).filter((entry): entry is [string, Data] => entry[1] !== undefined);

function inline(data: Data): string {
  if (typeof data === 'string') return needsQuotes.test(data) ? JSON.stringify(data) : data;
  if (typeof data !== 'object') return String(data);
  if (Array.isArray(data)) return `[${data.map(inline).join(', ')}]`;
  return `{${entries(data as { [key: string]: Data }).map(([key, value]) => `${key}: ${inline(value)}`).join(', ')}}`;
}

const isGroup = (data: Data): boolean => typeof data === 'object' && (!Array.isArray(data) || typeof data[0] === 'object');

function block(data: Data, indent: string, depth: number): string {
  if (Array.isArray(data)) return data.map((item: Data) => `${indent}- ${inline(item)}\n`).join('');
  return entries(data as { [key: string]: Data })
    .map(([key, value]) => {
      const long = isGroup(value) && (Array.isArray(value) || depth === 0 || inline(value).length > 110);
      return long ? `${indent}${key}:\n${block(value, `${indent}  `, depth + 1)}` : `${indent}${key}: ${inline(value)}\n`;
    })
    .join('');
}

export const writeYaml = (data: { readonly [key: string]: Data | undefined }): string =>
  entries(data).map(([key, value]) => block({ [key]: value }, '', 0)).join('\n');
