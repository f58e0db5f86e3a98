// Names of files in commands that people copy: a shell gives back the name.
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { shellName } from '../../src/reporters/shell-name.ts';

describe('a name in a command', () => {
  it.each(['plan.yaml', 'a/b-c.plan.yaml', '고객/계획.plan.yaml', 'with blanks.plan.yaml', "it's.yaml", 'a "b".yaml', '$(id).yaml', '`id`.yaml', 'a\\b.yaml', 'a!b.yaml', '*.yaml', '~.yaml', 'a;b&c|d.yaml', '{a,b}.yaml', '#.yaml'])('%j', (name) => {
    expect(execFileSync('bash', ['-c', `printf %s ${shellName(name)!}`], { encoding: 'utf8' })).toBe(name);
  });
  it.each(['-dash.yaml', '--set.yaml', '-a b.yaml'])('%j is no option', (name) => expect(execFileSync('bash', ['-c', `printf %s ${shellName(name)!}`], { encoding: 'utf8' })).toBe(`./${name}`));
  it.each(['a\nb.yaml', 'a\tb.yaml', 'a\rb.yaml', '\u202e.yaml', '##[group].yaml', ''])('%j cannot be told as it is', (name) => expect(shellName(name)).toBeNull());
});
