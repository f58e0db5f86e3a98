// Whether anything but plans and rules has a say in a run. Most runs on a desk have nothing, and load nothing for it.
import { findUp } from './inside.ts';
import { repositoryOf } from './repository.ts';

export const settingsNames = ['crm-check.config.yaml', 'crm-check.config.yml'] as const;
export const waiversNames = ['crm-check.waivers.yaml', 'crm-check.waivers.yml'] as const;
export const baselineName = 'crm-check.baseline.json';

/** The settings file that a run in this folder uses when none is named. Not beyond the repository; outside any, only the folder itself. */
export const findSettings = (cwd: string): string | null => findUp(cwd, repositoryOf(cwd) ?? cwd, settingsNames);
export const findWaivers = (cwd: string): string | null => findUp(cwd, repositoryOf(cwd) ?? cwd, waiversNames);
