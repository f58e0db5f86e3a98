// Settings, waivers and baseline from disk, ready for a run.
import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { baselineField, isBaseline, type BaselineEntry } from '../gate/baseline.ts';
import type { GateRequest } from '../gate/gate.ts';
import { noSettings } from '../gate/settings.ts';
import { limits } from '../limits.ts';
import { readFields } from '../shape/read.ts';
import { readSource } from '../source/read.ts';
import { problemWith } from '../problems.ts';
import type { Diagnostic } from '../types.ts';
import { baselineName, findSettings, findWaivers, waiversNames } from './find-gate.ts';
import { besideOf, isTaken, nameBelow, shownFrom } from './inside.ts';
import { lookAlikesBelow } from './look-alikes.ts';
import { parseJson } from './parse-json.ts';
import { readInside } from './read-inside.ts';
import { reasonOf } from './reason.ts';
import { repositoryOf } from './repository.ts';
import { readSettingsFiles, type SettingsFiles } from './settings.ts';

export interface GateFiles {
  cwd: string;
  /** A settings file; false for none; null to look for one. */
  config: string | false | null;
  /** The folder of plans that stands for the folder of a settings file kept elsewhere; null where they are the same. */
  root: string | null;
  /** False leaves waivers out, for audits. */
  waivers: boolean;
  /** A baseline file, before that of the settings. */
  baseline: string | null;
  /** Where the baseline is written after the run: a new one need not be there, one that is only pruned must be. */
  writesBaseline: 'anew' | 'pruned' | null;
}

export interface LoadedGate extends GateRequest, Pick<SettingsFiles, 'settings' | 'problems' | 'packPlaces' | 'texts'> {
  /** The folder that plans and outputs in the settings are relative to. */
  root: string;
  cwd: string;
  /** Settings files as shown, the own one first. */
  files: string[];
  /** The file of waivers, also where an audit leaves it out; null where there is none. */
  waiversPath: string | null;
  /** The baseline in use, or the one that would be written. */
  baselinePath: string;
  /** Whether a plan that the baseline names is still there. */
  isPlanThere(name: string): boolean;
}

export function loadGate({ cwd, config, root: standIn, waivers: withWaivers, baseline: named, writesBaseline }: GateFiles): LoadedGate {
  const repository = repositoryOf(cwd);
  const path = config === false ? null : config === null ? findSettings(cwd) : resolve(cwd, config);
  const read: SettingsFiles = path ? readSettingsFiles(path, cwd, config === null) : { settings: noSettings, files: [], root: repository ?? cwd, problems: [], packPlaces: new Map(), texts: new Map() };
  const { settings, files, root, problems, packPlaces, texts } = read;
  const hash = createHash('sha256');
  for (const { path: file, content } of files) hash.update(`${basename(file)}\0`).update(content);

  const open = (file: string, id: string, most: number, found: boolean): Buffer | null => {
    try {
      const content = readInside(found ? [repositoryOf(dirname(file)) ?? dirname(file)] : [], file, most);
      hash.update(`${basename(file)}\0`).update(content);
      return content;
    } catch (error) {
      problems.push(problemWith(shownFrom(cwd, file), id, { reason: reasonOf(error as NodeJS.ErrnoException) }));
      return null;
    }
  };

  const waiversPath = settings.waivers.file ?? (path ? (waiversNames.map((name) => join(root, name)).find(isTaken) ?? null) : findWaivers(cwd));
  const second = withWaivers && settings.waivers.file === null && waiversPath !== null ? besideOf(waiversPath, waiversNames) : null;
  if (second) problems.push(problemWith(shownFrom(cwd, waiversPath!), 'waiver/two-files', { other: second }));
  const wanted = withWaivers && waiversPath !== null && (settings.waivers.file !== null || isTaken(waiversPath));
  const content = wanted ? open(waiversPath, 'waiver/unreadable', limits.fileBytes, true) : null;

  const baselinePath = named !== null ? resolve(cwd, named) : (settings.baseline ?? join(root, baselineName));
  const reads = writesBaseline === 'anew' ? existsSync(baselinePath) : named !== null || settings.baseline !== null || writesBaseline === 'pruned';
  const text = reads ? open(baselinePath, 'baseline/unreadable', limits.ownFileBytes, named === null) : null;
  const entries = text && readBaseline(shownFrom(cwd, baselinePath), text, problems, texts);

  // With the settings of another checkout, a plan goes by the name it would have beside them.
  const besideSettings = (file: string) => (standIn === null ? resolve(cwd, file) : resolve(root, relative(resolve(cwd, standIn), resolve(cwd, file))));
  const besidePlans = (path: string) => (standIn === null ? path : resolve(cwd, standIn, relative(root, path)));
  const isPlanThere = (name: string) => existsSync(besidePlans(resolve(dirname(baselinePath), name)));
  return {
    cwd,
    settings,
    root: standIn === null ? root : resolve(cwd, standIn),
    problems,
    packPlaces,
    texts,
    files: files.map((file) => shownFrom(cwd, file.path)),
    waivers: content && { file: shownFrom(cwd, waiversPath!), content },
    waiversPath,
    baselinePath,
    baseline: entries && { file: shownFrom(cwd, baselinePath), entries, isThere: isPlanThere },
    digest: files.length || content || text ? hash.digest('hex').slice(0, 16) : null,
    isThere: (name) => existsSync(resolve(dirname(waiversPath ?? root), name)),
    isFolder: (name) => statSync(resolve(dirname(waiversPath ?? root), name), { throwIfNoEntry: false })?.isDirectory() ?? false,
    isPlanThere,
    hasLookAlike: lookAlikesBelow(standIn === null ? dirname(waiversPath ?? root) : resolve(cwd, standIn), cwd),
    namesOf(file) {
      const plan = besideSettings(file);
      const from = (folder: string) => nameBelow(folder, plan);
      return { settings: from(root), waivers: waiversPath && from(dirname(waiversPath)), baseline: shownFrom(dirname(baselinePath), plan) };
    },
  };
}

/** Fast for what the tool wrote; slowly, and with places, for what someone broke. */
function readBaseline(file: string, content: Buffer, problems: Diagnostic[], texts: Map<string, string>): BaselineEntry[] | null {
  try {
    const data = parseJson(content);
    if (isBaseline(data)) return data.findings;
  } catch {
    // What is wrong with it is told below.
  }
  texts.set(file, content.toString());
  const { source, diagnostics } = readSource(file, content);
  const found = source ? readFields(source, baselineField, 'baseline').diagnostics : diagnostics;
  problems.push(...(found.length ? found : [problemWith(file, 'baseline/not-ours')]));
  return null;
}

/** Where there are no settings but something to compare with, or a waiver asked for. */
export const noGate: GateRequest = { settings: noSettings, digest: null, waivers: null, baseline: null, isThere: () => true, isFolder: () => false, namesOf: (file) => ({ settings: null, waivers: null, baseline: file }), hasLookAlike: () => false };
