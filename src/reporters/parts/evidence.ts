// A piece of evidence in one paragraph.
import type { Evidence, Words } from '../../types.ts';
import { clean } from '../sanitize.ts';
import type { Voice } from '../wording.ts';

/** "24 months: ... Gartner, 2002. Describes: ... (contested). Against it: ..." */
export function evidenceInFull(entry: Evidence, { language, words }: Voice): string {
  const say = (text: Words) => clean(text[language]);
  const contradicted = entry.contradictedBy ? ` ${words.report.contradicted(say(entry.contradictedBy))}` : '';
  const figure = entry.figure ? `${say(entry.figure)}: ` : '';
  const text = `${figure}${say(entry.claim)} ${words.report.saidBy(say(entry.source), entry.year)} ${words.report.describes(say(entry.class), words.report.standing[entry.standing])}${contradicted}`;
  return text[0]!.toUpperCase() + text.slice(1);
}
