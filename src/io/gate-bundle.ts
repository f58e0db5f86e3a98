// The door of a bundle: all that a run needs once settings, waivers, a baseline or a base version have a say in it.
export { openGate } from '../gate/gate.ts';
export { changedForAll } from './changed-for-all.ts';
export { plansNotCheckedOut, deletedPlans, movedIn } from './deleted.ts';
export { compareWith } from './git.ts';
export { leftOut } from './leave-out.ts';
export { describeSettings } from './describe-settings.ts';
export { loadGate, noGate } from './load-gate.ts';
export { writeBaseline } from './write-baseline.ts';
export { loadPatterns } from '../re2.ts';
