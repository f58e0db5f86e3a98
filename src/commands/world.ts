// What a command may know of the world outside, and what it gives back. Only bin reads and writes streams.

export interface World {
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** True when standard output is a terminal, with its columns. */
  isTerminal: boolean;
  columns: number | undefined;
  /** All of standard input, or null when it is a keyboard. */
  readStdin(): Promise<Uint8Array | null>;
}

export interface Outcome {
  status: number;
  /** Pieces for standard output, in order. */
  stdout: Iterable<string>;
  stderr: string;
}
