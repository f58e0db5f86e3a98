// What the settings of a repository make of a rule.
import { toArgument } from '../../plan/argument.ts';
import type { RuleInForce } from '../../gate/rules.ts';
import { reportRule } from '../../verdict/reported.ts';
import { clean } from '../sanitize.ts';
import { wordOf, type Voice } from '../wording.ts';

/** Besides switching it off. Nothing where they leave it as it is. */
export function changesTo({ own, rule, params, off, protected: kept }: RuleInForce, voice: Voice): string[] {
  const { catalogue, report } = voice.words;
  const { violated, silent } = rule.severity;
  const other = violated !== own.severity.violated || silent !== own.severity.silent;
  return [
    ...(other && !off ? [`${catalogue.part.severity}: ${catalogue.severities(report.severity[violated], report.severity[silent])}`] : []),
    ...Object.entries(params).map(([name, value]) => `${clean(name)}: ${wordOf(toArgument(value, own.params[name]!.kind, null), voice)}`),
    ...(kept ? [catalogue.isProtected] : []),
  ];
}

/** The same for programs. */
export const ruleData = ({ rule, params, off, protected: kept }: RuleInForce) => ({ ...reportRule(rule, params, kept), off });
