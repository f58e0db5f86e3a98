// Results as a check leaves them, for tests of what is done with them.
import type { PlanItem, PlanResult } from '../../src/verdict/report.ts';

const place = { line: 1, column: 1, endLine: 1, endColumn: 2 };
export const finding = (at: string, more: Partial<PlanResult> = {}): PlanResult => ({ rule: 'a/b', outcome: 'violated', severity: 'error', eased: false, path: [at], place, at, missing: [], related: [], args: {}, standing: 'open', waiver: null, requested: null, change: null, items: [], cause: null, ...more });
export const item = (at: string, more: Partial<PlanItem> = {}): PlanItem => ({ ...finding(at), notNeeded: null, ...more }) as PlanItem;
export const missing = (...names: string[]) => names.map((at) => ({ path: [at], place, written: null as string | null, reason: 'absent' as 'absent' | 'vague', at, change: null }));
