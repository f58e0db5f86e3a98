// Waivers that ran out, and what to do about each: the finding is still there, another waiver covers it, nothing needs it any more, or
// what it was for is gone.
import type { Notice } from '../verdict/report.ts';
import { coversPlace, type Found } from './identity.ts';
import { nearIn } from './near.ts';
import { isPattern, matcher, meaning } from './file-pattern.ts';
import type { Waivers } from './waivers.ts';

export interface RanOut {
  /** True where one of them was for this plan. */
  concerns(name: string): boolean;
  /** What a plan shows of them, given the rules that ask about it, its findings, and whether another name reads the same. */
  look(name: string, asked: ReadonlySet<string>, found: readonly (Found & { isCovered: boolean })[], hasLookAlike: () => boolean): RanOutSeen;
  /** After all plans; `names` is null where the call does not look at all of them. */
  notices(seen: readonly RanOutSeen[], names: Names | null): Notice[];
}

type Expired = Waivers['expired'][number];

/** What one plan shows of those that were for it. */
export interface RanOutSeen {
  judged: Expired[];
  /** Of these, those whose rule asks. */
  asked: Expired[];
  /** Those whose finding another waiver covers, and those whose finding none does. */
  covered: Expired[];
  needed: Expired[];
  /** The findings that none covers any more. */
  lapsed: Found[];
}

export const noneRanOut: RanOutSeen = { judged: [], asked: [], covered: [], needed: [], lapsed: [] };

interface Names {
  /** Names of all plans; none where only the files are looked at. */
  all: readonly string[];
  /** Of these, those that other parts of the run judge. */
  elsewhere: readonly string[];
  isThere(name: string): boolean;
}

/** `inForce`: the others, one of which may be the same one renewed. */
export function ranOutOf(expired: Waivers['expired'], inForce: Waivers['waivers']): RanOut {
  const waivers = expired.map((waiver) => ({ ...waiver, matches: matcher([waiver.files]), isFor: meaning([waiver.files]) }));
  const isRenewed = ({ files, rule, at }: Expired) => inForce.some((other) => other.files === files && other.rule === rule && (other.at === null || other.at === at));
  return {
    concerns: (name) => waivers.some(({ matches }) => matches(name)),

    look(name, asked, found, hasLookAlike) {
      const own = waivers.filter(({ isFor }) => isFor(name, hasLookAlike));
      const isMeant = (waiver: Expired, { rule, finding }: Found) => waiver.rule === rule && coversPlace(waiver.at, finding);
      const open = found.filter(({ isCovered }) => !isCovered);
      return {
        judged: own,
        asked: own.filter(({ rule }) => asked.has(rule)),
        covered: own.filter((waiver) => found.some((one) => one.isCovered && isMeant(waiver, one))),
        needed: own.filter((waiver) => open.some((one) => isMeant(waiver, one))),
        lapsed: open.filter((one) => own.some((waiver) => isMeant(waiver, one))),
      };
    },

    notices(seen, names) {
      const together = (what: 'judged' | 'asked' | 'covered' | 'needed') => new Set(seen.flatMap((one) => one[what]));
      const [judged, asked, covered, needed] = [together('judged'), together('asked'), together('covered'), together('needed')];
      return waivers.flatMap((waiver): Notice[] => {
        const { files, matches, notice } = waiver;
        const isOne = !isPattern(files);
        const said = (state: string | null, more: { near?: string } = {}): Notice[] => [state === null ? notice : { ...notice, args: { ...notice.args, state, ...more } }];
        if (judged.has(waiver)) return said(!isOne || needed.has(waiver) ? null : covered.has(waiver) ? 'covered' : asked.has(waiver) ? 'gone' : null);
        if (isRenewed(waiver)) return said('covered');
        // Of a plan that another part judges, that part says it.
        if (!names || (isOne && names.elsewhere.some(matches))) return [];
        const isLost = isOne ? !names.isThere(files) : names.all.length > 0 && !names.all.some(matches);
        return said(isLost ? 'lost' : null, isOne ? nearIn(files, names.all) : {});
      });
    },
  };
}
