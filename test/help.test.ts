// The help of every command fits a terminal of 80 columns, in both languages.
import { describe, expect, it } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { widthOf } from '../src/reporters/frame.ts';
import { runHere } from './run.ts';

describe.concurrent('help', () => {
  it.each(Object.keys(commands).flatMap((command) => ['en', 'ko'].map((language) => [command, language] as const)))('of %s keeps to 80 columns in %s', async (command, language) => {
    const { stdout, status } = await runHere([command, '--help', '--lang', language]);
    expect(status).toBe(0);
    expect(stdout).toMatch(language === 'ko' ? /^사용법: / : /^Usage: /);
    for (const line of stdout.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(80);
  });
});
