// What the rules said of plans in earlier runs, by the plans' names, and how some were told. A key stands for all that this depends on;
// what waivers and a threshold make of it is worked out anew in each run. With a baseline or a base version nothing is judged in brief.
import { createHash, hash } from 'node:crypto';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Fixed } from '../gate/fixed.ts';
import type { BriefTerms } from '../check/judge-in-brief.ts';
import { limits } from '../limits.ts';
import type { How } from '../reporters/format.ts';
import type { ReportHead } from '../verdict/report.ts';
import { isOwn } from './own-folder.ts';
import { readWhole } from './read-file.ts';
import { coded } from './reason.ts';
import { userCacheFolder } from './user-cache-folder.ts';
import { version } from './version.ts';
import { writeWhole } from './write-report.ts';

/** The key of a plan, its outcomes in code, and as what its file was seen, if that may be gone by. */
export interface Known {
  key: string;
  code: string;
  seen: string | null;
  /** In the cache as it is. */
  held?: true;
}

export interface Cache {
  /** To be said first: by what plans are judged now. As what their files were seen when it was something else counts for nothing. */
  judgesBy(terms: string): void;
  known(file: string): Known | null;
  add(file: string, known: Known): void;
  /** How a plan was told. */
  told(key: string): string | null;
  addTold(key: string, text: string): void;
  /** Throws the system's error. */
  save(): Promise<void>;
}

const digest = (...parts: readonly (string | Uint8Array)[]): string => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('base64url');

/** Put in by the build: of what it was made from. */
declare const CRM_CHECK_SOURCES: string | undefined;
const build = typeof CRM_CHECK_SOURCES === 'string' ? CRM_CHECK_SOURCES : version;

/** Rules with their parameters, own fields, the day, the stage asked for, and who judges. */
export const keyOfTerms = (terms: BriefTerms): string => digest(build, '\n', JSON.stringify(terms));
export function keyOfPlan(terms: string, { stage, size, reach }: Fixed, content: Uint8Array | string): string {
  const head = `${terms} ${stage} ${size} ${reach}\n`;
  if (typeof content === 'string' || head.length * 3 + content.length > together.length) return digest(head, content);
  // In one go: of very many plans, what makes a digest from parts takes longer than the digest.
  const length = together.write(head);
  together.set(content, length);
  return hash('sha256', together.subarray(0, length + content.length), 'base64url');
}
const together = Buffer.allocUnsafeSlow(64 * 1024);
/** A plan whose file is as it was then is not read again: as long as it is judged by the same, it has the same key. */
export const seenAs = (file: string | null, { stage, size, reach }: Fixed): string | null => file && (stage || size || reach ? `${file} ${stage} ${size} ${reach}` : file);
/** All that decides how a plan is told, besides itself. Of its rules the terms say all but which are protected. */
export const keyOfTelling = (terms: string, { rules, ...head }: ReportHead, { voice, width, quiet, paint }: How): string =>
  digest(JSON.stringify([terms, rules.flatMap(({ id, protected: kept }) => (kept ? [id] : [])), head, voice.language, width, quiet, paint.bold('x')]));
/** Of one that was judged in brief, and so is touched by no waiver. */
export const keyOfTold = (telling: string, file: string, plan: string): string => digest(`${telling} ${plan}\n`, file);

/** One file for each working folder, among the user's own cached files; null where there is no place for them. */
export function cachePlace(cwd: string, env: Readonly<Record<string, string | undefined>>): string | null {
  const folder = userCacheFolder('plans', { ...env, HOME: env.HOME ?? homedir() }, cwd);
  // In one that another user made or may write to, that user says which plans are sound.
  return folder && isOwn(folder) ? join(folder, `${digest(realpathSync(cwd)).slice(0, 16)}.txt`) : null;
}

/** A cache that is not there, or was not written by us as it is now, holds nothing. `named`: by the user, who may have named another file. */
export function openCache(path: string, cwd: string, named = false): Cache {
  const before = readCache(path);
  /** What is new of plans and of what was told; and the plans that were asked for. */
  const [plans, told, asked] = [new Map<string, Known>(), new Map<string, string>(), new Set<string>()];
  let [changed, terms] = [false, before.terms];
  const known = (file: string): Known | null => {
    const line = before.lines.get(file);
    if (line === undefined) return null;
    asked.add(file);
    const [key, code, seen] = line.split('\t', 3) as [string, string, string];
    return { key, code, seen: (terms === before.terms && seen) || null, held: true };
  };
  return {
    judgesBy: (given) => void (terms = given),
    known,
    add(file, now) {
      const old = known(file);
      if (old?.key !== now.key || old.code !== now.code || old.seen !== now.seen) plans.set(file, now);
    },
    told: (key) => before.told.get(key) ?? null,
    addTold(key, text) {
      changed ||= !before.told.has(key);
      told.set(key, text);
    },
    async save() {
      if (!changed && !plans.size && asked.size === before.lines.size) return;
      // Of plans that this run did not look at, those that are still there; of what it did not tell, what was told last.
      const kept = [...before.lines.keys()].filter((file) => asked.has(file) || existsSync(resolve(cwd, file)));
      for (const [key, text] of before.told) if (told.size < mostTold && !told.has(key)) told.set(key, text);
      if (!changed && !plans.size && kept.length === before.lines.size) return;
      refuseOther(path, named);
      const lines = new Map(kept.map((file) => [file, terms === before.terms ? before.lines.get(file)! : lineOf(file, known(file)!)]));
      for (const [file, now] of plans) lines.set(file, lineOf(file, now));
      const text = [JSON.stringify([terms, ...told]), ...lines.values()].join('\n');
      // A folder that is made for it is for its owner's eyes.
      await writeWhole(path, [`${head}${digest(text)}\n`, text], cwd, 0o700);
    },
  };
}

/** What some twenty reports tell: in both languages, for a terminal and a file, of other parts of the plans. */
const mostTold = 60;

const name = 'crm-check cache ';
const head = `${name}3 `;

/** What is no file is not written to; nor, at a place that the user named, over what is no cache, nor was one. */
function refuseOther(path: string, named: boolean): void {
  const info = statSync(path, { throwIfNoEntry: false });
  const code = !info ? null : info.isDirectory() ? 'EISDIR' : !info.isFile() ? 'ENOTFILE' : named && info.size && !isCache(readWhole(path, limits.ownFileBytes)) ? 'EOTHER' : null;
  if (code) throw coded(code);
}

/** Of any version, also where all but the beginning is lost. */
const isCache = (content: Buffer): boolean => name.startsWith(content.toString('latin1', 0, name.length));

/** A line for each plan, its name last: to take all apart would take as long as to look at the files. */
interface Kept {
  lines: ReadonlyMap<string, string>;
  told: ReadonlyMap<string, string>;
  /** By what the plans were judged. */
  terms: string;
}

function readCache(path: string): Kept {
  try {
    const content = readWhole(path, limits.ownFileBytes, false);
    const end = content.indexOf('\n');
    if (content.toString('latin1', 0, end) !== head + digest(content.subarray(end + 1))) return nothingKept;
    const plans = content.toString('utf8', end + 1).split('\n');
    const [terms, ...told] = JSON.parse(plans.shift()!) as unknown[];
    if (typeof terms !== 'string' || !told.every(isTold)) return nothingKept;
    const lines = new Map<string, string>();
    for (const line of plans) lines.set(nameIn(line), line);
    return { lines, told: new Map(told), terms };
  } catch {
    return nothingKept;
  }
}
const nothingKept: Kept = { lines: new Map(), told: new Map(), terms: '' };
const isTold = (entry: unknown): entry is [string, string] => Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === 'string');
const lineOf = (file: string, { key, code, seen }: Known): string => [key, code, seen ?? '', JSON.stringify(file)].join('\t');
/** Nearly all names stand there as they are. */
function nameIn(line: string): string {
  const name = line.slice(line.lastIndexOf('\t') + 1);
  return name.includes('\\') ? (JSON.parse(name) as string) : name.slice(1, -1);
}
