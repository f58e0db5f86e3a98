// The files of the package as V8 compiled them in earlier runs: without them a run takes a third more, beyond Node itself. Node's own
// cache of this kind (22.1 and newer) takes longer to load than it saves. Kept only in a folder of the user's own: whoever writes there has us run it.
import { closeSync, fstatSync, lstatSync, openSync, readFileSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { makeFolder } from './make-folder.ts';
import { userCacheFolder } from './user-cache-folder.ts';

type Env = Readonly<Record<string, string | undefined>>;
type Load = (name: string) => unknown;

/** Where compiled files are kept; null where there is no place that is safe, and each run compiles anew. `NODE_DISABLE_COMPILE_CACHE` is Node's own word for that. */
export function compiledFolder(env: Env, cwd: string): string | null {
  if (env.NODE_DISABLE_COMPILE_CACHE) return null;
  try {
    const folder = userCacheFolder('code', env, cwd);
    return folder !== null && isOwn(folder) ? folder : null;
  } catch {
    return null;
  }
}

/** A folder, not a link, that nobody else may read or change; made where there is none. On Windows what lies in a user's profile is theirs. */
function isOwn(folder: string): boolean {
  const info = lstatSync(folder, { throwIfNoEntry: false });
  if (info) return info.isDirectory() && (process.platform === 'win32' || (info.uid === process.getuid!() && (info.mode & 0o077) === 0));
  makeFolder(folder, 0o700);
  return isOwn(folder);
}

/** What to load files with instead of `require`: those that lie in `files` (`./name`) by way of what `folder` keeps of them, all else by `plain`. What is not kept yet is, where `keeps` says so. */
export function loadCompiled(folder: string, files: string, plain: Load, keeps: boolean): Load {
  const loaded = new Map<string, { exports: unknown }>();
  const fresh: Fresh[] = [];
  const load: Load = (name) => {
    if (!name.startsWith('./')) return plain(name);
    const known = loaded.get(name);
    if (known) return known.exports;
    const file = join(files, name);
    const path = join(folder, name);
    const { code, edited } = functionOf(file);
    const script = new Script(code, { filename: file, cachedData: keptAt(path, edited) });
    if (script.cachedDataRejected !== false) fresh.push({ path, edited, script });
    const module = { exports: {} };
    loaded.set(name, module);
    (script.runInThisContext() as (...given: unknown[]) => void)(module.exports, load, module, file, files);
    return module.exports;
  };
  // At the end, when V8 has compiled what is called. Runs over very many plans change V8's settings: theirs is of no use to others.
  process.once('exit', () => {
    if (keeps && !loaded.has('./many.cjs')) fresh.forEach(keep);
  });
  return load;
}

const head = '(function(exports,require,module,__filename,__dirname){';
const foot = '\n})';

/** A file as Node's `require` runs it; put together before it is a text, which would be copied. */
function functionOf(file: string): { code: string; edited: number } {
  const handle = openSync(file, 'r');
  try {
    const { size, mtimeMs } = fstatSync(handle);
    const bytes = Buffer.allocUnsafeSlow(head.length + size + foot.length);
    bytes.write(head, 'latin1');
    const end = head.length + readSync(handle, bytes, head.length, size, null);
    bytes.write(foot, end, 'latin1');
    return { code: bytes.toString('utf8', 0, end + foot.length), edited: Math.trunc(mtimeMs) | 0 };
  } finally {
    closeSync(handle);
  }
}

/** `edited`: when its file was last changed, so that nobody who edits it runs it as it was. */
interface Fresh {
  path: string;
  edited: number;
  script: Script;
}

const markBytes = 4;

function keptAt(path: string, edited: number): Buffer | undefined {
  try {
    const kept = readFileSync(path);
    const data = kept.subarray(0, -markBytes);
    return kept.readInt32LE(data.length) === markOf(data, edited) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Another run may keep the same at the same time. What cannot be kept is compiled anew the next time. */
function keep({ path, edited, script }: Fresh): void {
  const own = `${path}.${process.pid}`;
  try {
    makeFolder(dirname(path), 0o700);
    const data = script.createCachedData();
    const mark = Buffer.alloc(markBytes);
    mark.writeInt32LE(markOf(data, edited));
    writeFileSync(own, Buffer.concat([data, mark]), { mode: 0o600 });
    renameSync(own, path);
  } catch {
    try {
      rmSync(own, { force: true });
    } catch {}
  }
}

/**
 * Of one word in each 64 bytes. V8 looks at the head alone, and would run what a disk or a power cut left behind it; these lose whole
 * blocks. To read every word would take longer than the rest.
 */
function markOf(data: Buffer, edited: number): number {
  const words = new Int32Array(data.buffer, data.byteOffset, data.length >> 2);
  let mark = edited ^ data.length;
  for (let at = 0; at < words.length; at += 16) mark = (Math.imul(mark, 31) + words[at]!) | 0;
  return mark;
}
