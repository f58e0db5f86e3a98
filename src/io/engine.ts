// What the engine is told of memory and time, for a check of several plans, or very many. V8's flags are those of a version: another
// may not know one, and would complain to the user, so that only Node 20's are set, where they were measured.

const isNode20 = process.versions.node.startsWith('20.');
/** Asked for when it is used: few runs come here. */
const v8 = () => process.getBuiltinModule('node:v8');

/**
 * V8 optimises what ran for a while. Of some dozens of plans that are judged in full much runs just long enough, and is hardly used
 * again: compiling it took as long as all else. Other versions of Node, and bun, optimise in other steps.
 */
const optimiseAfter = (budget: number): void => v8().setFlagsFromString(`--interrupt-budget=${budget}`);
const asEver = 67_584;

/** For the rest of a run over very many plans. */
export function optimiseLater(): void {
  if (isNode20) optimiseAfter(400_000);
}

/** Where several threads judge, they need all cores: what V8 does on others, to collect garbage and to compile, is taken from them. It makes two threads a tenth faster. */
export function shareCores(): void {
  if (!isNode20) return;
  // Of what a function calls, less is compiled into it: each thread does that again.
  v8().setFlagsFromString('--max-inlined-bytecode-size-cumulative=400');
  v8().setFlagsFromString('--no-parallel-scavenge');
}

/** Of fewer plans little runs long enough. */
const someDozens = 20;

/** Of the executable that bun makes, and where an older bun runs the package nothing: how long something has run before it is compiled, in its usual times. It starts with one for runs of few plans (`../build/standalone`). */
export function compileSooner(plans: number): void {
  const { Bun } = globalThis as { Bun?: { unsafe?: { setJITPolicy?(scale: number): void } } };
  if (plans > someDozens) Bun?.unsafe?.setJITPolicy?.(30);
}

/** While so many plans are judged. What V8 compiled in earlier runs it takes only where its flags are what they were then: so they are again. */
export async function optimisingLater<T>(plans: number, judge: () => Promise<T>): Promise<T> {
  if (!isNode20 || plans <= someDozens) return judge();
  optimiseAfter(300_000);
  try {
    return await judge();
  } finally {
    optimiseAfter(asEver);
  }
}

/** While fewer plans are judged, memory may grow as in any run: to hold it takes a thirtieth of the time. */
export const heldFrom = 20_000;

/**
 * V8 lets garbage grow to four times what is in use, in each thread. Little of a plan grows old, so that
 * it is seldom collected anyway. What holds until the next collection was decided by the last one, so there is one now.
 */
export function collectSooner(): void {
  if (!isNode20) return;
  v8().setFlagsFromString('--heap-growing-percent=15');
  v8().setFlagsFromString('--expose-gc');
  collect = process.getBuiltinModule('node:vm').runInNewContext('globalThis.gc') as (() => void) | undefined;
  v8().setFlagsFromString('--no-expose-gc');
  collectNow();
}
let collect: (() => void) | undefined;

/** However little is in use, V8 lets 8 MB of garbage come together, which is more than is kept of 100,000 plans. */
export const collectNow = (): void => collect?.();
/** After so many plans. */
export const collectEvery = 10_000;

/** What a thread may take for what is new, in MB: 4 for each of two halves, and as much beside them. V8 would take four times as much, and be hardly faster. */
export const youngMb = 12;
const halves = 8 * 2 ** 20;

/** The same for this thread, to which nothing can be said before it starts. To be asked now and then, since V8 doubles what it has, and forgets this whenever another thread starts. */
export function keepYoung(): void {
  if (!isNode20) return;
  const { space_size: size } = v8().getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')!;
  if (size >= halves) v8().setFlagsFromString('--semi-space-growth-factor=1');
}
