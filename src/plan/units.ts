// Numbers that name their unit: it must be the one that the plan gives for them, or at least the same for all, since nobody could tell which of two holds.
import { groupBy } from '../group-by.ts';
import { limits } from '../limits.ts';
import { moreProblems } from '../problems.ts';
import { currencyOf } from '../shape/numbers.ts';
import { pointer } from '../shape/path.ts';
import type { Measured } from '../shape/reader.ts';
import type { Source } from '../source/node.ts';
import { placeOf } from '../source/place.ts';
import type { Diagnostic, Path } from '../types.ts';
import { inScale } from './unit-scale.ts';

/** Signs and names that several countries share: read as the first of these, unless the plan names another. */
const shared: readonly (readonly [marks: RegExp, codes: readonly string[]])[] = [
  [/\$|dollar|달러/i, ['USD', 'AUD', 'CAD', 'HKD', 'MXN', 'NZD', 'SGD', 'TWD']],
  [/¥/, ['JPY', 'CNY']],
];
/** With letters, as in `US$60M` or `$60M USD`, it is of one country only. */
const named = /[A-Z]{2}|us ?(?:\$|dollar)|미국/;
const isShared = (written: string): boolean => !named.test(written) && shared.some(([marks]) => marks.test(written));

/** What a unit that stands with a number means where `own` is expected: `$60M` may be Canadian dollars. */
export const meantUnit = (written: string, unit: string, own: string): string => (sameUnit(unit, own) || (!named.test(written) && shared.some(([marks, codes]) => marks.test(written) && codes.includes(own))) ? own : unit);

/** `%` and `percent`, `day` and `days`, `calls` and `calls per day`. */
function sameUnit(one: string, other: string): boolean {
  const [unit, own] = [one, other].map((text) => text.trim().normalize('NFC').toLowerCase().replace(/ ?\/ ?/g, '/'));
  return plainUnit(unit!) === plainUnit(own!) || (!/^%(?: ?points?\b| ?p(?![\w.])|-)/.test(own!) && plainUnit(unit!) === plainUnit(/^[^\s/]+/.exec(own!)?.[0] ?? ''));
}
const plainUnit = (unit: string): string => (Object.hasOwn(short, unit) ? short[unit]! : currencyOf(unit).toLowerCase().replace(/(?<=[a-z]{3})s$/, ''));
const short: Readonly<Record<string, string>> = {
  percent: '%', 'per cent': '%', pct: '%', 'pct.': '%', prozent: '%', 퍼센트: '%', 프로: '%', '％': '%',
  s: 'second', sec: 'second', secs: 'second', 초: 'second', min: 'minute', mins: 'minute', 분: 'minute', h: 'hour', hr: 'hour', hrs: 'hour', 시간: 'hour', d: 'day', 일: 'day', wk: 'week', wks: 'week', 주: 'week', mth: 'month', mths: 'month', 개월: 'month', yr: 'year', yrs: 'year', 년: 'year',
  pt: 'point', pts: 'point', 점: 'point', pp: '%p', 건: 'case', 명: 'people', persons: 'people', person: 'people',
};

/** Where the unit of a number stands. */
export const unitPath = (path: Path, unitIn: string): Path => (unitIn.includes('.') ? unitIn.split('.') : [...path.slice(0, -1), unitIn]);

export const textAt = (plan: unknown, path: Path): string | undefined => {
  const found = path.reduce<unknown>((part, step) => (part as Record<string | number, unknown> | undefined)?.[step], plan);
  return typeof found === 'string' ? found : undefined;
};

/** `plan`: what could be read of it. */
export function otherUnits(source: Source, measured: readonly Measured[], plan: unknown): Diagnostic[] {
  const groups = groupBy(measured, (one) => pointer(unitPath(one.path, one.unitIn)));
  const found = [...groups.values()].flatMap((group) => otherIn(group, textAt(plan, unitPath(group[0]!.path, group[0]!.unitIn))));
  const problems = found.slice(0, limits.problems).map(({ id, one, args }): Diagnostic => ({ id, file: source.file, place: placeOf(source, one.path), path: pointer(one.path), args: { value: one.written.trim(), unit: one.unit, ...args } }));
  return found.length > problems.length ? [...problems, moreProblems('plan', source.file, found.length - problems.length)] : problems;
}

/** Of numbers in one unit those that are in another. */
function otherIn(group: readonly Measured[], own: string | undefined): { id: string; one: Measured; args: Diagnostic['args'] }[] {
  const first = firstNamed(group);
  return group.flatMap((one) => {
    const { written, value, unit, unitIn } = one;
    const inMoney = unitIn !== 'unit';
    const beside = own ?? first?.unit;
    const scaled = inMoney || beside === undefined ? null : (inScale(one, beside) ?? inScale(one, plainUnit(beside.trim().toLowerCase())));
    if (scaled !== null && !String(scaled).includes('e')) return [{ id: 'plan/scaled-unit', one, args: { own: beside!, write: String(scaled) } }];
    const expected = own ?? first?.unit ?? unit;
    if (unit === '' || meantUnit(written, unit, expected) === expected) return [];
    return [{ id: 'plan/other-unit', one, args: { ...(own === undefined ? { first: first!.written.trim() } : { own }), ...(!inMoney && { write: String(value) }) } }];
  });
}

/** The first that says its unit without doubt, as `30M AUD` does; otherwise the first that says one at all. */
function firstNamed(group: readonly Measured[]): Measured | undefined {
  const withUnit = group.filter(({ unit }) => unit !== '');
  return withUnit.find(({ written }) => !isShared(written)) ?? withUnit[0];
}

/** The currency that all amounts show, where budget.currency says nothing. "$" may be that of many countries. */
export function currencyShown(measured: readonly Measured[]): string | undefined {
  const first = firstNamed(measured.filter(({ unitIn }) => unitIn === 'budget.currency'));
  return first && !isShared(first.written) ? first.unit : undefined;
}
