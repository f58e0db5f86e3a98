// A plan that is judged in brief, in whichever thread: from its name to what the rules say.
import type { Fixed } from '../gate/fixed.ts';
import { keyOfPlan, seenAs, type Known } from '../io/cache.ts';
import { isRead, type Candidate } from '../io/candidates.ts';
import { planReader } from '../io/read-plans.ts';
import { briefJudge, type BriefTerms } from '../check/judge-in-brief.ts';
import { asksForWaiver } from '../gate/asks-for-waiver.ts';
import type { Unjudged } from '../check/unjudged.ts';

/** What a thread needs to know before its first plan; plain data. */
export interface JobTerms {
  terms: BriefTerms;
  cwd: string;
  /** The part of the keys of a cache that is the same for all plans; null without a cache. */
  key: string | null;
}
export interface Job {
  candidate: Candidate;
  fixed: Fixed;
  /** The plan's key in the cache; its outcomes stay there. */
  known: string | null;
}
/** The outcomes in code, or null where those of the cache still hold; with the key of the plan for the cache, and as what its file was seen. */
export type Said = { code: string | null; key: string | null; seen: string | null; held?: true };
/** What is said of a plan, or why nothing can be; null for one that has to be judged in full. */
export type Answer = Said | Unjudged | null;
/** Null for a plan that has to be judged in full, as is known before; and what holds without a look at the plan. */
export type Chunk = readonly (Job | Known | null)[];
export type Judge = (chunk: Chunk) => Answer[];

export const isKnown = (job: Job | Known): job is Known => 'code' in job;

export function judgeFor({ terms, cwd, key: ofTerms }: JobTerms): Judge {
  const { read } = planReader(cwd, true);
  const judge = briefJudge(terms);
  const one = ({ candidate, fixed, known }: Job): Answer => {
    const plan = isRead(candidate) ? { ...candidate, seen: null } : read(candidate);
    if ('id' in plan) return { problems: [plan], excerpt: {} };
    if (asksForWaiver(plan)) return null;
    const key = ofTerms === null ? null : keyOfPlan(ofTerms, fixed, plan.content);
    const seen = ofTerms === null ? null : seenAs(plan.seen, fixed);
    if (known !== null && known === key) return { code: null, key, seen };
    const answer = judge(plan, fixed);
    return 'problems' in answer ? answer : { code: answer.code, key, seen };
  };
  return (chunk) => chunk.map((job) => (job === null || isKnown(job) ? job : one(job)));
}
