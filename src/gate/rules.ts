// Rules x settings -> the rules of this run: some switched off, some with another severity or other parameters.
import { readParam } from '../rules/params.ts';
import type { ParamValue, Rule } from '../rules/rule.ts';
import { limits } from '../limits.ts';
import { closestRule } from './closest-rule.ts';
import { closest } from '../shape/closest.ts';
import { severityRank, type Diagnostic, type Place } from '../types.ts';
import { onTop, type RuleSetting, type Settings } from './settings.ts';

/** A rule as the settings leave it. */
export interface RuleInForce {
  /** As its pack has it. */
  own: Rule;
  /** With the severities in force, and the words for the parameters. */
  rule: Rule;
  /** Parameters that differ from the rule's defaults. */
  params: Record<string, ParamValue>;
  off: boolean;
  protected: boolean;
  /** Where the settings speak of it, the file that has the last word first. */
  set: { file: string; place: Place }[];
}

export interface EffectiveRules {
  /** Every rule, also those switched off. */
  all: RuleInForce[];
  rules: Rule[];
  /** Parameters by rule id, where they differ from the rule's defaults. */
  params: Record<string, Record<string, ParamValue>>;
  off: string[];
  protected: Set<string>;
  diagnostics: Diagnostic[];
}

export function effectiveRules(own: readonly Rule[], settings: Readonly<Settings['rules']>): EffectiveRules {
  const diagnostics: Diagnostic[] = [];
  const byId = currentIds(own);
  const ofRule = new Map<string, RuleSetting & { named: string }>();
  for (const [id, setting] of Object.entries(settings)) {
    const current = byId.get(id);
    if (current === undefined) diagnostics.push({ ...at(setting), id: 'settings/unknown-rule', args: { name: id, suggestion: (diagnostics.length < limits.problems && closestRule(id, byId.keys())) || '' } });
    else {
      // One rule under its old and its new id: what one file protects, another cannot change, and no file says it twice.
      const other = ofRule.get(current);
      const [kept, changed] = other?.protected ? [other, setting] : [setting, other];
      const twice = other && [setting, ...setting.before].find(({ file }) => [other, ...other.before].some((before) => before.file === file));
      if (twice) diagnostics.push({ ...at(twice), id: 'settings/same-rule', args: { id: current, ids: [other.named, id].join(', ') } });
      else if (other && kept.protected) diagnostics.push({ ...at(changed!), id: 'settings/protected', args: { id: current, by: kept.file } });
      ofRule.set(current, other?.protected ? other : { ...(other ? onTop(other, setting) : setting), named: id });
    }
  }
  const all = own.map((rule): RuleInForce => {
    const setting = ofRule.get(rule.id);
    if (!setting) return { own: rule, rule, params: {}, off: false, protected: false, set: [] };
    const params = paramsOf(rule, setting, diagnostics);
    return { own: rule, rule: withWords(withSeverity(rule, setting), params), params, off: setting.off, protected: setting.protected, set: [setting, ...setting.before] };
  });
  const on = all.filter(({ off }) => !off);
  return {
    all,
    rules: on.map(({ rule }) => rule),
    params: Object.fromEntries(all.filter(({ params }) => Object.keys(params).length).map(({ own: { id }, params }) => [id, params])),
    off: all.filter(({ off }) => off).map(({ own: { id } }) => id),
    protected: new Set(all.filter((one) => one.protected).map(({ own: { id } }) => id)),
    diagnostics,
  };
}

function paramsOf(rule: Rule, setting: RuleSetting, diagnostics: Diagnostic[]): Record<string, ParamValue> {
  const params: Record<string, ParamValue> = {};
  for (const [name, written] of Object.entries(setting.params)) {
    const param = Object.hasOwn(rule.params, name) ? rule.params[name]! : null;
    const said = param && readParam(name, param, written);
    const place = setting.paramPlaces[name] ?? setting.place;
    if (!said) diagnostics.push({ ...at(setting), place, id: 'settings/unknown-param', args: { name, rule: rule.id, known: Object.keys(rule.params).join(', '), suggestion: (diagnostics.length < limits.problems && closest(name, Object.keys(rule.params))) || '' } });
    else if ('problem' in said) diagnostics.push({ ...at(setting), place, id: `settings/${said.problem}`, args: said.args });
    else params[name] = said.value;
  }
  return params;
}

const at = ({ file, place, path }: Pick<RuleSetting, 'file' | 'place' | 'path'>) => ({ file, place, path });

/** Every id that a rule has or had -> the one it has. */
export const currentIds = (rules: readonly Rule[]): Map<string, string> => new Map([...rules.flatMap((rule) => rule.formerly.map((old): [string, string] => [old, rule.id])), ...rules.map((rule): [string, string] => [rule.id, rule.id])]);

/** What a rule says of its own figures is not said of others. */
const withWords = (rule: Rule, params: Readonly<Record<string, ParamValue>>): Rule => (rule.overridden && Object.entries(params).some(([name, value]) => String(value) !== String(rule.params[name]!.default)) ? { ...rule, ...rule.overridden } : rule);

/** What `milder` allows stays no heavier than a violation. */
function withSeverity(rule: Rule, { severity }: RuleSetting): Rule {
  const violated = severity.violated ?? rule.severity.violated;
  const milder = rule.milder && severityRank[rule.milder.severity] < severityRank[violated] ? { ...rule.milder, severity: violated } : rule.milder;
  return { ...rule, severity: { violated, silent: severity.silent ?? rule.severity.silent }, milder };
}
