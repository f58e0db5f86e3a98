// Rule packs from disk: the built-in ones as they were built (or, from source, their folders), and folders of others.
// Synchronous: a check waits for its packs anyway, and the promises of node:fs cost 3 ms at start.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPatterns } from '../pattern.ts';
import type { Pack } from '../rules/rule.ts';
import type { PackFile, PackResult } from '../rules/read-pack.ts';
import type { Diagnostic } from '../types.ts';
import { reasonOf } from './reason.ts';

/** True in the bundle, where packs lie beside it as checked trees. */
declare const CRM_CHECK_BUNDLE: boolean | undefined;
const bundled = typeof CRM_CHECK_BUNDLE !== 'undefined';

export const builtInPacks = ['seed'] as const;

export interface LoadedPack {
  pack: Pack | null;
  diagnostics: Diagnostic[];
}

/** A built-in pack by name. */
export async function loadBuiltIn(name: (typeof builtInPacks)[number]): Promise<LoadedPack> {
  if (!bundled) return readPackFolder(fileURLToPath(new URL(`../../rules/${name}`, import.meta.url)), `rules/${name}`);
  const text = readFileSync(new URL(`./packs/${name}.json`, import.meta.url), 'utf8');
  if (text.includes('"test":"matches"')) await loadPatterns();
  return { pack: JSON.parse(text) as Pack, diagnostics: [] };
}

/** A pack's folder; `shown` is how messages call it. The reader of rules is loaded only here. */
export async function readPackFolder(folder: string, shown: string): Promise<PackResult> {
  const { readPack } = await import('../rules/read-pack.ts');
  await loadPatterns();
  let files: PackFile[];
  try {
    const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
    files = names.map((name) => ({ file: `${shown}/${name}`, name, content: readFileSync(join(folder, name)) }));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const id = code === 'ENOENT' || code === 'ENOTDIR' ? 'rule/no-pack' : 'file/unreadable';
    return { pack: null, tests: [], sources: new Map(), diagnostics: [{ id, file: shown, place: null, path: null, args: { name: shown, reason: reasonOf(error as NodeJS.ErrnoException), suggestion: '' } }] };
  }
  return readPack(shown, files);
}
