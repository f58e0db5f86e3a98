// What becomes of authors' requests for waivers: the finding that each is about, or why nothing comes of it.
import type { Notice } from '../verdict/report.ts';
import { closestRule } from './closest-rule.ts';
import type { Found } from './identity.ts';
import { concerns, type Request } from './requests.ts';

const mostLines = 5;

/** Which rules there are. */
export interface RuleNames {
  /** Every id that a rule has or had -> the one it has. */
  ids: ReadonlyMap<string, string>;
  protected: ReadonlySet<string>;
}

/** The request for a waiver of a finding, if there is one: with a reason, and for a rule that can be waived. */
export function requestFor(requests: readonly Request[], { rule, finding }: Found, rules: RuleNames): Request | null {
  if (rules.protected.has(rule)) return null;
  return requests.find((asking) => rules.ids.get(asking.rule) === rule && asking.reason !== '' && concerns(asking, finding)) ?? null;
}

/** Of requests that are for no finding: neither for one that is open, nor for one that is waived by now. */
export function vainRequests(file: string, requests: readonly Request[], found: readonly (Found & { isCovered: boolean })[], rules: RuleNames): Notice[] {
  const heard = new Set(found.flatMap((one) => (one.isCovered ? [] : (requestFor(requests, one, rules) ?? []))));
  const isGranted = (asking: Request) => found.some(({ rule, finding, isCovered }) => isCovered && rules.ids.get(asking.rule) === rule && concerns(asking, finding));
  /** Where a comment would be heard: the first few, since a list has hundreds, and a plan may ask as often. */
  const linesFor = (asking: Request) => {
    const lines = [...new Set(found.flatMap(({ rule, finding, isCovered }) => (!isCovered && rules.ids.get(asking.rule) === rule ? [finding.place.line] : [])))];
    return [...lines.slice(0, mostLines), ...(lines.length > mostLines ? ['…'] : [])].join(', ');
  };
  return requests.filter((asking) => !heard.has(asking) && !isGranted(asking)).map((asking) => {
    const id = whyInVain(asking, rules);
    const lines = id === 'waiver/request-unused' ? linesFor(asking) : '';
    return { id, severity: 'warning', file, place: asking.place, path: null, args: { name: asking.rule, suggestion: closestRule(asking.rule, rules.ids.keys()) ?? '', ...(lines && { lines }) } };
  });
}

function whyInVain({ rule, reason }: Request, rules: RuleNames): string {
  const current = rules.ids.get(rule);
  if (current === undefined) return 'waiver/request-unknown-rule';
  if (rules.protected.has(current)) return 'waiver/request-protected';
  return reason ? 'waiver/request-unused' : 'waiver/request-without-reason';
}
