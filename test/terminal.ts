// The built command in a pseudo-terminal, driven as a person would: look at what is asked, type, look again.
import { spawn, type IPty } from '@lydell/node-pty';
import { readSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { stripVTControlCharacters } from 'node:util';
import { command } from './run.ts';

export interface Terminal {
  /** All that was shown since the last keys, without colours and cursor movements. */
  shown(): string;
  /** Everything, as it came. */
  raw(): string;
  /** Waits until a text is shown that was not there before the last keys. */
  until(text: string | RegExp): Promise<string>;
  type(keys: string): Promise<void>;
  /** Enter, until the question is done; one that came while a list was still searched is no answer. */
  enter(): Promise<void>;
  /** How many keys were pressed so far. */
  pressed(): number;
  kill(signal: string): void;
  resize(columns: number, rows: number): void;
  /** The window is closed. */
  hangUp(): void;
  exit: Promise<number>;
}

export const keys = { enter: '\r', up: '\x1b[A', down: '\x1b[B', left: '\x1b[D', right: '\x1b[C', space: ' ', ctrlC: '\x03' };

const questionBegins = '\u001b[?2004h';
const questionEnds = '\u001b[?2004l';
const patience = 15_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export function inTerminal(args: readonly string[], { cwd, env = {}, columns = 80, rows = 24 }: { cwd: string; env?: Record<string, string>; columns?: number; rows?: number }): Terminal {
  const pty: IPty = spawn(command[0], [...command.slice(1), ...args], { name: 'xterm-256color', encoding: null, cols: columns, rows, cwd, env: { PATH: process.env.PATH!, LANG: 'C.UTF-8', TERM: 'xterm-256color', ...env } });
  const decoder = new StringDecoder();
  let all = '';
  let tell = () => {};
  const more = (data: Buffer) => {
    all += decoder.write(data);
    tell();
  };
  /** Until something more is shown, or the time is over. */
  const next = (ms: number) => Promise.race([new Promise<void>((resolve) => (tell = resolve)), pause(ms)]);
  const socket = toTheLastWord(pty, more);
  let mark = 0;
  let pressed = 0;
  let ended = false;
  (pty as unknown as { onData(heard: typeof more): void }).onData(more);
  const exit = new Promise<number>((resolve) => pty.onExit(({ exitCode, signal }) => {
    ended = true;
    tell();
    resolve(signal ? 128 + signal : exitCode);
  }));
  /** What is asked is drawn a moment before keys are taken, and a list that is searched is drawn twice. */
  const quiet = async () => {
    for (let before = -1; before !== all.length; await pause(60)) before = all.length;
  };
  const shown = () => stripVTControlCharacters(all.slice(mark));
  return {
    shown,
    raw: () => all,
    pressed: () => pressed,
    exit,
    kill: (signal) => pty.kill(signal),
    resize: (columns, rows) => pty.resize(columns, rows),
    hangUp: () => void socket.destroy(Object.assign(new Error('closed'), { code: 'EIO' })),
    async until(text) {
      const there = () => (typeof text === 'string' ? shown().includes(text) : text.test(shown()));
      for (const end = Date.now() + patience; !there(); await next(500)) {
        if ((ended || Date.now() > end) && !there()) throw new Error(`${ended ? 'ended' : 'waited too long'} for ${String(text)}; shown:\n${shown()}`);
      }
      // What is said ahead of a question is there before the question is: keys pressed in between are lost.
      const isAsked = () => ended || all.lastIndexOf(questionBegins) > all.lastIndexOf(questionEnds);
      for (const end = Date.now() + 1000; !isAsked() && Date.now() < end; ) await next(50);
      await quiet();
      return shown();
    },
    async enter() {
      // Where a question ends, the terminal is told that pasted text need not be marked any more. What was shown before is past.
      const done = () => ended || all.includes(questionEnds, mark);
      do {
        await this.type('\r');
        for (const end = Date.now() + patience / 3; !done() && Date.now() < end; ) await next(500);
      } while (!done());
      mark = Math.max(mark, all.indexOf(questionEnds, mark) + questionEnds.length);
    },
    async type(text) {
      mark = all.length;
      // oxlint-disable-next-line no-control-regex -- an arrow is one key
      pressed += [...text.replace(/\u001b\[[A-D]/g, '^')].length;
      pty.write(text);
      // What is typed in one go is taken for pasted.
      await next(30);
    },
  };
}

/**
 * libuv takes a short read for the last one when the other side is closed, and Linux hands out a terminal's words in pieces of
 * 4,095 bytes: on a busy machine the rest would be lost. So it is read before the socket is closed, which `onExit` waits for.
 */
function toTheLastWord(pty: IPty, more: (data: Buffer) => void): Readable {
  const { _socket: socket, fd } = pty as unknown as { _socket: Readable; fd: number };
  const destroy = socket.destroy.bind(socket);
  socket.destroy = (error) => {
    const piece = Buffer.alloc(65_536);
    try {
      if (!error) for (let length; (length = readSync(fd, piece)) > 0; ) more(piece.subarray(0, length));
    } catch {
      // EIO: all is read.
    }
    return destroy(error);
  };
  return socket;
}

const asked = /(Enter choose|Enter done[^\n]*|Enter alone[^\n]*\s+>(?: \([^)\n]*\))?|Enter 선택|Enter 완료[^\n]*|Enter만[^\n]*\s+>(?: \([^)\n]*\))?)\s*$/;

/**
 * Answers every question by the label that stands on the screen, until `end` is shown; questions without an answer are
 * passed. Texts are typed; in lists they are looked for; several are separated by `|`.
 */
export async function answerAll(terminal: Terminal, answers: Readonly<Record<string, string | string[]>>, end: RegExp, patient = 400): Promise<string[]> {
  const seen: string[] = [];
  const left = Object.fromEntries(Object.entries(answers).map(([label, given]) => [label, typeof given === 'string' ? [given] : [...given]]));
  for (let turn = 0; turn < patient; turn++) {
    const screen = await terminal.until(new RegExp(`${asked.source}|${end.source}`));
    if (end.test(screen)) return seen;
    const label = labelOf(screen, Object.keys(left));
    seen.push(label ?? screen.trim().split('\n').slice(-12).join('\n'));
    const given = label === null ? undefined : left[label]!.shift();
    await give(terminal, screen, given);
  }
  throw new Error(`no end after ${patient} questions`);
}

/** The label nearest to the end of the screen. */
function labelOf(screen: string, labels: readonly string[]): string | null {
  const lines = screen.split(/\r?\n/).map((line) => line.trim().replace(/ >$/, '').replace(/ \((now|현재 값): .*\)$/, ''));
  const at = (label: string) => lines.lastIndexOf(label);
  return labels.filter((label) => at(label) >= 0).sort((a, b) => at(b) - at(a))[0] ?? null;
}

async function give(terminal: Terminal, screen: string, given: string | undefined): Promise<void> {
  if (given === undefined) return terminal.enter();
  if (/(Space mark|Space 표시)/.test(screen.split('\n').at(-1)!)) {
    for (const word of given.split('|')) {
      await moveTo(terminal, screen, word);
      await terminal.type(keys.space);
      screen = await terminal.until(new RegExp(`\\[x\\] ${escaped(word)}\\s*$[^]*${asked.source}`, 'm'));
    }
    return terminal.enter();
  }
  if (/type to search|글자를 쳐서/.test(screen.split('\n').at(-1)!)) {
    await terminal.type(given);
    await terminal.until(`> ${given}`);
    return terminal.enter();
  }
  if (/Enter (choose|선택)\s*$/.test(screen)) {
    await moveTo(terminal, screen, given);
    return terminal.enter();
  }
  await terminal.type(given);
  return terminal.enter();
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Moves in a list until the line with the sign holds the words. */
async function moveTo(terminal: Terminal, screen: string, words: string): Promise<void> {
  const lines = screen.split(/\r?\n/).map((line) => line.trimEnd());
  const rows = lines.slice(lines.findLastIndex((line) => /^> ?(\[|\S)/.test(line)));
  const now = rows[0]?.replace(/^>\s?/, '').replace(/^\[.\] /, '').trim();
  if (now === words) return;
  const down = rows.findIndex((row) => row.replace(/^ +/, '').replace(/^\[.\] /, '') === words);
  await terminal.type(down > 0 ? keys.down.repeat(down) : keys.up);
  // Each key is drawn by itself; only the last picture counts.
  const next = await terminal.until(down > 0 ? new RegExp(`^> ?(\\[.\\] )?${escaped(words)}\\s*$[^]*${asked.source}`, 'm') : asked);
  return moveTo(terminal, next, words);
}

/** Passes what names a new plan. */
export async function unnamed(terminal: Terminal): Promise<void> {
  for (const label of ['Project name|사업명', 'Company|기관·기업명']) {
    await terminal.until(new RegExp(`(?:${label})\\s+(?:In your own|자유롭게)[^]*(?:> *|Answer: |답: )$`));
    await terminal.type(keys.enter);
  }
}
