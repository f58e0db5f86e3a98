// What a command may know of the world outside, and what it gives back. Only bin reads and writes streams; the wizard is
// lent the terminal.
import type { ReadStream, WriteStream } from 'node:tty';
import type { EndSignal } from '../types.ts';

export interface Terminal {
  input: ReadStream;
  output: WriteStream;
  /** Resolves when the run is asked to end: with SIGINT at Ctrl-C while no prompt holds the keyboard, with SIGHUP where the terminal went away. */
  interrupted: Promise<EndSignal>;
}

export interface World {
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** True when standard output is a terminal, with its columns. */
  isTerminal: boolean;
  columns: number | undefined;
  /** Columns of the terminal that shows the error stream; null where it is none. Asked for where there is something to say. */
  errorColumns(): number | null;
  /** All of standard input, or null when it is a keyboard. */
  readStdin(): Promise<Uint8Array | null>;
  /** Says how far a long run is, to someone who looks on; nothing takes it away again. */
  progress(text: string): void;
  /** Keyboard and screen, or null unless both are there. */
  terminal(): Terminal | null;
}

export interface CallOutcome {
  status: number;
  /** Pieces for standard output, in order. */
  stdout: Iterable<string>;
  stderr: string;
}

/** An outcome that is told while it comes about, and ends with what is known only then. */
export interface Telling {
  pieces: AsyncGenerator<string, Omit<CallOutcome, 'stdout'>>;
}
