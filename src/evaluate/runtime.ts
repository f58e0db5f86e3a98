// What the code calls that the build makes of conditions; closures call the same.
import { Absent, absentAt, eitherAbsent } from '../plan/absent.ts';
import { compilePattern } from '../pattern.ts';
import { filterItems, itemsOf, loop, workItems } from './loop.ts';
import { called, finite, known, membership, sizeOf } from './operations.ts';
import { absentIn, pathIn, workValues } from './read.ts';

export const runtime = { Absent, absentAt, absentIn, called, compilePattern, eitherAbsent, filterItems, finite, itemsOf, known, loop, membership, pathIn, sizeOf, workItems, workValues };
export type Runtime = typeof runtime;
