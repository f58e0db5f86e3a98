// The settings that hold in the working directory, or those that a call names, for commands that tell of rules and judge nothing.
import { noSettings, type Settings } from '../gate/settings.ts';
import { loadGateFor } from '../io/gate-for.ts';
import type { Diagnostic } from '../types.ts';

/** `config`: a settings file, false for none; else they are looked for. */
export async function settingsHere(cwd: string, config?: string | false): Promise<{ settings: Settings; problems: Diagnostic[]; texts: ReadonlyMap<string, string> }> {
  const loaded = await loadGateFor({ cwd, config: config ?? null, root: null, waivers: false, baseline: null, writesBaseline: null });
  // What keeps waivers and baseline from being read does not change what a rule asks.
  const problems = (loaded?.problems ?? []).filter(({ id }) => !/^(waiver|baseline)\//.test(id));
  return { settings: loaded?.settings ?? noSettings, problems, texts: loaded?.texts ?? new Map() };
}
