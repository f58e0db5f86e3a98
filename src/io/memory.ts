// V8's ways with memory and time, set for a check of many plans. Its flags are those of a version: another may not know one, and
// would complain to the user, so that only Node 20's are set, where they were measured.

const isNode20 = process.versions.node.startsWith('20.');
/** Asked for when it is used: few runs come here. */
const v8 = () => process.getBuiltinModule('node:v8');

/**
 * V8 optimises what ran for a while. Of the plans that are told in full much ran just long enough, and is never used again:
 * compiling it took as long as all else. Other versions of Node, and bun, optimise in other steps.
 */
export function optimiseLater(): void {
  if (isNode20) v8().setFlagsFromString('--interrupt-budget=200000');
}

/** Of fewer plans, memory is that of any run. */
export const heldFrom = 2000;

/**
 * V8 lets garbage grow to four times what is in use, in each thread. Little of a plan grows old, so that
 * it is seldom collected anyway. What holds until the next collection was decided by the last one, so there is one now.
 */
export function collectSooner(): void {
  if (!isNode20) return;
  v8().setFlagsFromString('--heap-growing-percent=15');
  v8().setFlagsFromString('--expose-gc');
  const collect = process.getBuiltinModule('node:vm').runInNewContext('globalThis.gc') as (() => void) | undefined;
  v8().setFlagsFromString('--no-expose-gc');
  collect?.();
}

/** What a thread may take for what is new, in MB: 4 for each of two halves, and as much beside them. V8 would take four times as much, and be hardly faster. */
export const youngMb = 12;
const halves = 8 * 2 ** 20;

/** The same for this thread, to which nothing can be said before it starts. To be asked now and then, since V8 doubles what it has, and forgets this whenever another thread starts. */
export function keepYoung(): void {
  if (!isNode20) return;
  const { space_size: size } = v8().getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')!;
  if (size >= halves) v8().setFlagsFromString('--semi-space-growth-factor=1');
}
