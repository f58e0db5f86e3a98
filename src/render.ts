// A report -> text in one of the formats, as the API and the command line ask for it.
import { relative, resolve, sep } from 'node:path';
import type { ReportHow } from './reporters/format.ts';
import { formats } from './reporters/index.ts';
import { formatNames, type FormatName } from './reporters/names.ts';
import { loadPaint } from './reporters/paint.ts';
import type { Report } from './report.ts';
import type { Language } from './types.ts';
import { loadWords } from './words/index.ts';

export interface RenderOptions {
  /** Default: `en`. */
  language?: Language;
  /** Columns. Default: 80. */
  width?: number;
  /** Default: false. */
  color?: boolean;
  /** Only what fails a plan. Default: false. */
  quiet?: boolean;
  /** Folder that the report's names are relative to. Default: the working directory. */
  cwd?: string;
  /** Root of the repository: formats for code hosts name files from here. Default: `cwd`. */
  root?: string;
}

/**
 * A report in one of the formats, as pieces of text in order.
 * @throws RangeError for an option, a format or a language that does not exist.
 */
export async function render(report: Report, format: FormatName, options: RenderOptions = {}): Promise<Iterable<string>> {
  refuseUnknown({ format }, { format: formatNames });
  return (await formats[format]())(report, await howOf(options));
}

/** How a report is to be told. */
export async function howOf(options: RenderOptions): Promise<ReportHow> {
  refuseUnknown(options, { language: ['en', 'ko'], width: null, color: [true, false], quiet: [true, false], cwd: null, root: null });
  const { language = 'en', width = 80, color = false, quiet = false, cwd = process.cwd(), root = cwd } = options;
  const fromRoot = (file: string): string => (file === '' ? '' : nameFrom(root, resolve(cwd, file)));
  return { voice: { language, words: await loadWords(language) }, width, quiet, paint: await loadPaint(color), fromRoot };
}

function nameFrom(root: string, path: string): string {
  const name = relative(root, path);
  return (/^\.\.(?![^/\\])/.test(name) || resolve(name) === name ? path : name || '.').split(sep).join('/');
}

/** `known`: the options with their values, or null where any value is checked elsewhere. */
export function refuseUnknown(options: object, known: Readonly<Record<string, readonly unknown[] | null>>): void {
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(known, name)) throw new RangeError(`there is no option ${name}; known are ${Object.keys(known).join(', ')}`);
    const values = known[name];
    if (value !== undefined && values && !values.includes(value)) throw new RangeError(`${name} cannot be ${JSON.stringify(value)}; it can be ${values.join(', ')}`);
  }
}
