// The settings of a run as a settings file would say them, with the files they come from.
import { dirname, isAbsolute, resolve } from 'node:path';
import { noSettings, type RuleSetting } from '../gate/settings.ts';
import { shownFrom } from './inside.ts';
import type { LoadedGate } from './load-gate.ts';

export async function describeSettings(gate: LoadedGate | null): Promise<string> {
  const { dumpYaml } = await import('../source/write.ts');
  const { extends: _, patterns: __, ...settings } = gate?.settings ?? noSettings;
  const { packs, waivers, baseline, rules, overrides } = settings;
  // Named from where the settings stand, as somebody would write them there.
  const folder = gate?.files.length ? dirname(resolve(gate.cwd, gate.files[0]!)) : '';
  const place = (path: string) => (isAbsolute(path) ? shownFrom(folder, path).replace(/^(?!\.)/, './') : path);
  const file = (path: string | null) => path && place(path).replace(/^\.\//, '');
  const said = {
    ...settings,
    packs: packs.map(place),
    waivers: { file: file(waivers.file), longest: waivers.longest && `${waivers.longest} ${waivers.longest === 1 ? 'day' : 'days'}` },
    baseline: file(baseline),
    overrides: overrides.map(({ fixes: ___, ...override }) => override),
    rules: Object.fromEntries(Object.entries(rules).map(([id, rule]) => [id, ruleAsWritten(rule)])),
  };
  const lines = gate?.files.length ? gate.files.map((name) => `# ${name}`) : ['# no settings file'];
  return `${lines.join('\n')}\n${dumpYaml(stated(said))}`;
}

function ruleAsWritten({ off, severity: { violated, silent }, params, protected: kept }: RuleSetting): unknown {
  const severity = off ? 'off' : violated === silent ? violated : { violated, silent };
  const more = stated({ params: asWritten(params), protected: kept }) as object;
  return typeof severity === 'string' && !Object.keys(more).length ? severity : { severity, ...more };
}

/** Settings are read as texts; a number goes without quotes. */
const asWritten = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asWritten);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, asWritten(part)]));
  if (value === 'true' || value === 'false') return value === 'true';
  return typeof value === 'string' && /^-?\d/.test(value) && String(Number(value)) === value ? Number(value) : value;
};

/** Without what says nothing. */
const stated = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(stated);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([key, part]): [string, unknown] => [key, stated(part)]);
  return Object.fromEntries(parts.filter(([key, part]) => part !== null && (part !== false || key !== 'protected') && !(typeof part === 'object' && Object.keys(part!).length === 0)));
};
