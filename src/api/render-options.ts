// How a report can be asked for, from the command or a program.
import type { Language } from '../types.ts';

export interface RenderOptions {
  /** Default: `en`. */
  language?: Language;
  /** Columns of the text report; fewer than 20 are taken for 20, more than 1000 for 1000. Default: 80. */
  width?: number;
  /** Default: false. */
  color?: boolean;
  /** Only what fails a plan. Default: false. */
  quiet?: boolean;
  /** Folder that the report's names are relative to. Default: the working directory. */
  cwd?: string;
  /** Root of the repository: formats for code hosts name files from here. Default: `cwd`. */
  root?: string;
  /** What a command for a plan of the report needs besides its name to come to the same verdict, like `--pack`, `practice`; null for no command at all. Default: nothing. */
  again?: readonly string[] | null;
}
