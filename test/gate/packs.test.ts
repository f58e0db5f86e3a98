// Rule packs of others: a folder, or an installed package that holds only data.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/index.ts';
import { root, runCommand } from '../run.ts';
import { plan, repository } from './repository.ts';

describe('a pack that is installed as a package', () => {
  const { cwd } = repository({ 'a.plan.yaml': plan(), 'deep/b.plan.yaml': plan(), 'node_modules/@firm/rules/package.json': '{"name": "@firm/rules", "version": "1.0.0"}\n' });
  cpSync(join(root, 'examples/own-rules'), join(cwd, 'node_modules/@firm/rules'), { recursive: true });

  it('is used by its name, also from a folder below, and by the settings', async () => {
    for (const folder of ['.', 'deep']) {
      const report = await check(['.'], { cwd: join(cwd, folder), packs: ['@firm/rules'] });
      expect(report.diagnostics).toEqual([]);
      expect(report.run.packs).toHaveLength(2);
    }
  });

  it('has its tests run by its name, and its rules explained', async () => {
    const tested = await runCommand(['test', '@firm/rules'], { cwd });
    expect([tested.status, tested.stdout]).toEqual([0, expect.stringMatching(/^(\d+) of \1 tests validated/m) as string]);
    const rule = (await check(['a.plan.yaml'], { cwd, packs: ['@firm/rules'] })).rules.find(({ id }) => !id.startsWith('seed/'));
    expect((await runCommand(['explain', rule!.id, '--pack', '@firm/rules'], { cwd })).stdout).toContain(rule!.id);
  });

  it('that is not there is an error', async () => {
    expect((await check(['a.plan.yaml'], { cwd, packs: ['@firm/other'] })).diagnostics).toMatchObject([{ id: 'rule/no-pack', args: { name: '@firm/other' } }]);
  });
});
