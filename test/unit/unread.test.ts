// What a plan states and no rule in use looks at.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { onlyPractice } from '../../src/check/unread.ts';
import { check } from '../../src/index.ts';
import { planField } from '../../src/plan/fields/index.ts';
import { fieldAt } from '../../src/shape/field-at.ts';
import { root } from '../run.ts';

/** The fields that the conditions of a pack name, dotted. */
const named = (pack: string): string[] => {
  const folder = join(root, 'rules', pack);
  const rules = readdirSync(folder).filter((file) => file.endsWith('.yaml')).map((file) => readFileSync(join(folder, file), 'utf8').split(/^(?:title|tests):/m)[0]!);
  return [...new Set(rules.flatMap((text) => [...text.matchAll(/\bplan\.([a-z_]+(?:\.[a-z_]+)*)/g)].map(([, path]) => path!.replace(/\.(?:exists|all|filter|map|size)$/, ''))))];
};
const begins = (path: string, with_: string): boolean => `${path}.`.startsWith(`${with_}.`);

describe('what only the pack practice looks at', () => {
  const [seed, practice] = [named('seed'), named('practice')];
  const listed = onlyPractice.map((path) => path.join('.'));
  it('is listed, and nothing else', () => {
    expect(seed.length).toBeGreaterThan(100);
    const own = practice.filter((path) => !seed.some((other) => begins(other, path) || begins(path, other)));
    expect(own.filter((path) => !listed.some((part) => begins(path, part)))).toEqual([]);
    for (const part of listed) {
      expect(own.filter((path) => begins(path, part)), part).not.toEqual([]);
      expect(seed.filter((path) => begins(path, part)), part).toEqual([]);
      expect(fieldAt(planField, part.split('.')), part).not.toBeNull();
    }
  });
  it('is told of a plan that states it, as long as that pack is not used', async () => {
    const plan = { file: 'p.plan.yaml', content: 'project: {name: One, stage: idea}\ncustomer_contact: {night: allowed, suppression: {recontact_refusers: yes}}\n' };
    const unread = async (packs: string[]) => (await check([plan], { packs, today: '2026-11-23' })).plans.map((report) => report.unread);
    expect(await unread([])).toEqual([['customer_contact.night', 'customer_contact.suppression.recontact_refusers']]);
    expect(await unread(['practice'])).toEqual([[]]);
  });
});
