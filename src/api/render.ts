// A report -> text in one of the formats, as the API and the command line ask for it.
import { howOf } from './how.ts';
import { oneOf, takeOptions } from './refuse-options.ts';
import type { RenderOptions } from './render-options.ts';
import { formats } from '../reporters/index.ts';
import { formatNames, type FormatName } from '../reporters/names.ts';
import type { Report } from '../verdict/report.ts';

/**
 * A report in one of the formats, as pieces of text in order.
 * @throws RangeError for an option, a format or a language that does not exist; TypeError for what is no report.
 */
export async function render(report: Report, format: FormatName, options: RenderOptions = {}): Promise<Iterable<string>> {
  if (!Array.isArray((report as Report | undefined)?.plans)) throw new TypeError('report must be what check() gives');
  takeOptions({ format: format ?? null }, { format: oneOf(...formatNames) });
  return (await formats[format]())(report, await howOf(options));
}
