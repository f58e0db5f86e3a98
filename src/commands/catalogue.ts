// The commands about rules and settings, which a check does not need: bundled apart.
export { explain } from './explain.ts';
export { rules } from './rules.ts';
export { problemsOutcome } from './show.ts';
export { test } from './test.ts';
export { verify } from './verify.ts';
