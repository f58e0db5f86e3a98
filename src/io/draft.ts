// The answers of a session that is not finished, beside the plan: a line an answer, on disk before the next question.
import { closeSync, constants, fsyncSync, ftruncateSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** `fingerprint` tells the plan that the answers were given for; null for a new one. */
export interface Draft<Event> {
  fingerprint: string | null;
  events: Event[];
}

export interface OpenDraft<Event> {
  /** An answer; null takes the last one back. On disk when this returns. */
  save(event: Event | null): void;
  close(): void;
  remove(): void;
}

export const draftPath = (plan: string): string => join(dirname(plan), `.${basename(plan)}.draft`);

/** What an earlier session left, as far as it was written whole; null where nothing is to go on with. */
export function readDraft<Event>(path: string): Draft<Event> | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return null;
  }
  const lines = text.split('\n').flatMap((line): unknown[] => {
    try {
      return line ? [JSON.parse(line)] : [];
    } catch {
      return [];
    }
  });
  const head = lines[0] as { draft?: unknown; fingerprint?: unknown } | undefined;
  if (head?.draft !== 1) return null;
  const events: Event[] = [];
  for (const line of lines.slice(1)) {
    if (line && typeof line === 'object' && 'back' in line) events.pop();
    else events.push(line as Event);
  }
  return events.length ? { fingerprint: typeof head.fingerprint === 'string' ? head.fingerprint : null, events } : null;
}

/** Begins a draft with answers there are already. Only its owner may read it; a link is not followed. Throws the system's error. */
export function openDraft<Event>(path: string, { fingerprint, events }: Draft<Event>): OpenDraft<Event> {
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0), 0o600);
  const write = (values: readonly unknown[]) => {
    writeSync(file, values.map((value) => `${JSON.stringify(value)}\n`).join(''));
    fsyncSync(file);
  };
  ftruncateSync(file);
  write([{ draft: 1, fingerprint }, ...events]);
  return {
    save: (event) => write([event ?? { back: true }]),
    close: () => closeSync(file),
    remove() {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
}
