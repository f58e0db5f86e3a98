// One part of the plans of a large run. Dealt out in the order of a digest of their names, so that parts are equally large,
// and the same on every machine.
import { createHash } from 'node:crypto';
import type { Run } from '../report.ts';

export function takeShard<T extends { file: string }>(plans: readonly T[], { index, of }: { index: number; of: number }): { plans: T[]; part: NonNullable<Run['shard']> } {
  const dealt = plans.map((plan, position) => ({ plan, position, key: sha256(plan.file.normalize('NFC')) })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.position - b.position));
  const own = dealt.filter((_, turn) => turn % of === index - 1).sort((a, b) => a.position - b.position);
  return { plans: own.map(({ plan }) => plan), part: { index, of, plans: plans.length, digest: digestOfNames(plans.map(({ file }) => file)), positions: Object.fromEntries(own.map(({ plan, position }) => [plan.file, position])), unused: [], used: [] } };
}

export const digestOfNames = (names: readonly string[]): string => sha256(JSON.stringify(names));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
