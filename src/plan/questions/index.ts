// All questions of the vocabulary. Only the wizard loads them.
import type { Path } from '../../types.ts';
import { fieldPath } from '../../shape/path.ts';
import type { Asked, Questions } from './asked.ts';
import { customerContact } from './customer-contact.ts';
import { customerStrategy } from './customer-strategy.ts';
import { budget, expectation, timeline } from './money-and-time.ts';
import { ownership } from './ownership.ts';
import { project } from './project.ts';
import { changeManagement, readiness } from './readiness.ts';
import { customerData, phases, technology } from './technology.ts';

export type { Asked } from './asked.ts';
export const questions: Questions = { ...project, ...ownership, ...customerStrategy, ...readiness, ...changeManagement, ...technology, ...phases, ...customerData, ...budget, ...timeline, ...expectation, ...customerContact };

/** How the field at a path is asked for; null for fields that packs declare. */
export const askedOf = (path: Path): Asked | null => questions[fieldPath(path)] ?? null;
