// A finding as one text, for formats that have a line for each.
import type { Reported, ReportRule } from '../report.ts';
import { dotted } from '../shape/path.ts';
import { clean } from './sanitize.ts';
import { fill, messageOf, type Voice } from './wording.ts';

/** What was found: the message, or the question with the fields that would answer it. */
export function foundText(rule: ReportRule, { outcome, args, missing }: Reported, voice: Voice): string {
  const fields = outcome === 'not-stated' ? [...new Set(missing.map(({ path }) => clean(dotted(path))))] : [];
  return `${voice.words.rows.outcome[outcome]}${fields.length ? `${fields.join(', ')}. ` : ''}${messageOf(rule, { outcome, args }, voice)}`;
}

export const remedyText = (rule: ReportRule, { args }: Reported, voice: Voice): string => fill(rule.remedy, args, voice);

/** Why it does not count, or what was asked for it; empty for a plain finding. */
export function standingText({ standing, waiver, requested, change }: Reported, { words }: Voice): string {
  const parts = [
    standing === 'waived' ? (waiver ? words.rows.waived({ reason: clean(waiver.reason), owner: clean(waiver.owner), approvedBy: clean(waiver.approvedBy), until: clean(waiver.until) }) : words.standing.requestedLabel) : '',
    standing === 'known' ? words.rows.known : '',
    standing === 'open' && change === 'new' ? words.rows.new : '',
    requested === null ? '' : words.standing.requested(clean(requested)),
  ];
  return parts.filter(Boolean).join(' ');
}
