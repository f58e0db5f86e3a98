// A plan's text -> a plan ready to be judged, or what keeps it from being read; and the circumstances in which it is judged.
import type { Circumstances } from '../evaluate/judge.ts';
import type { Fixed } from '../gate/fixed.ts';
import { readPlan, type ReadPlan } from '../plan/read.ts';
import type { DateRange, MapField } from '../shape/field.ts';
import type { Known } from '../shape/known-values.ts';
import type { Source } from '../source/node.ts';
import { readSource } from '../source/read.ts';
import { later, unnamedStage, type Diagnostic, type PlanFile, type Stage } from '../types.ts';

export type OpenedPlan = { source: Source; read: ReadPlan; problems: [] } | { source: Source | null; read: null; problems: Diagnostic[] };

/** `known`: what texts mean, for who reads very many. */
export function openPlan({ file, content }: PlanFile, vocabulary: MapField, known: Known | null = null): OpenedPlan {
  const { source, diagnostics } = readSource(file, content);
  if (!source) return { source: null, read: null, problems: diagnostics };
  const { read, diagnostics: malformed } = readPlan(source, vocabulary, known);
  return read ? { source, read, problems: [] } : { source, read: null, problems: malformed };
}

/** Where no settings fix anything. */
export const nothingFixed: Fixed = { stage: null, size: null, reach: null };

/** What the gate fixes, and the stage to which it or the call raises the plan, stand before what the plan says. */
export function withFixed(read: ReadPlan, { size, reach }: Fixed, stage: Stage): ReadPlan {
  const raised = stage !== stageOf(read);
  if (!size && !reach && !raised) return read;
  const project = { ...read.plan.project, ...(size && { size }), ...(reach && { reach }), ...(raised && { judged_at: stage }) };
  return { ...read, plan: { ...read.plan, project } as ReadPlan['plan'] };
}

const stageOf = ({ plan }: ReadPlan): Stage => plan.project?.stage ?? unnamedStage;

/** `asked` is the stage that the call asks for at least. */
export const circumstancesOf = (read: ReadPlan, fixed: Fixed, asked: Stage | null, today: DateRange): Circumstances => ({ stage: later(unraised(read, asked), fixed.stage), today });

/** The stage that the settings have the plan judged at; null where the plan or the call asks for as much. */
export function raisedTo(read: ReadPlan, fixed: Fixed, asked: Stage | null): Stage | null {
  const stage = later(unraised(read, asked), fixed.stage);
  return stage === unraised(read, asked) ? null : stage;
}

const unraised = (read: ReadPlan, asked: Stage | null): Stage => later(stageOf(read), asked);
