// The evidence: cited by number beside each finding, told in full once, below the findings.
import type { ReportHead } from '../../verdict/report.ts';
import type { Evidence, Words } from '../../types.ts';
import { evidenceInFull } from '../parts/evidence.ts';
import { clean } from '../sanitize.ts';
import type { How } from '../format.ts';
import { labelled } from '../layout.ts';

export interface Sources {
  /** "24 months, contested [2]": the figure or name of a piece of evidence, with its number. */
  cite(id: string): string;
  /** The pieces cited so far, in full. */
  list(): string[];
}

export function collectSources(report: ReportHead, { voice, paint, width }: How): Sources {
  const { report: words } = voice.words;
  const say = (text: Words) => clean(text[voice.language]);
  const evidence = new Map(report.evidence.map((entry) => [entry.id, entry]));
  const cited: Evidence[] = [];
  return {
    cite(id) {
      const entry = evidence.get(id)!;
      if (!cited.includes(entry)) cited.push(entry);
      const standing = entry.standing === 'contested' ? `, ${words.standing.contested}` : '';
      const text = `${entry.figure ? `${say(entry.figure)}: ` : ''}${say(entry.name)}${standing} [${cited.indexOf(entry) + 1}]`;
      return text[0]!.toUpperCase() + text.slice(1);
    },
    list() {
      if (!cited.length) return [];
      const rows = cited.flatMap((entry, index) => labelled(`[${index + 1}]`, 5, evidenceInFull(entry, voice), width));
      return [paint.bold(words.sourcesTitle), ...rows];
    },
  };
}
