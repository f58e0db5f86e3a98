// A plan that is judged in brief, in whichever thread: from its name to what the rules say.
import { encode } from '../evaluate/brief-code.ts';
import type { Fixed } from '../gate/gate.ts';
import { isRead, type Candidate } from '../io/candidates.ts';
import { planReader } from '../io/find-plans.ts';
import { briefJudge, type BriefTerms, type Unjudged } from '../judge-in-brief.ts';
import { asksForWaiver } from '../run-check.ts';

/** What a thread needs to know before its first plan; plain data. */
export interface JobTerms {
  terms: BriefTerms;
  cwd: string;
}
export interface Job {
  candidate: Candidate;
  fixed: Fixed;
}
/** The outcomes in code, or why there are none; null for a plan that has to be judged in full. */
export type Answer = { code: string } | Unjudged | null;
/** Null for a plan that has to be judged in full, as is known before. */
export type Chunk = readonly (Job | null)[];
export type Judge = (chunk: Chunk) => Answer[];

export function judgeFor({ terms, cwd }: JobTerms): Judge {
  const read = planReader(cwd);
  const judge = briefJudge(terms);
  const one = ({ candidate, fixed }: Job): Answer => {
    const plan = isRead(candidate) ? candidate : read(candidate);
    if ('id' in plan) return { problems: [plan], excerpt: {} };
    if (asksForWaiver(plan)) return null;
    const answer = judge(plan, fixed);
    return 'problems' in answer ? answer : { code: encode(answer.results) };
  };
  return (chunk) => chunk.map((job) => job && one(job));
}
