// Names of files in commands that people copy: a shell gives back the name.
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { quoted } from '../../src/commands/wizard-again.ts';
import { clean } from '../../src/reporters/sanitize.ts';
import { shellName } from '../../src/reporters/shell-name.ts';

describe('a name in a command', () => {
  it.each(['plan.yaml', 'a/b-c.plan.yaml', '고객/계획.plan.yaml', 'with blanks.plan.yaml', "it's.yaml", 'a "b".yaml', '$(id).yaml', '`id`.yaml', 'a\\b.yaml', 'a!b.yaml', '*.yaml', '~.yaml', 'a;b&c|d.yaml', '{a,b}.yaml', '#.yaml'])('%j', (name) => {
    expect(execFileSync('bash', ['-c', `printf %s ${shellName(name)!}`], { encoding: 'utf8' })).toBe(name);
  });
  it.each(['-dash.yaml', '--set.yaml', '-a b.yaml'])('%j is no option', (name) => expect(execFileSync('bash', ['-c', `printf %s ${shellName(name)!}`], { encoding: 'utf8' })).toBe(`./${name}`));
  it.each(['a\nb.yaml', 'a\tb.yaml', 'a\rb.yaml', '\u202e.yaml', '##[group].yaml', ''])('%j cannot be told as it is', (name) => expect(shellName(name)).toBeNull());
});

describe('a word that somebody else may have written', () => {
  it.each(['--pack', '--set', 'a=b c', '', 'a\n$(id)', 'a\tb;id', '\u202e`id`', '##[group]$(id)'])('%j is one word, and runs nothing', (word) => {
    expect(execFileSync('bash', ['-c', `printf '%s|' ${quoted(word)}`], { encoding: 'utf8' })).toBe(`${clean(word)}|`);
  });
});
