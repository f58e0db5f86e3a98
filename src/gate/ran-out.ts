// Waivers that ran out, and what to do about each: the finding is still there, another waiver covers it, or nothing needs it any more.
import type { Notice, Reported } from '../report.ts';
import { coversPlace } from './identity.ts';
import { isPattern } from './idle.ts';
import { matcher } from './pattern.ts';
import type { Waivers } from './waivers.ts';

export interface RanOut {
  /** True where one of them was for this plan. */
  concerns(name: string): boolean;
  /** Looks at a plan, given the rules that ask about it; what is given back is to be told each finding, and whether another waiver covers it. */
  look(name: string, asked: ReadonlySet<string>): (rule: string, finding: Pick<Reported, 'at'>, isCovered: boolean) => void;
  /** `all`: names of all plans that this run, or other parts of it, judge; null where the call does not look at all plans. */
  notices(all: readonly string[] | null): Notice[];
}

export function ranOutOf(expired: Waivers['expired']): RanOut {
  const waivers = expired.map((waiver) => ({ ...waiver, matches: matcher([waiver.files]), isJudged: false, isAsked: false, isCovered: false, isNeeded: false }));
  return {
    concerns: (name) => waivers.some(({ matches }) => matches(name)),

    look(name, asked) {
      const own = waivers.filter(({ matches }) => matches(name));
      for (const waiver of own) {
        waiver.isJudged = true;
        waiver.isAsked ||= asked.has(waiver.rule);
      }
      return (rule, finding, isCovered) => {
        for (const waiver of own) if (waiver.rule === rule && coversPlace(waiver.at, finding)) waiver[isCovered ? 'isCovered' : 'isNeeded'] = true;
      };
    },

    notices: (all) =>
      waivers.flatMap(({ files, matches, notice, isJudged, isAsked, isCovered, isNeeded }): Notice[] => {
        const isOne = !isPattern(files);
        // Of a plan that another part judges, that part says it.
        if (!isJudged) return all && !(isOne && all.some(matches)) ? [notice] : [];
        const state = !isOne || isNeeded ? null : isCovered ? 'covered' : isAsked ? 'gone' : null;
        return [state === null ? notice : { ...notice, args: { ...notice.args, state } }];
      }),
  };
}
