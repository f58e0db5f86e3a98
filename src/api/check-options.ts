// What a run can be asked for, from the command or a program.
import type { FailOn, PlanFile, Stage } from '../types.ts';

export interface CheckOptions {
  /** Folder that names are relative to. Default: the working directory. */
  cwd?: string;
  /** Rule packs besides `seed` and those of the settings: `practice`, folders, or packages with data only. */
  packs?: readonly string[];
  /** Day of the check, ISO. Default: today, local time. */
  today?: string;
  /** Judges every plan as if it had reached at least this stage. */
  stage?: Stage | null;
  /** The mildest severity that fails a plan. Default: that of the settings, else `error`. */
  failOn?: FailOn;
  /** A settings file; `false` for none. Default: looked for upward, as far as the repository goes. */
  config?: string | false;
  /** With `config`: the folder of plans that stands for the folder of the settings, where both are checked out apart. */
  root?: string;
  /** `false` leaves all waivers out, as an audit does. Default: true. */
  waivers?: boolean;
  /** A file of findings that are known. Default: that of the settings. */
  baseline?: string;
  /** A git reference: judges the plans that changed since the branch left it, and tells which findings are new. */
  since?: string;
  /** The older version of the one plan given, to compare it with. */
  against?: string | PlanFile;
  /** Only findings that are new fail a plan; with `since` or `against`. Default: false. */
  onlyNew?: boolean;
  /** One part of the plans: `{index: 1, of: 4}`. */
  shard?: { index: number; of: number };
  /** Names of commands, for "did you mean" when a file is not there. */
  commands?: readonly string[];
}
