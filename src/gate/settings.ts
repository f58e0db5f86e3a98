// One settings file -> Settings; a file and what it extends -> one Settings.
import { limits } from '../limits.ts';
import { readFields } from '../shape/read.ts';
import type { Read } from '../shape/field.ts';
import type { Source } from '../source/node.ts';
import { keyPlaceOf, placeOf } from '../source/place.ts';
import { later, severities, type Diagnostic, type FailOn, type Language, type Path, type Place, type Severity, type Size, type Stage } from '../types.ts';
import { pointer } from '../shape/path.ts';
import { settingsField } from './fields.ts';

/** What the settings say of one rule, and where they say it. */
export interface RuleSetting {
  off: boolean;
  severity: { violated: Severity | null; silent: Severity | null };
  /** As written; checked against the rule's own parameters once its pack is read. */
  params: Record<string, unknown>;
  /** Where each parameter stands. */
  paramPlaces: Record<string, Place>;
  protected: boolean;
  file: string;
  place: Place;
  path: string;
  /** The same rule in the settings that these extend, the nearest first. */
  before: Pick<RuleSetting, 'file' | 'place' | 'path'>[];
}

/** What the gate fixes for the plans of some files. */
export interface Override {
  files: string[];
  stage: Stage | null;
  size: Size | null;
  reach: string | null;
  /** Where size or reach stands. */
  fixes: { key: 'size' | 'reach'; file: string; place: Place; path: string }[];
}

/** A pattern with its place in the settings file that it stands in. */
export interface PlacedPattern {
  key: 'files' | 'ignores' | 'overrides';
  pattern: string;
  file: string;
  place: Place;
  path: string;
}

export interface Settings {
  extends: string[];
  files: string[];
  ignores: string[];
  packs: string[];
  failOn: FailOn | null;
  language: Language | null;
  stage: Stage | null;
  outputs: string[];
  rules: Record<string, RuleSetting>;
  overrides: Override[];
  /** The patterns of the settings file itself; what it builds on serves other repositories too. With those of `files`, in their order. */
  patterns: PlacedPattern[];
  waivers: { file: string | null; longest: number | null };
  baseline: string | null;
}

export const noSettings: Settings = { extends: [], files: [], ignores: [], packs: [], failOn: null, language: null, stage: null, outputs: [], rules: {}, overrides: [], patterns: [], waivers: { file: null, longest: null }, baseline: null };

export function readSettings(source: Source): { settings: Settings | null; diagnostics: Diagnostic[] } {
  if (source.root.kind !== 'map') return { settings: null, diagnostics: [{ id: 'settings/not-a-mapping', file: source.file, place: placeOf(source, []), path: '', args: { found: source.root.kind } }] };
  const { value = {}, diagnostics } = readFields(source, settingsField, 'settings');
  const patterns = diagnostics.length ? 0 : (value.overrides ?? []).flatMap(({ files }) => files!).length;
  if (patterns > limits.patterns) diagnostics.push({ id: 'settings/too-many-patterns', file: source.file, place: keyPlaceOf(source, ['overrides']), path: '/overrides', args: { key: 'overrides', limit: String(limits.patterns) } });
  if (diagnostics.length) return { settings: null, diagnostics };
  const placed = (key: PlacedPattern['key'], pattern: string, at: Path): PlacedPattern => ({ key, pattern, file: source.file, place: placeOf(source, at), path: pointer(at) });
  const rules = Object.entries(value.rules ?? {}).map(([id, rule]): [string, RuleSetting] => [id, ruleSetting(rule, source, id)]);
  return {
    settings: {
      extends: typeof value.extends === 'string' ? [value.extends] : (value.extends ?? []),
      files: value.files ?? [],
      ignores: value.ignores ?? [],
      packs: value.packs ?? [],
      failOn: value.failOn ?? null,
      language: value.language ?? null,
      stage: value.stage ?? null,
      outputs: value.outputs ?? [],
      rules: Object.fromEntries(rules),
      overrides: (value.overrides ?? []).map((override, index) => ({
        files: override.files!,
        stage: override.stage ?? null,
        size: override.size ?? null,
        reach: override.reach ?? null,
        fixes: (['size', 'reach'] as const).flatMap((key) => (override[key] === undefined ? [] : [{ key, file: source.file, place: keyPlaceOf(source, ['overrides', index, key]), path: pointer(['overrides', index, key]) }])),
      })),
      patterns: [...(value.files ?? []).map((pattern, index) => placed('files', pattern, ['files', index])), ...(value.ignores ?? []).map((pattern, index) => placed('ignores', pattern, ['ignores', index])), ...(value.overrides ?? []).flatMap(({ files }, index) => files!.map((pattern, at) => placed('overrides', pattern, ['overrides', index, 'files', at])))],
      waivers: { file: value.waivers?.file ?? null, longest: value.waivers?.longest ?? null },
      baseline: value.baseline ?? null,
    },
    diagnostics: [],
  };
}

type Rules = NonNullable<Read<typeof settingsField>['rules']>;

function ruleSetting(rule: Rules[string], source: Source, id: string): RuleSetting {
  const { severity, params = {}, protected: kept = false } = typeof rule === 'string' ? { severity: rule } : rule;
  const { violated = null, silent = null } = typeof severity === 'object' ? severity : severity === 'off' ? {} : { violated: severity, silent: severity };
  const paramPlaces = Object.fromEntries(Object.keys(params).map((name) => [name, keyPlaceOf(source, ['rules', id, 'params', name])]));
  return { off: severity === 'off', severity: { violated, silent }, params, paramPlaces, protected: kept, file: source.file, place: keyPlaceOf(source, ['rules', id]), path: pointer(['rules', id]), before: [] };
}

/** What settings say of a rule, on top of what others say of it. */
export const onTop = (before: RuleSetting, own: RuleSetting): RuleSetting => ({
  ...own,
  severity: { violated: own.severity.violated ?? before.severity.violated, silent: own.severity.silent ?? before.severity.silent },
  params: { ...before.params, ...own.params },
  paramPlaces: { ...before.paramPlaces, ...own.paramPlaces },
  before: [before, ...before.before],
});

/**
 * `own` on top of what it extends. Packs, ignores and overrides add up; a rule that `base` protects cannot be changed, nor what
 * would keep it from applying: the size and reach that plans are judged by.
 */
export function extend(base: Settings, own: Settings): { settings: Settings; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const protecting = Object.values(base.rules).find((rule) => rule.protected);
  // The same file may be built on by two ways.
  for (const { key, file, place, path } of own.overrides.flatMap(({ fixes }) => fixes)) if (protecting && protecting.file !== file) diagnostics.push({ id: 'settings/protected-fact', file, place, path, args: { key, by: protecting.file } });
  const rules = new Map(Object.entries(base.rules));
  for (const [id, rule] of Object.entries(own.rules)) {
    const before = rules.get(id);
    if (before?.protected && before.file !== rule.file) diagnostics.push({ id: 'settings/protected', file: rule.file, place: rule.place, path: rule.path, args: { id, by: before.file } });
    else {
      // Behind the others: a rule may have been meant by another of its ids before.
      rules.delete(id);
      rules.set(id, before ? onTop(before, rule) : rule);
    }
  }
  const either = <T>(list: T[], other: T[]) => (list.length ? list : other);
  const settings: Settings = {
    extends: [],
    files: either(own.files, base.files),
    ignores: [...new Set([...base.ignores, ...own.ignores])],
    packs: [...new Set([...base.packs, ...own.packs])],
    failOn: stricter(base, own),
    language: own.language ?? base.language,
    stage: later(base.stage, own.stage),
    outputs: either(own.outputs, base.outputs),
    rules: Object.fromEntries(rules),
    overrides: [...base.overrides, ...own.overrides],
    patterns: [...own.patterns, ...(own.files.length ? [] : base.patterns.filter(({ key }) => key === 'files'))],
    waivers: { file: own.waivers.file ?? base.waivers.file, longest: least(base.waivers.longest, own.waivers.longest) },
    baseline: own.baseline ?? base.baseline,
  };
  return { settings, diagnostics };
}

/** Settings side by side, where neither may change what the other protects. */
export function beside(first: Settings, second: Settings): { settings: Settings; diagnostics: Diagnostic[] } {
  const [both, turned] = [extend(first, second), extend(second, first)];
  const floors = [...(protects(first) ? [both.settings.failOn] : []), ...(protects(second) ? [turned.settings.failOn] : [])].map((floor) => floor ?? 'error');
  const failOn = floors.length ? floors.reduce((a, b) => (strictness.indexOf(a) < strictness.indexOf(b) ? b : a)) : both.settings.failOn;
  return { settings: { ...both.settings, failOn }, diagnostics: [...both.diagnostics, ...turned.diagnostics] };
}

const protects = ({ rules }: Settings): boolean => Object.values(rules).some((rule) => rule.protected);

const least = (a: number | null, b: number | null): number | null => (a === null || b === null ? (a ?? b) : Math.min(a, b));

const strictness: readonly FailOn[] = ['never', ...severities];

/** Settings that protect a rule are not loosened by letting nothing fail. */
function stricter(base: Settings, own: Settings): FailOn | null {
  if (own.failOn === null || !protects(base)) return own.failOn ?? base.failOn;
  const floor = base.failOn ?? 'error';
  return strictness.indexOf(own.failOn) < strictness.indexOf(floor) ? floor : own.failOn;
}
