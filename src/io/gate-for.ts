// Settings, waivers and baseline of a run; what reads them is loaded only where there are any.
import type { Gate } from '../gate/gate.ts';
import type { Pack } from '../rules/rule.ts';
import { findSettings, findWaivers } from './find-gate.ts';
import type { GateFiles, LoadedGate } from './load-gate.ts';

/** Settings, waivers and baseline, if there are any. */
export async function loadGateFor(files: GateFiles): Promise<LoadedGate | null> {
  const { cwd, config, baseline, writesBaseline } = files;
  const needed = typeof config === 'string' || baseline !== null || writesBaseline !== null || (config === null && findSettings(cwd) !== null) || findWaivers(cwd) !== null;
  return needed ? (await import('./gate-bundle.ts')).loadGate(files) : null;
}

/** The gate of a run; what its patterns need is loaded first. `allRead`: whether every pack could be read; where not, the rules of the others are not called unknown. */
export async function openGateFor(loaded: LoadedGate | null, packs: readonly Pack[], today: string, allRead = true): Promise<Gate> {
  const { openGate, noGate, loadPatterns } = await import('./gate-bundle.ts');
  if (loaded?.waivers || loaded?.settings.overrides.length || loaded?.settings.patterns.some(({ key }) => key !== 'files')) await loadPatterns();
  const gate = openGate(loaded ?? noGate, packs.flatMap((pack) => pack.rules), packs.map((pack) => pack.name), today);
  const ofOthers = (rule: string) => rule.includes('/') && !packs.some(({ name }) => rule.startsWith(`${name}/`));
  if (!allRead) gate.problems = gate.problems.filter(({ id, args }) => !(/^(?:settings|waiver)\/unknown-rule$/.test(id) && ofOthers(String(args.name))));
  return gate;
}
