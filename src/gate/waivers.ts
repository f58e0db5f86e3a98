// `crm-check.waivers.yaml` -> waivers, and notices of those that do not count.
import { readFields } from '../shape/read.ts';
import { closestRule } from './closest-rule.ts';
import { closest } from '../shape/closest.ts';
import { isoDay } from '../shape/dates.ts';
import type { Source } from '../source/node.ts';
import { readSource } from '../source/read.ts';
import { nodeAt, placeOf } from '../source/place.ts';
import { isNothing } from '../shape/silence/silence.ts';
import type { Notice, Waiver } from '../verdict/report.ts';
import type { Diagnostic, Place } from '../types.ts';
import { waiversField } from './fields.ts';
import { matchesEverything } from './file-pattern.ts';
import { pointer } from '../shape/path.ts';

/** A waiver with its place in the file of waivers. */
export interface PlacedWaiver extends Waiver {
  source: string;
  place: Place;
  path: string;
}

export interface WaiverTerms {
  /** Days since 1970-01-01. */
  today: number;
  /** Days from today that a waiver may run; null for any. */
  longest: number | null;
  /** Every id that a rule has or had -> the one it has. */
  ids: ReadonlyMap<string, string>;
  /** Packs whose rules are in `ids`; waivers for rules of other packs wait for a run that uses them. */
  packs: readonly string[];
  protected: ReadonlySet<string>;
}

export interface Waivers {
  /** Those that count. */
  waivers: PlacedWaiver[];
  /** Those that ran out, with what is to be said of each. */
  expired: { rule: string; files: string; at: string | null; notice: Notice }[];
  diagnostics: Diagnostic[];
}

export const noWaivers: Readonly<Waivers> = { waivers: [], expired: [], diagnostics: [] };

/** The file as it lies there. One with nothing in it is no mistake. */
export function openWaivers({ file, content }: { file: string; content: Uint8Array | string }, terms: WaiverTerms): Waivers {
  const { source, diagnostics } = readSource(file, content);
  const read = source ? readWaivers(source, terms) : noWaivers;
  return { ...read, diagnostics: [...diagnostics.filter(({ id }) => id !== 'yaml/empty'), ...read.diagnostics] };
}

export function readWaivers(source: Source, terms: WaiverTerms): Waivers {
  const { value = [], diagnostics } = readFields(source, waiversField, 'waiver');
  const found: Waivers = { waivers: [], expired: [], diagnostics };
  // Where one of them cannot be read none counts; what is wrong with the others is said all the same.
  const unread = new Set(diagnostics.map(({ path }) => path?.split('/')[1]));
  value.forEach((entry, index) => {
    const path = pointer([index]);
    if (entry === undefined || unread.has(String(index))) return;
    const before = found.diagnostics.length;
    const at = (key: string, id: string, args: Diagnostic['args']): Diagnostic => ({ id, file: source.file, place: placeOf(source, [index, key]), path: `${path}/${key}`, args });
    // Nobody answers for it where "none" does; and an empty place is no way to mean the whole plan.
    for (const key of ['reason', 'owner', 'approved_by'] as const) if (isNothing(entry[key]!)) found.diagnostics.push(at(key, 'waiver/missing-key', { key, value: entry[key]! }));
    if (entry.place === undefined && nodeAt(source.root, [index, 'place'])) found.diagnostics.push(at('place', 'waiver/missing-key', { key: 'place' }));
    const { rule, file, place, reason, owner, approved_by: approvedBy, until } = entry as Required<typeof entry>;
    const id = terms.ids.get(rule);
    if (id === undefined && !terms.packs.includes(rule.split('/')[0]!) && rule.includes('/') && !closest(rule, terms.ids.keys())) return;
    if (id === undefined) found.diagnostics.push(at('rule', 'waiver/unknown-rule', { name: rule, suggestion: closestRule(rule, terms.ids.keys()) ?? '' }));
    else if (terms.protected.has(id)) found.diagnostics.push(at('rule', 'waiver/protected', { rule: id }));
    if (matchesEverything(file)) found.diagnostics.push(at('file', 'waiver/matches-everything', { pattern: file }));
    if (terms.longest !== null && until.to > terms.today + terms.longest) found.diagnostics.push(at('until', 'waiver/too-long', { until: until.text, longest: String(terms.longest), last: isoDay(terms.today + terms.longest) }));
    // One that is refused excuses nothing.
    if (found.diagnostics.length > before) return;
    if (until.to < terms.today) found.expired.push({ rule: id ?? rule, files: file, at: place?.normalize('NFC') ?? null, notice: { ...at('until', 'waiver/expired', { rule, file, until: until.text, owner }), severity: 'warning' } });
    else found.waivers.push({ rule: id ?? rule, files: file, at: place?.normalize('NFC') ?? null, reason, owner, approvedBy, until: isoDay(until.to), source: source.file, place: placeOf(source, [index]), path });
  });
  found.diagnostics.sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0));
  return diagnostics.length ? { ...found, waivers: [], expired: [] } : found;
}
