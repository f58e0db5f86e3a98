// What concerns plans that a branch did not touch, and changed with it: settings, rule packs, waivers, the baseline. A run over the
// plans that changed judges no other by it.
import { basename, dirname, resolve, sep } from 'node:path';
import type { Notice } from '../verdict/report.ts';
import { settingsNames, waiversNames } from './find-gate.ts';
import { shownFrom } from './inside.ts';
import type { LoadedGate } from './load-gate.ts';
import { findPack } from './packs.ts';

/** A base version, with the files that changed since, as absolute paths: those that are there, and those that are gone. */
interface Changed {
  name: string;
  touched?: ReadonlyMap<string, unknown>;
  removed?: ReadonlyMap<string, unknown>;
}

/** `looksUpward`: for settings. `waivers`: false where an audit leaves them out. */
export function changedForAll({ name, touched, removed }: Changed, loaded: LoadedGate | null, packs: readonly string[], { cwd, looksUpward, waivers }: { cwd: string; looksUpward: boolean; waivers: boolean }): Notice[] {
  const now = new Set([...(touched?.keys() ?? []), ...(removed?.keys() ?? [])]);
  const settings = (loaded?.files ?? []).map((file) => resolve(cwd, file)).filter((path) => now.has(path));
  // Settings that are gone, in this folder or above it, where the call would have looked for them.
  const above = `${resolve(cwd)}${sep}`;
  const isAbove = (path: string): boolean => above.startsWith(`${dirname(path)}${sep}`);
  const gone = (names: readonly string[], where: (path: string) => boolean) => [...(removed?.keys() ?? [])].filter((path) => names.includes(basename(path)) && where(path));
  // Beside settings, waivers are looked for there alone.
  const goneWaivers = gone(waiversNames, loaded?.files.length ? (path) => dirname(path) === loaded.root : isAbove);
  const folders = packs.flatMap((pack) => {
    const found = findPack(pack, cwd);
    const folder = 'folder' in found ? resolve(cwd, found.folder) : null;
    return folder !== null && [...now].some((path) => path.startsWith(`${folder}${sep}`)) ? [folder] : [];
  });
  const usesBaseline = loaded !== null && (loaded.baseline !== null || loaded.settings.baseline !== null);
  const told: Record<string, readonly string[]> = {
    all: [...settings, ...(looksUpward ? gone(settingsNames, isAbove) : []), ...folders],
    waivers: waivers ? [...goneWaivers, ...[loaded?.waiversPath ?? ''].filter((path) => now.has(path))] : [],
    baseline: usesBaseline && now.has(loaded.baselinePath) ? [loaded.baselinePath] : [],
  };
  return Object.entries(told).flatMap(([what, paths]) => [...new Set(paths)].map((path) => shownFrom(cwd, path)).sort().map((file): Notice => ({ id: 'settings/changed', severity: 'info', file, place: null, path: null, args: { since: name, what } })));
}
