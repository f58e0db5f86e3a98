// One part of the plans of a large run. Dealt out in the order of a digest of their names, so that parts are equally large,
// and the same on every machine.
import { createHash } from 'node:crypto';
import type { Run } from '../verdict/report.ts';
import type { Candidate } from './candidates.ts';
import { nameOf } from './plan-files.ts';

export function takeShard<T extends Candidate>(plans: readonly T[], { index, of }: { index: number; of: number }): { plans: T[]; part: NonNullable<Run['shard']> } {
  const dealt = plans.map((plan, position) => ({ plan, position, key: sha256(nameOf(plan).normalize('NFC')) })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.position - b.position));
  const own = dealt.filter((_, turn) => turn % of === index - 1).sort((a, b) => a.position - b.position);
  return { plans: own.map(({ plan }) => plan), part: { index, of, plans: plans.length, digest: digestOfNames(plans.map(nameOf)), positions: Object.fromEntries(own.map(({ plan, position }) => [nameOf(plan), position])), unused: [], used: [] } };
}

export const digestOfNames = (names: readonly string[]): string => sha256(JSON.stringify(names));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
