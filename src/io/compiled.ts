// The files of the package as V8 compiled them in earlier runs: without them a run takes a third more, beyond Node itself. Node's own
// cache of this kind (22.1 and newer) saves less, and Node 20 has none. Kept only in a folder of the user's own: whoever writes there has us run it.
import { closeSync, constants, existsSync, fstatSync, lstatSync, openSync, readdirSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { makeFolder } from './make-folder.ts';
import { isOwn } from './own-folder.ts';
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

/** What to load files with instead of `require`: those that lie in `files` (`./name`) by way of what `folder` keeps of them, all else by `plain`. What is not kept yet is, where `keeps` says so. */
export function loadCompiled(folder: string, files: string, plain: Load, keeps: boolean): Load {
  const loaded = new Map<string, { exports: unknown }>();
  const fresh: Fresh[] = [];
  // At the end, when V8 has compiled what is called. Runs over very many plans change V8's settings: theirs is of no use to others.
  const keepFresh = (): void => {
    if (loaded.has('./many.cjs')) return;
    if (!existsSync(folder)) forgetOld(dirname(folder));
    fresh.forEach(keep);
  };
  const load: Load = (name) => {
    if (!name.startsWith('./')) return plain(name);
    const known = loaded.get(name);
    if (known) return known.exports;
    const file = join(files, name);
    const path = join(folder, name);
    const { code, bytes } = functionOf(file);
    const script = new Script(code, { filename: file, cachedData: keptAt(path, bytes) });
    if (keeps && script.cachedDataRejected !== false && fresh.push({ path, bytes, script }) === 1) process.on('exit', keepFresh);
    const module = { exports: {} };
    loaded.set(name, module);
    (script.runInThisContext() as (...given: unknown[]) => void)(module.exports, load, module, file, files);
    return module.exports;
  };
  return load;
}

const head = '(function(exports,require,module,__filename,__dirname){';
const foot = '\n})';

/** A file as Node's `require` runs it; put together before it is a text, which would be copied. */
function functionOf(file: string): { code: string; bytes: Buffer } {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    const bytes = Buffer.allocUnsafeSlow(head.length + size + foot.length);
    bytes.write(head);
    const end = head.length + readSync(handle, bytes, head.length, size, null);
    bytes.write(foot, end);
    return { code: bytes.toString(undefined, 0, end + foot.length), bytes };
  } finally {
    closeSync(handle);
  }
}

interface Fresh {
  path: string;
  /** Of the code. */
  bytes: Buffer;
  script: Script;
}

/**
 * V8 looks at nothing but the length of the code, and believes what it is given, whatever a disk or a power cut made of it. So the
 * code is kept too, and the data twice: it is used where all are the same. To compare takes far less time than a checksum.
 */
function keptAt(path: string, bytes: Buffer): Buffer | undefined {
  try {
    // Of what is no file, a pipe among it, nothing: to open one may take forever.
    const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const info = fstatSync(handle);
      const size = (info.size - bytes.length) / 2;
      if (!info.isFile() || size <= 0) return undefined;
      const data = Buffer.allocUnsafeSlow(size);
      return readSync(handle, data, 0, size, null) === size && continues(handle, data) && continues(handle, bytes) ? data : undefined;
    } finally {
      closeSync(handle);
    }
  } catch {
    return undefined;
  }
}

/** Whether these bytes come next in a file. In parts, since memory that was never used takes longer to get than to read. */
function continues(handle: number, bytes: Buffer): boolean {
  part ??= Buffer.allocUnsafeSlow(128 * 1024);
  for (let at = 0; at < bytes.length; at += part.length) {
    const length = Math.min(part.length, bytes.length - at);
    if (readSync(handle, part, 0, length, null) !== length || part.compare(bytes, at, at + length, 0, length) !== 0) return false;
  }
  return true;
}
let part: Buffer | undefined;

/** A build that comes takes the place of those that came long ago: each is some megabytes. Who still uses one compiles it once more. */
function forgetOld(builds: string): void {
  const oldest = Date.now() - 90 * 24 * 3600 * 1000;
  try {
    for (const path of readdirSync(builds).map((name) => join(builds, name))) if (lstatSync(path).mtimeMs < oldest) rmSync(path, { recursive: true, force: true });
  } catch {}
}

/** Another run may keep the same at the same time. What cannot be kept is compiled anew the next time. */
function keep({ path, bytes, script }: Fresh): void {
  const own = `${path}.${process.pid}`;
  try {
    makeFolder(dirname(path), 0o700);
    const data = script.createCachedData();
    writeFileSync(own, Buffer.concat([data, data, bytes]), { mode: 0o600 });
    renameSync(own, path);
  } catch {
    try {
      rmSync(own, { force: true });
    } catch {}
  }
}
