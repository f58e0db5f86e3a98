// All that the bundle holds: the API, and the commands for bin.
export * from '../index.ts';
export { run } from '../commands/index.ts';
