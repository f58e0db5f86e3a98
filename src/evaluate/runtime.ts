// What the code calls that the build makes of conditions, each by a letter; closures call the same.
import { Absent, absentAt, eitherAbsent } from '../plan/absent.ts';
import { compilePattern } from '../re2.ts';
import { filterItems, itemsOf, loop, workItems } from './loop.ts';
import { called, finite, known, membership, sizeOf } from './operations.ts';
import { absentIn, pathIn, workValues } from './read.ts';

export const runtime = { A: Absent, B: absentAt, C: called, E: eitherAbsent, F: finite, H: loop, I: absentIn, J: membership, K: known, L: itemsOf, N: sizeOf, Q: filterItems, R: compilePattern, U: pathIn, V: workValues, W: workItems };
export type Runtime = typeof runtime;
