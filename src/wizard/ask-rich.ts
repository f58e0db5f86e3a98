// The prompts of inquirer. Some keys are ours: `?` tells more, Esc and (where nothing is typed) `←` go back, `→` leaves the rest.
import { PassThrough } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { ReadStream, WriteStream } from 'node:tty';
import checkbox from '@inquirer/checkbox';
import { AbortPromptError, ExitPromptError } from '@inquirer/core';
import input from '@inquirer/input';
import search from '@inquirer/search';
import select from '@inquirer/select';
import type { Paint } from '../reporters/format.ts';
import { widthOf } from '../reporters/frame.ts';
import { clean, toTerminal } from '../reporters/sanitize.ts';
import { wrap } from '../reporters/layout.ts';
import { find, holdsLines, Interrupted, near, shownSafely, type Ask, type Asker, type Choice, type Reply } from './ask.ts';
import { markNoPastes, markPastes, pasteReader } from './paste.ts';

/** Rows that question, hint and the line below take beside a list. */
const rowsAround = 9;
const pass = '\u0000pass';
const nothing = '\u0000nothing';

interface Words {
  noMatch: string;
  notChosen: (typed: string) => string;
}

export function richAsker(keyboard: ReadStream, screen: WriteStream, paint: Paint, words: Words): Asker {
  const print = (lines: readonly string[]) => void screen.write(toTerminal(lines.map((line) => `${line.trimEnd()}\n`).join('')));
  let open: AbortController | null = null;
  return {
    print,
    close: () => open?.abort('stop'),
    async ask(asked) {
      const question = shownSafely(asked);
      const controller = (open = new AbortController());
      const joined: string[] = [];
      const { input, release } = unpasted(keyboard, question.kind === 'text', (text) => joined.push(text));
      const stop = (key: 'back' | 'help' | 'later' | 'stop') => controller.abort(key);
      let typed = '';
      let helping = false;
      const onKey = (_: string | undefined, key: { name?: string; sequence?: string; ctrl?: boolean }) => {
        if (key.ctrl && key.name === 'd' && !typed) stop('stop');
        else if (key.name === 'escape' || (key.name === 'left' && !typed)) stop('back');
        else if (key.name === 'right' && !typed) stop('later');
        else if (key.sequence === '?' && !typed) {
          if (question.kind !== 'many') return stop('help');
          // Only Enter hands out what is marked; it comes once this key is done with.
          helping = true;
          setImmediate(() => input.write('\r'));
        }
      };
      input.prependListener('keypress', onKey);
      screen.write(markPastes);
      const onEnd = () => stop('stop');
      keyboard.once('end', onEnd);
      try {
        return await run(question, { paint, words, rows: screen.rows || 24, columns: screen.columns || 80, print, typing: (text) => (typed = text), helping: () => helping, joined }, { input, output: screen, clearPromptOnDone: true, signal: controller.signal });
      } catch (error) {
        if (error instanceof ExitPromptError) throw new Interrupted();
        if (!(error instanceof AbortPromptError)) throw error;
        const key = (error.cause ?? 'stop') as 'back' | 'help' | 'later' | 'stop';
        if (key === 'stop') throw new Interrupted();
        return { key };
      } finally {
        keyboard.removeListener('end', onEnd);
        screen.write(markNoPastes);
        release();
        open = null;
      }
    },
  };
}

/** The keyboard for one question, with what is pasted as one answer. */
function unpasted(keyboard: ReadStream, lines: boolean, joined: (text: string) => void): { input: PassThrough; release(): void } {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: (raw: boolean) => keyboard.setRawMode(raw) });
  const read = pasteReader(lines, joined);
  const decoder = new StringDecoder('utf8');
  const onData = (chunk: Buffer) => input.write(read(decoder.write(chunk)));
  keyboard.on('data', onData);
  keyboard.resume();
  return {
    input,
    release() {
      keyboard.removeListener('data', onData);
      keyboard.pause();
    },
  };
}

interface Frame {
  paint: Paint;
  words: Words;
  rows: number;
  columns: number;
  print(lines: readonly string[]): void;
  typing(text: string): void;
  /** Whether help was called. */
  helping(): boolean;
  /** What several lines that were pasted became. */
  joined: readonly string[];
}

async function run(question: Ask, frame: Frame, context: NonNullable<Parameters<typeof input>[1]>): Promise<Reply> {
  const { message, kind, choices, present, initial, hint } = question;
  const { paint, rows, columns } = frame;
  const theme = {
    prefix: '',
    icon: { cursor: '>', checked: paint.green('[x]'), unchecked: '[ ]' },
    style: { message: (text: string) => paint.bold(text), highlight: (text: string) => paint.cyan(text), answer: (text: string) => text, keysHelpTip: () => paint.dim(cut(hint, columns - 1)), error: (text: string) => paint.red(text), defaultAnswer: (text: string) => paint.dim(`(${text})`), searchTerm: (text: string) => text, disabled: (text: string) => paint.dim(text) },
  };
  const name = (text: string) => cut(text, columns - 8);
  const rowsOf = ({ value, name: text }: Choice) => ({ value, name: name(text), short: text });
  const passing = question.pass === null ? [] : [{ value: pass, name: question.pass, short: question.pass }];
  const pageSize = Math.max(4, Math.min(choices.length + 1, rows - rowsAround));
  switch (kind) {
    case 'one': {
      const picked = await select({ message, theme, pageSize, loop: false, choices: question.passFirst ? [...passing, ...choices.map(rowsOf)] : [...choices.map(rowsOf), ...passing], ...(present[0] === undefined ? {} : { default: present[0] }) }, context);
      return picked === pass ? { key: 'pass' } : { picked: [picked] };
    }
    case 'search': {
      let typed = '';
      const source = (term: string | undefined) => {
        frame.typing((typed = term ?? ''));
        const found = find(choices, typed).map(rowsOf);
        if (!typed) return [...passing, ...found];
        if (found.length) return found;
        // No name is like it: what some of its words name, and what stands for all others. The first line is the one that Enter alone takes, and chooses none of them.
        const like = near(choices, typed);
        const others = choices.filter((choice) => /^other(-|$)/.test(choice.value) && !like.includes(choice));
        return [{ value: nothing, name: paint.dim(name(frame.words.noMatch)) }, ...[...like, ...others].map(rowsOf), ...passing];
      };
      for (let again = false; ; again = true) {
        const picked = await search({ message: `${message} >`, theme, pageSize: Math.min(pageSize, 9), source, ...(again ? { initialValue: typed } : present[0] === undefined ? {} : { default: present[0] }) }, context);
        if (picked !== nothing) return picked === pass ? { key: 'pass' } : { picked: [picked] };
        frame.print(wrap(frame.words.notChosen(clean(typed)), columns - 1).map((line) => paint.red(line)));
      }
    }
    case 'many': {
      const validate = (marked: readonly { value: string }[]) => { const why = frame.helping() ? null : question.refuse?.(marked.map(({ value }) => value)); return why ? wrap(why, columns - 1).join('\n') : true; };
      const picked = await checkbox({ message, validate, theme: { ...theme, style: { ...theme.style, renderSelectedChoices: () => '' } }, pageSize, loop: false, shortcuts: { all: null, invert: null }, choices: choices.map((choice) => ({ ...rowsOf(choice), checked: present.includes(choice.value) })) }, context);
      if (frame.helping()) return { key: 'help', marked: picked };
      return picked.length ? { picked } : { key: 'pass' };
    }
    case 'text': {
      // The line that is typed on holds nothing else: long answers in wide letters then wrap where the terminal wraps them.
      frame.print([...wrap(message, columns - 1).map((line) => paint.bold(line)), ...hints([hint, question.enter ?? ''], columns - 1).map((line) => paint.dim(line))]);
      const transformer = (text: string) => {
        frame.typing(text);
        return text;
      };
      const ask = async () => (await input({ message: '>', theme, transformer, ...(initial === null ? {} : { default: initial }) }, { ...context, clearPromptOnDone: false })).trim();
      let text = await ask();
      for (; question.oneLine && holdsLines(text, frame.joined); text = await ask()) {
        frame.print(wrap(question.oneLine, columns - 1).map((line) => paint.red(line)));
        frame.typing('');
      }
      if (text === '?') return { key: 'help' };
      if (text === '<') return { key: 'back' };
      if (text === '>') return { key: 'later' };
      return text ? { text } : { key: 'pass' };
    }
  }
}

/** On one line where there is room. */
function hints(texts: readonly string[], width: number): string[] {
  const said = texts.filter(Boolean);
  const line = said.join('   ');
  return widthOf(line) <= width ? [line].filter(Boolean) : said.flatMap((text) => wrap(text, width));
}

/** One line of a list: what does not fit is cut, so that no line breaks. */
function cut(text: string, width: number): string {
  return widthOf(text) <= width ? text : `${wrap(text, Math.max(12, width - 2))[0]!} …`;
}
