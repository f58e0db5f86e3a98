// YAML text -> tree of nodes that know their place. The only reader: plans, rules, evidence and settings come through here. What
// is written plainly takes the short way (read-plain.ts); the parser tells all else, and what is wrong.
import { YAMLException } from 'js-yaml';
import { limits } from '../limits.ts';
import type { Diagnostic, Place } from '../types.ts';
import { conflictIn } from './conflict.ts';
import { decode, nulIn } from './decode.ts';
import { tooManyMarks } from './marks.ts';
import type { Range, Source } from './node.ts';
import { Refused, parse } from './parse.ts';
import { findLineStarts, toPlace } from './place.ts';
import { readPlain } from './read-plain.ts';
import { whyNot } from './why-not.ts';

/** Either a tree, or at least one diagnostic that says why there is none. */
export type SourceResult = { source: Source; diagnostics: [] } | { source: null; diagnostics: Diagnostic[] };

/** Reads one file. `content` is its bytes, or its text where it never was a file. Never throws on bad input. */
export function readSource(file: string, content: Uint8Array | string): SourceResult {
  const fail = (id: string, args: Diagnostic['args'] = {}, place: Place | null = null): SourceResult => ({
    source: null,
    diagnostics: [{ id, file, place, path: null, args }],
  });
  const size = typeof content === 'string' ? content.length : content.byteLength;
  if (size > limits.fileBytes) return fail('yaml/too-large', { limit: String(limits.fileBytes / 1024) });
  const text = typeof content === 'string' ? content.replace(/^\uFEFF/, '') : decode(content);
  if (text === null) {
    const nul = nulIn(content as Uint8Array);
    return nul ? fail('yaml/nul', {}, toPlace(findLineStarts(nul.text), nul.at, nul.at + 1)) : fail('yaml/not-utf8');
  }

  let starts: readonly number[] | undefined;
  // Of a plan without findings nobody asks for them.
  const lineStarts = () => (starts ??= findLineStarts(text));
  const plain = readPlain(text);
  if (plain) return { source: { file, text, root: plain, lineStarts }, diagnostics: [] };
  // Line ends of very old Macs: YAML takes them, editors and other parsers do not, and lines would be counted differently.
  const loneReturn = text.includes('\r') ? /\r(?!\n)/.exec(text) : null;
  if (loneReturn) return fail('yaml/line-ends', {}, toPlace(lineStarts(), loneReturn.index, loneReturn.index));
  const placeOf = (range: Range) => toPlace(lineStarts(), range.start, range.end);
  const marks = tooManyMarks(text);
  if (marks) return fail('yaml/marks', { limit: String(limits.marks) }, placeOf(marks));
  try {
    const root = parse(text);
    // Between brackets the markers are YAML.
    const unmerged = text.includes('\n>>>>>>> ') ? conflictIn(text) : null;
    return unmerged ? fail('yaml/conflict', {}, placeOf(unmerged)) : { source: { file, text, root, lineStarts }, diagnostics: [] };
  } catch (error) {
    const conflict = conflictIn(text);
    if (conflict) return fail('yaml/conflict', {}, placeOf(conflict));
    if (error instanceof Refused) return fail(error.id, { ...error.args, ...(error.before && { line: String(placeOf(error.before).line) }) }, error.range && placeOf(error.range));
    if (!(error instanceof YAMLException)) throw error;
    const { id, args, range } = whyNot(text, String(error.reason), error.mark?.position ?? 0);
    return fail(id, args, placeOf(range));
  }
}

/** The text of a file for code frames; what is no UTF-8 shows as such. */
export const textOf = (content: Uint8Array | string): string => (typeof content === 'string' ? content : new TextDecoder().decode(content));
