// The width of what is written.
import type { World } from './world.ts';

const narrowest = 40;
const widest = 100;

/** Columns to write in: the terminal's within reason, 80 where there is none. */
export const columnsOf = ({ columns }: Pick<World, 'columns'>): number => Math.min(Math.max(columns ?? 80, narrowest), widest);
