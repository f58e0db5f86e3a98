// How a report is to be told: its words, its width, its colours.
import { relative, resolve } from 'node:path';
import { withSlashes } from '../io/inside.ts';
import { rememberLast } from '../remember-last.ts';
import { isTexts, oneOf, orNull, takeOptions, text, type Expected } from './refuse-options.ts';
import type { RenderOptions } from './render-options.ts';
import type { ReportHow } from '../reporters/format.ts';
import { loadPaint } from '../reporters/paint.ts';
import { languages } from '../types.ts';
import { loadWords } from '../words/index.ts';

/** Below, an indented line has no room for a letter; above, padded lines grow to more than a text can hold. */
const [narrowest, widest] = [20, 1000];

export async function howOf(options: RenderOptions): Promise<ReportHow> {
  const { language = 'en', width = 80, color = false, quiet = false, cwd = process.cwd(), root = cwd, again = [] } = takeOptions(options, expected());
  const fromRoot = rememberLast((file: string): string => (file === '' ? '' : nameFrom(root, resolve(cwd, file))));
  return { voice: { language, words: await loadWords(language) }, width: Math.min(Math.max(width, narrowest), widest), quiet, paint: await loadPaint(color), fromRoot, again };
}

function nameFrom(root: string, path: string): string {
  const name = relative(root, path);
  return withSlashes(/^\.\.(?![^/\\])/.test(name) || resolve(name) === name ? path : name || '.');
}

const expected = (): Record<keyof RenderOptions, Expected> => ({
  language: oneOf(...languages),
  width: [(value) => Number.isInteger(value) && (value as number) > 0, 'a whole number of columns'],
  color: oneOf(true, false),
  quiet: oneOf(true, false),
  cwd: text('the name of a folder'),
  root: text('the name of a folder'),
  again: orNull([isTexts, "a list of words, like ['--pack', 'practice'], or null"]),
});
