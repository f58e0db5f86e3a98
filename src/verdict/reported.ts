// What is asked of a report in many places: its findings, its rules, the order of its notices.
import type { Notice, PlanResult, Report, Reported, ReportRule } from './report.ts';
import { paramInForce, type ParamValue, type Rule } from '../rules/rule.ts';
import type { Outcome } from '../types.ts';

/** A finding is something to answer: a violation, or silence where the stage asks for an answer. */
export const isFinding = (result: { outcome: Outcome }): boolean => result.outcome === 'violated' || result.outcome === 'not-stated';

/** The findings of a result: its items where it goes over a list, else itself. */
export const findingsOf = (result: PlanResult): Reported[] => (result.items.length ? result.items.filter(isFinding) : isFinding(result) ? [result] : []);

export const rulesById = (report: Pick<Report, 'rules'>): Map<string, ReportRule> => new Map(report.rules.map((rule) => [rule.id, rule]));

/** `params`: values that differ from the rule's defaults. */
export const reportRule = (rule: Rule, params: Readonly<Record<string, ParamValue>> = {}, kept = false): ReportRule => {
  const { id, strategy, covers, stage, severity, evidence, explains, title, message, ask, why, remedy, reading, notApplicable, milder } = rule;
  return {
    id, strategy, covers, stage, severity, evidence, explains,
    params: Object.fromEntries(Object.entries(rule.params).map(([name, param]) => [name, { value: paramInForce(rule, name, params), default: param.default, kind: param.kind, title: param.title }])),
    title, message, ask, why, remedy, reading,
    milder: milder && { severity: milder.severity, because: milder.because },
    notApplicable,
    protected: kept,
  };
};

/** In the order of the files, so that parts of a run put together read like the whole. */
export const byPlace = (a: Notice, b: Notice): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0));
