// Rule packs from disk: the built-in ones as they were built (or, from source, their folders), and folders of others.
// Synchronous: a check waits for its packs anyway, and the promises of node:fs cost 3 ms at start.
import { existsSync, readFileSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { closest } from '../shape/closest.ts';
import { limits } from '../limits.ts';
import { loadPatterns } from '../re2.ts';
import type { OwnField } from '../plan/own-fields.ts';
import type { Pack } from '../rules/rule.ts';
import { restorePack, textIn, type StoredLogic } from '../rules/stored.ts';
import type { PackFile, PackResult } from '../rules/read-pack.ts';
import { problemWith } from '../problems.ts';
import { builtInPacks, type BuiltIn, type Diagnostic, type Language } from '../types.ts';
import { realOf, shownFrom } from './inside.ts';
import { loadConditions } from './load-conditions.ts';
import { readInside } from './read-inside.ts';
import { coded, reasonOf } from './reason.ts';

/** True in the bundle, where packs lie beside it as checked trees. */
declare const CRM_CHECK_BUNDLE: boolean | undefined;
export const isBundled = typeof CRM_CHECK_BUNDLE !== 'undefined';

export interface LoadedPack {
  pack: Pack | null;
  /** Of a pack that is broken elsewhere, what it declares; nothing where that cannot be read. */
  fields?: readonly OwnField[] | null;
  texts?: ReadonlyMap<string, string>;
  diagnostics: Diagnostic[];
}

/** The folder of a built-in pack's rule files; only in the repository. */
export const builtInFolder = (name: BuiltIn): string => join(import.meta.dirname, '../../rules', name);

/** From source, where reading a pack takes longer than judging a plan: read once. */
const fromSource: Partial<Record<BuiltIn, Promise<LoadedPack>>> = {};

/** A built-in pack by name, as a checked tree without its tests. */
export async function loadBuiltIn(name: BuiltIn): Promise<LoadedPack> {
  if (!isBundled) return (fromSource[name] ??= readPackFolder(builtInFolder(name), `rules/${name}`));
  const folder = join(import.meta.dirname, 'packs');
  const pack = readStored(storedIn(join(folder, `${name}.json`), name), (language) => storedIn(join(folder, `${name}.${language}.txt`), name));
  await loadConditions(pack.rules);
  return { pack, diagnostics: [] };
}

/** Few runs need other packs than `seed`; these take a quarter of the room when they are packed. */
export const isPacked = (name: BuiltIn): boolean => name !== 'seed';
/** A file of a built-in pack: its logic, or its texts in one language, a line for each. */
export const storedIn = (file: string, name: BuiltIn): string => (isPacked(name) ? process.getBuiltinModule('node:zlib').brotliDecompressSync(readFileSync(`${file}.br`)).toString() : readFileSync(file, 'utf8'));

/** All texts of a built-in pack in one language, as the bundle has them. */
export const storedTexts = (name: BuiltIn, language: Language): string[] => storedIn(join(import.meta.dirname, 'packs', `${name}.${language}.txt`), name).split('\n').map(textIn);

/** A stored pack from the text of its logic; each language is read once, when it is first needed. */
export function readStored(logic: string, textOf: (language: Language) => string): Pack {
  const read: Partial<Record<Language, string[]>> = {};
  return restorePack(JSON.parse(logic) as StoredLogic, (language) => (read[language] ??= textOf(language).split('\n')));
}

/** A built-in name, a folder, or a package with data only (in the nearest node_modules); the folder's name for messages. */
export function findPack(named: string, cwd: string): { builtIn: BuiltIn } | { folder: string; shown: string } {
  const builtIn = builtInPacks.find((name) => name === named);
  if (builtIn) return { builtIn };
  const folder = resolve(cwd, named);
  if (existsSync(folder) || /^[./\\]/.test(named)) return { folder, shown: isAbsolute(named) ? shownFrom(cwd, named) : named };
  for (let at = cwd; ; at = dirname(at)) {
    const installed = join(at, 'node_modules', named);
    if (existsSync(join(installed, 'pack.yaml'))) return { folder: installed, shown: named };
    if (dirname(at) === at) return { folder, shown: named };
  }
}

/** The same for several names, each pack once, by whichever of its names it comes first. */
export function findPacks(named: readonly string[], cwd: string): ({ name: string } & ReturnType<typeof findPack>)[] {
  const found = named.map((name) => ({ name, ...findPack(name, cwd) }));
  const places = found.map((one) => ('builtIn' in one ? one.builtIn : realOf(one.folder)));
  return found.filter((_, index) => places.indexOf(places[index]!) === index);
}

/** Where settings name a pack, and how, by the folder that they mean. */
export type PackPlaces = ReadonlyMap<string, PackPlace>;
export interface PackPlace extends Pick<Diagnostic, 'file' | 'place' | 'path'> {
  /** As written. */
  name: string;
}

/** A pack that is not there is a mistake of whoever names it. */
const placedIn = (problem: Diagnostic, named: PackPlace | undefined): Diagnostic => {
  if (problem.id !== 'rule/no-pack' || !named) return problem;
  const { name, ...where } = named;
  return { ...problem, ...where, args: { ...problem.args, name, ...asFolder(name) } };
};
const asFolder = (name: string) => (/^[./\\]/.test(name) && { folder: 'yes' });

/** `seed` and the packs named, each once. Two packs of one name are a problem: their rules could not be told apart. */
export async function loadPacks(named: readonly string[], cwd: string, places?: PackPlaces): Promise<{ packs: Pack[]; brokenFields: OwnField[] | null; diagnostics: Diagnostic[]; texts: Map<string, string> }> {
  const packs: Pack[] = [];
  let brokenFields: OwnField[] | null = [];
  const diagnostics: Diagnostic[] = [];
  const texts = new Map<string, string>();
  for (const { name, ...found } of findPacks(['seed', ...named], cwd)) {
    const loaded = 'builtIn' in found ? await loadBuiltIn(found.builtIn) : await readPackFolder(found.folder, found.shown, packs);
    diagnostics.push(...loaded.diagnostics.map((problem) => placedIn(problem, places?.get(name))));
    for (const [file, text] of loaded.texts ?? []) texts.set(file, text);
    const { pack } = loaded;
    if (pack && packs.some((other) => other.name === pack.name)) diagnostics.push(problemWith(name, 'rule/same-pack', { name: pack.name }));
    else if (pack) {
      const known = new Set(packs.flatMap((other) => other.evidence.map((entry) => entry.id)));
      for (const { id } of pack.evidence) if (known.has(id)) diagnostics.push(problemWith(name, 'rule/same-evidence', { id }));
      packs.push(pack);
      continue;
    }
    const fields = pack?.fields ?? loaded.fields;
    brokenFields = brokenFields && fields ? [...brokenFields, ...fields] : null;
  }
  return { packs, brokenFields, diagnostics, texts };
}

/** Pipes, folders, devices, what is far too large and links out of the pack are not read, and nothing that looks like a rule is passed over; a broken link throws like a missing file. */
function readRuleFile(path: string): Buffer {
  const info = statSync(path);
  if (info.isFile() && info.size > 4 * limits.fileBytes) throw coded('EFBIG');
  return readInside([dirname(path)], path, 4 * limits.fileBytes);
}

const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name);

/** The first file in a folder of the pack that would be a rule beside `pack.yaml`. */
function ruleBelow(folder: string, entries: readonly Dirent[]): string | null {
  for (const { name } of entries.filter((entry) => entry.isDirectory() && !isYaml(entry.name) && !/^\.|^node_modules$/.test(entry.name))) {
    const inside = readdirSync(join(folder, name)).find(isYaml);
    if (inside !== undefined) return `${name}/${inside}`;
  }
  return null;
}

const nothing: Omit<PackResult, 'diagnostics'> = { pack: null, fields: null, tests: [], unnoticed: [], sources: new Map(), texts: new Map() };

/** A pack's folder; `shown` is how messages call it, `others` are packs in use beside it. */
export async function readPackFolder(folder: string, shown: string, others: readonly Pack[] = []): Promise<PackResult> {
  let files: PackFile[];
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    const below = ruleBelow(folder, entries);
    if (below !== null) return { ...nothing, diagnostics: [problemWith(`${shown}/${below}`, 'rule/in-subfolder')] };
    files = entries.map(({ name }) => name).filter(isYaml).sort().map((name) => ({ file: `${shown}/${name}`, name, content: readRuleFile(join(folder, name)) }));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const id = !existsSync(folder) && (code === 'ENOENT' || code === 'ENOTDIR') ? 'rule/no-pack' : code === 'ENOTDIR' ? 'rule/not-a-folder' : 'file/unreadable';
    return { ...nothing, diagnostics: [problemWith(shown, id, { name: shown, reason: reasonOf(error as NodeJS.ErrnoException), suggestion: closest(shown, builtInPacks) ?? '', ...asFolder(shown) })] };
  }
  return readPackFiles(shown, files, others);
}

export async function readPackFiles(shown: string, files: readonly PackFile[], others: readonly Pack[] = []): Promise<PackResult> {
  const { readPack } = await import('../rules/read-pack.ts');
  await loadPatterns();
  return readPack(shown, files, others);
}
