// The settings file with what it extends. Whatever one names lies in its repository, or in an installed package.
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { beside, extend, noSettings, readSettings, type Settings } from '../gate/settings.ts';
import { limits } from '../limits.ts';
import { extensions, formatNames } from '../reporters/names.ts';
import { closest } from '../shape/closest.ts';
import { pointer } from '../shape/path.ts';
import { nodeAt, placeOf } from '../source/place.ts';
import { readSource } from '../source/read.ts';
import { builtInPacks, type Diagnostic, type Path } from '../types.ts';
import { settingsNames } from './find-gate.ts';
import { besideOf, findUp, isInside, shownFrom } from './inside.ts';
import type { PackPlace } from './packs.ts';
import { readInside } from './read-inside.ts';
import { reasonOf } from './reason.ts';
import { repositoryOf } from './repository.ts';

type Spot = Pick<Diagnostic, 'place' | 'path'>;
const nowhere: Spot = { place: null, path: null };

const deepest = 10;
const reportEndings = Object.values(extensions).filter((ending) => ending !== null);
/** Files that settings may build on, each as often as it is named: two that both name the next two make a thousand of ten levels. */
const most = 100;

export interface SettingsFiles {
  /** Names of files in it are absolute; patterns are relative to `root`. */
  settings: Settings;
  /** The settings file first, then what it extends; with their contents, for the digest. */
  files: { path: string; content: Uint8Array }[];
  root: string;
  problems: Diagnostic[];
  packPlaces: Map<string, PackPlace>;
  /** Texts of the files by shown name, for code frames. */
  texts: Map<string, string>;
}

/** `byLooking`: nobody named the file, so a link that leads out of the repository is not followed. */
export function readSettingsFiles(path: string, cwd: string, byLooking: boolean): SettingsFiles {
  const root = dirname(path);
  const found: SettingsFiles = { settings: noSettings, files: [], root, problems: [], packPlaces: new Map(), texts: new Map() };
  const limit = repositoryOf(root) ?? root;
  const fail = (id: string, at: string, args: Diagnostic['args'] = {}, spot: Spot = nowhere): null => {
    found.problems.push({ id: `settings/${id}`, file: shownFrom(cwd, at), ...spot, args });
    return null;
  };

  /** One file on top of what it extends; null when one of them cannot be used. */
  function load(at: string, above: readonly string[], asked: Pick<Diagnostic, 'file' | 'place' | 'path'> | null = null): Settings | null {
    if (above.includes(at) || above.length >= deepest) return fail('extends-circle', at);
    if (found.files.length > most) return fail('extends-many', at, { limit: String(most) });
    let content: Buffer;
    try {
      content = readInside(byLooking ? [limit] : [], at, limits.fileBytes);
    } catch (error) {
      const args = { reason: reasonOf(error as NodeJS.ErrnoException), ...(asked ? { name: shownFrom(cwd, at) } : (error as NodeJS.ErrnoException).code === 'ENOENT' && { gone: 'yes' }) };
      if (!asked) return fail('unreadable', at, args);
      found.problems.push({ id: 'settings/unreadable', ...asked, args });
      return null;
    }
    const file = shownFrom(cwd, at);
    found.files.push({ path: at, content });
    // A hundred with thousands of rules each take minutes, and more memory than there may be: each rule knows what it was before.
    if (found.files.reduce((sum, one) => sum + one.content.length, 0) > limits.fileBytes) return fail('extends-large', at, { limit: String(limits.fileBytes / 1024) });
    found.texts.set(file, content.toString());
    const { source, diagnostics } = readSource(file, content);
    if (!source && diagnostics.every(({ id }) => id === 'yaml/empty')) return noSettings;
    const read = source ? readSettings(source) : { settings: null, diagnostics };
    found.problems.push(...read.diagnostics);
    if (!read.settings) return null;
    const before = found.problems.length;
    const spotOf = (at: Path): Spot => ({ place: placeOf(source!, at), path: pointer(at) });
    const own = withPaths(read.settings, at, spotOf);
    own.packs.forEach((pack, index) => found.packPlaces.set(pack, { name: read.settings!.packs[index]!, file, ...spotOf(['packs', index]) }));
    // Settings that reach where they may not are not used at all.
    if (found.problems.length > before) return null;

    let base = noSettings;
    for (const [index, name] of own.extends.entries()) {
      const spot = spotOf(nodeAt(source!.root, ['extends'])?.kind === 'list' ? ['extends', index] : ['extends']);
      const target = extended(name, at, spot);
      const other = target && load(target, [...above, at], { file, ...spot });
      if (!other) return null;
      base = told(beside(base, other));
    }
    return told(extend(base, own));
  }

  function told({ settings, diagnostics }: ReturnType<typeof extend>): Settings {
    found.problems.push(...diagnostics);
    return settings;
  }

  /** Many files have as many patterns together as one may have: each is a program, and all are tried on every plan. */
  function bounded(settings: Settings | null): Settings | null {
    if (!settings) return null;
    const counted = { overrides: settings.overrides.reduce((sum, { files }) => sum + files.length, 0), ignores: settings.ignores.length };
    const key = Object.entries(counted).find(([, count]) => count > limits.patterns)?.[0];
    return key === undefined ? settings : fail('too-many-patterns', path, { key, limit: String(limits.patterns) });
  }

  /** A file that a settings file names, as an absolute path. */
  function placed(name: string, at: string, spot: Spot): string {
    const target = resolve(dirname(at), name);
    if (!isInside(limit, target)) fail('outside', at, { name }, spot);
    return target;
  }

  /** Whoever checks out a proposal to look at it runs its settings: a report of theirs takes the place of no code and no keys. */
  function report(name: string, at: string, spot: Spot): void {
    // Where it is written: beside the settings in force, whichever of those that they extend asks for it.
    const target = resolve(root, name);
    if (!isInside(limit, target)) return void fail('outside', at, { name }, spot);
    // As Windows takes them, without dots and blanks at their ends.
    const isHidden = relative(root, target).split(/[\\/]/).some((part) => (part.startsWith('.') && part !== '..') || /^node_modules[. ]*$/i.test(part));
    if (isHidden || !reportEndings.some((ending) => name.toLowerCase().endsWith(ending))) fail('output-place', at, { name, endings: reportEndings.join(', ') }, spot);
  }

  function withPaths(own: Settings, at: string, spotOf: (at: Path) => Spot): Settings {
    const file = (name: string | null, ...where: string[]) => (name === null ? null : placed(name, at, spotOf(where)));
    // Looked for from the file that names it: beside the plans, their author could put another package in its place.
    const pack = (name: string, index: number) => {
      if (builtInPacks.some((builtIn) => builtIn === name)) return name;
      const held = isPath(name) || existsSync(resolve(dirname(at), name)) ? null : findUp(dirname(at), limit, [join('node_modules', name, 'pack.yaml')]);
      return held ? dirname(held) : placed(name, at, spotOf(['packs', index]));
    };
    // A pattern is where it begins; reports are written to no place that the settings have no right to name.
    for (const [index, name] of own.files.entries()) {
      // What a call may say: the plan comes from standard input, which in a repository's runs is mostly empty.
      if (name === '-' || name.trim() === '') fail('no-name', at, { name }, spotOf(['files', index]));
      else placed(name, at, spotOf(['files', index]));
    }
    for (const [index, output] of own.outputs.entries()) {
      const spot = spotOf(['outputs', index]);
      const [, format, name] = /^(?:(\w+)=)?(.*)$/s.exec(output)!;
      if (format !== undefined && !formatNames.some((known) => known === format)) fail('output-format', at, { format, suggestion: closest(format, formatNames) ?? '', known: formatNames.join(', ') }, spot);
      else if (name !== '-') report(name!, at, spot);
    }
    return { ...own, packs: own.packs.map(pack), waivers: { ...own.waivers, file: file(own.waivers.file, 'waivers', 'file') }, baseline: file(own.baseline, 'baseline') };
  }

  function extended(name: string, at: string, spot: Spot): string | null {
    if (isPath(name) || /\.ya?ml$/.test(name)) {
      const before = found.problems.length;
      const target = placed(name, at, spot);
      return found.problems.length > before ? null : target;
    }
    const held = findUp(dirname(at), limit, settingsNames.map((file) => join('node_modules', name, file)));
    return held ?? fail('no-package', at, { name }, spot);
  }

  const other = byLooking ? besideOf(path, settingsNames) : null;
  found.settings = (other ? fail('two-files', path, { other }) : bounded(load(path, []))) ?? noSettings;
  return found;
}

/** No name of a package: it begins at a root, or has a step up or in place. */
const isPath = (name: string): boolean => /^([/\\]|[A-Za-z]:)|(^|[/\\])\.{1,2}([/\\]|$)/.test(name);
