// The commands that make plans, which a check does not need: bundled apart.
export { init } from './init.ts';
export { wizard } from './wizard.ts';
