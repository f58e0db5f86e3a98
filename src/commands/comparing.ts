// The commands about reports and older versions, which a check does not need: bundled apart.
export { diff } from './diff.ts';
export { merge } from './merge.ts';
