// Rules x settings -> the rules of this run: some switched off, some with another severity or other parameters.
import { readParamValue } from '../rules/params.ts';
import type { ParamValue, Rule } from '../rules/rule.ts';
import { closest } from '../shape/choices.ts';
import type { Diagnostic, Severity } from '../types.ts';
import type { RuleSetting, Settings } from './settings.ts';

export interface EffectiveRules {
  rules: Rule[];
  /** Parameters by rule id, where they differ from the rule's defaults. */
  params: Record<string, Record<string, ParamValue>>;
  off: string[];
  protected: Set<string>;
  diagnostics: Diagnostic[];
}

export function effectiveRules(all: readonly Rule[], settings: Readonly<Settings['rules']>): EffectiveRules {
  const found: EffectiveRules = { rules: [], params: {}, off: [], protected: new Set(), diagnostics: [] };
  const byId = currentIds(all);
  const ofRule = new Map<string, RuleSetting>();
  for (const [id, setting] of Object.entries(settings)) {
    const current = byId.get(id);
    if (current === undefined) found.diagnostics.push({ ...at(setting), id: 'settings/unknown-rule', args: { name: id, suggestion: closest(id, byId.keys()) ?? '' } });
    else {
      // One rule under its old and its new id: what one file protects, another cannot change.
      const other = ofRule.get(current);
      const [kept, changed] = other?.protected ? [other, setting] : [setting, other];
      if (other && kept.protected && kept.file !== changed!.file) found.diagnostics.push({ ...at(changed!), id: 'settings/protected', args: { id: current, by: kept.file } });
      ofRule.set(current, other?.protected ? other : setting);
    }
  }
  for (const rule of all) {
    const setting = ofRule.get(rule.id);
    if (setting?.protected) found.protected.add(rule.id);
    if (setting?.off) found.off.push(rule.id);
    else found.rules.push(setting ? withSeverity(rule, setting) : rule);
    if (!setting) continue;
    for (const [name, written] of Object.entries(setting.params)) {
      const param = Object.hasOwn(rule.params, name) ? rule.params[name]! : null;
      const value = param && readParamValue(param, written);
      const place = setting.paramPlaces[name] ?? setting.place;
      if (!param) found.diagnostics.push({ ...at(setting), place, id: 'settings/unknown-param', args: { name, rule: rule.id, known: Object.keys(rule.params).join(', '), suggestion: closest(name, Object.keys(rule.params)) ?? '' } });
      else if (value === null) found.diagnostics.push({ ...at(setting), place, id: 'settings/bad-param', args: { name, value: typeof written === 'object' ? JSON.stringify(written) : String(written), type: param.kind.type, minimum: String(param.minimum ?? ''), maximum: String(param.maximum ?? '') } });
      else (found.params[rule.id] ??= {})[name] = value;
    }
  }
  return found;
}

const at = ({ file, place, path }: RuleSetting) => ({ file, place, path });

/** Every id that a rule has or had -> the one it has. */
export const currentIds = (rules: readonly Rule[]): Map<string, string> => new Map([...rules.flatMap((rule) => rule.formerly.map((old): [string, string] => [old, rule.id])), ...rules.map((rule): [string, string] => [rule.id, rule.id])]);

const order: readonly Severity[] = ['info', 'warning', 'error'];

/** What `milder` allows stays no heavier than a violation. */
function withSeverity(rule: Rule, { severity }: RuleSetting): Rule {
  const violated = severity.violated ?? rule.severity.violated;
  const milder = rule.milder && order.indexOf(rule.milder.severity) > order.indexOf(violated) ? { ...rule.milder, severity: violated } : rule.milder;
  return { ...rule, severity: { violated, silent: severity.silent ?? rule.severity.silent }, milder };
}
