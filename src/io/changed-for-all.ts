// What concerns every plan, and changed with a branch: settings and rule packs. A run over the plans that changed judges no other by it.
import { basename, dirname, resolve, sep } from 'node:path';
import type { Notice } from '../report.ts';
import { settingsNames } from './find-gate.ts';
import { shownFrom } from './inside.ts';
import type { LoadedGate } from './load-gate.ts';
import { findPack } from './packs.ts';

/** A base version, with the files that changed since, as absolute paths: those that are there, and those that are gone. */
interface Changed {
  name: string;
  touched?: ReadonlyMap<string, unknown>;
  removed?: ReadonlyMap<string, unknown>;
}

export function changedForAll({ name, touched, removed }: Changed, loaded: LoadedGate | null, packs: readonly string[], cwd: string, looksUpward: boolean): Notice[] {
  const now = new Set([...(touched?.keys() ?? []), ...(removed?.keys() ?? [])]);
  const settings = (loaded?.files ?? []).map((file) => resolve(cwd, file)).filter((path) => now.has(path));
  // Settings that are gone, in this folder or above it, where the call would have looked for them.
  const above = `${resolve(cwd)}${sep}`;
  const gone = [...((looksUpward && removed?.keys()) || [])].filter((path) => settingsNames.some((one) => one === basename(path)) && above.startsWith(`${dirname(path)}${sep}`));
  const folders = packs.flatMap((pack) => {
    const found = findPack(pack, cwd);
    const folder = 'folder' in found ? resolve(cwd, found.folder) : null;
    return folder !== null && [...now].some((path) => path.startsWith(`${folder}${sep}`)) ? [folder] : [];
  });
  return [...new Set([...settings, ...gone, ...folders])].map((path) => shownFrom(cwd, path)).sort().map((file): Notice => ({ id: 'settings/changed', severity: 'info', file, place: null, path: null, args: { since: name } }));
}
