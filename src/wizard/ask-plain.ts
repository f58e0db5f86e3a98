// Plain lines for screen readers: nothing is drawn twice, lists are numbered, answers are typed as a line.
import { createInterface } from 'node:readline';
import type { ReadStream, WriteStream } from 'node:tty';
import { toTerminal } from '../reporters/sanitize.ts';
import { find, Interrupted, near, shownSafely, type Ask, type Asker, type Choice, type Reply } from './ask.ts';

interface Words {
  one: string;
  many: string;
  text: string;
  current: string;
  noNumber: (value: string, most: number) => string;
  near: (names: string) => string;
  tooMuch: (count: number) => string;
}

/** Nobody types two lines within so many milliseconds. */
const pasteTime = 60;
/** More are no help to who hears them. */
const mostNear = 5;

export function plainAsker(keyboard: ReadStream, screen: WriteStream, words: Words): Asker {
  const reader = createInterface({ input: keyboard, terminal: false });
  let waiting: { lines: string[]; resolve(lines: string[]): void; reject(error: Error): void } | null = null;
  let early = 0;
  let closed = false;
  reader.on('line', (line) => {
    if (!waiting) early++;
    else if (waiting.lines.push(line) === 1) setTimeout(take, pasteTime);
  });
  /** Lines that come all at once were pasted, and are one answer. */
  const take = () => {
    waiting?.resolve(waiting.lines);
    waiting = null;
  };
  reader.on('close', () => {
    closed = true;
    waiting?.reject(new Interrupted());
  });
  const next = (): Promise<string[]> => (closed ? Promise.reject(new Interrupted()) : new Promise((resolve, reject) => (waiting = { lines: [], resolve, reject })));
  const write = (text: string) => void screen.write(toTerminal(text));
  const print = (lines: readonly string[]) => write(lines.map((line) => `${line.trimEnd()}\n`).join(''));

  return {
    print,
    close: () => reader.close(),
    async ask(asked) {
      const question = shownSafely(asked);
      // They cannot be the answer to what had not been asked.
      if (early) print([words.tooMuch(early)]);
      early = 0;
      const { message, kind, choices, present, initial, pass } = question;
      print([message, ...(kind === 'text' ? [question.hint, question.enter ?? ''].filter(Boolean) : [])]);
      const listed: Choice[] = pass !== null && kind !== 'many' && kind !== 'text' ? [...choices, { value: '', name: pass, also: [] }] : [...choices];
      print(listed.map(({ value, name }, index) => `${index + 1}. ${name}${value !== '' && present.includes(value) ? ` (${words.current})` : ''}`));
      for (;;) {
        write(`${kind === 'text' ? words.text : kind === 'many' ? words.many : words.one}: `);
        const lines = await next();
        const line = lines.join(' ').normalize('NFC').trim();
        if (line === '?') return { key: 'help' };
        if (line === '<') return { key: 'back' };
        if (line === '>') return { key: 'later' };
        if (line === '') {
          if (initial !== null) return { text: initial };
          if (pass !== null) return { key: 'pass' };
          // Where one must choose, what stands there is chosen.
          if (present.length) return { picked: [present[0]!] };
          continue;
        }
        if (kind === 'text') {
          if (!question.oneLine || lines.filter((one) => one.trim()).length < 2) return { text: line };
          print([question.oneLine]);
          continue;
        }
        const picked = line.split(kind === 'many' ? /[,，]/ : /$^/).map((part) => pick(listed, part.trim()));
        const wrong = picked.indexOf(null);
        if (wrong >= 0) {
          const like = kind === 'search' ? near(choices, line) : [];
          print([words.noNumber(line, listed.length), ...(like.length ? [words.near(like.slice(0, mostNear).map((choice) => `${listed.indexOf(choice) + 1}. ${choice.name}`).join(', '))] : [])]);
        }
        else {
          const answer = reply(question, picked as Choice[]);
          const why = 'picked' in answer ? question.refuse?.(answer.picked) : null;
          if (!why) return answer;
          print([why]);
        }
      }
    },
  };
}

const reply = ({ kind }: Ask, picked: readonly Choice[]): Reply => (kind !== 'many' && picked[0]!.value === '' ? { key: 'pass' } : { picked: picked.map(({ value }) => value) });

/** Fewer letters are in too many names by chance. */
const lettersInside = 3;

/** A number, or the beginning of a name that means one choice only; so many letters may stand anywhere in it. */
function pick(choices: readonly Choice[], typed: string): Choice | null {
  if (/^\d+$/.test(typed)) return choices[Number(typed) - 1] ?? null;
  const exact = choices.find(({ value, name, also }) => [name, value, ...also].some((text) => text.toLowerCase() === typed.toLowerCase()));
  const found = typed.length < lettersInside ? choices.filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase())) : find(choices, typed);
  return exact ?? (found.length === 1 ? found[0]! : null);
}
