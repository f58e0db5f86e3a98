// Waivers that ran out, and what to do about each: the finding is still there, another waiver covers it, nothing needs it any more, or
// what it was for is gone.
import type { Notice, Reported } from '../verdict/report.ts';
import { coversPlace } from './identity.ts';
import { nearIn } from './near.ts';
import { isPattern, matcher, meaning } from './pattern.ts';
import type { Waivers } from './waivers.ts';

export interface RanOut {
  /** True where one of them was for this plan. */
  concerns(name: string): boolean;
  /** Looks at a plan, given the rules that ask about it, and whether another name reads the same; what is given back is to be told each finding, and whether another waiver covers it, and tells whether one that ran out was for it. */
  look(name: string, asked: ReadonlySet<string>, hasLookAlike: () => boolean): (rule: string, finding: Pick<Reported, 'at'>, isCovered: boolean) => boolean;
  /** Null where the call does not look at all plans. */
  notices(names: Names | null): Notice[];
}

interface Names {
  /** Names of all plans; none where only the files are looked at. */
  all: readonly string[];
  /** Of these, those that other parts of the run judge. */
  elsewhere: readonly string[];
  isThere(name: string): boolean;
}

/** `inForce`: the others, one of which may be the same one renewed. */
export function ranOutOf(expired: Waivers['expired'], inForce: Waivers['waivers']): RanOut {
  const waivers = expired.map((waiver) => ({ ...waiver, matches: matcher([waiver.files]), isFor: meaning([waiver.files]), isJudged: false, isAsked: false, isCovered: false, isNeeded: false }));
  const isRenewed = (files: string, rule: string, at: string | null) => inForce.some((other) => other.files === files && other.rule === rule && (other.at === null || other.at === at));
  return {
    concerns: (name) => waivers.some(({ matches }) => matches(name)),

    look(name, asked, hasLookAlike) {
      const own = waivers.filter(({ isFor }) => isFor(name, hasLookAlike));
      for (const waiver of own) {
        waiver.isJudged = true;
        waiver.isAsked ||= asked.has(waiver.rule);
      }
      return (rule, finding, isCovered) => {
        const meant = own.filter((waiver) => waiver.rule === rule && coversPlace(waiver.at, finding));
        for (const waiver of meant) waiver[isCovered ? 'isCovered' : 'isNeeded'] = true;
        return meant.length > 0;
      };
    },

    notices: (names) =>
      waivers.flatMap(({ rule, files, at, matches, notice, isJudged, isAsked, isCovered, isNeeded }): Notice[] => {
        const isOne = !isPattern(files);
        const said = (state: string | null, more: { near?: string } = {}): Notice[] => [state === null ? notice : { ...notice, args: { ...notice.args, state, ...more } }];
        if (isJudged) return said(!isOne || isNeeded ? null : isCovered ? 'covered' : isAsked ? 'gone' : null);
        if (isRenewed(files, rule, at)) return said('covered');
        // Of a plan that another part judges, that part says it.
        if (!names || (isOne && names.elsewhere.some(matches))) return [];
        const isLost = isOne ? !names.isThere(files) : names.all.length > 0 && !names.all.some(matches);
        return said(isLost ? 'lost' : null, isOne ? nearIn(files, names.all) : {});
      }),
  };
}
