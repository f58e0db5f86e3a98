// A report -> text in one of the formats, as the API and the command line ask for it.
import { howOf } from './how.ts';
import { oneOf, takeOptions } from './refuse-options.ts';
import type { RenderOptions } from './render-options.ts';
import { formats } from '../reporters/index.ts';
import { formatNames, type FormatName } from '../reporters/names.ts';
import type { Report } from '../verdict/report.ts';

/**
 * A report in one of the formats, as pieces of text in order. They are made anew each time that they are gone through.
 * @throws RangeError for an option, a format or a language that does not exist; TypeError for what is no report, like the data of the format `json`.
 */
export async function render(report: Report, format: FormatName, options: RenderOptions = {}): Promise<Iterable<string>> {
  if (!isReport(report)) throw new TypeError('report must be what check() gives');
  takeOptions({ format: format ?? null }, { format: oneOf(...formatNames) });
  const write = await formats[format]();
  const how = await howOf(options);
  // A generator is empty the second time: a report written to two places would have nothing in the second.
  return { [Symbol.iterator]: () => write(report, how)[Symbol.iterator]() };
}

/** What the format `json` writes has the same names at its top, and a version, but findings of another shape. */
const isReport = (report: Partial<Report> | undefined): boolean =>
  typeof report === 'object' && report !== null && !('version' in report) && typeof report.run === 'object' && [report.plans, report.rules, report.notices, report.diagnostics].every(Array.isArray);
