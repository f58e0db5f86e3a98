// The package holds the texts of its rules once.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPackFolder } from '../../src/io/packs.ts';
import { storePack } from '../../src/rules/stored.ts';
import { putTexts, takeTexts } from '../../src/rules/texts-apart.ts';
import { builtInPacks } from '../../src/types.ts';
import { root } from '../run.ts';

describe('rule files in the package', () => {
  it.each(builtInPacks)('those of %s are put back letter by letter, and are much shorter without the texts that are stored', async (name) => {
    const { pack } = await readPackFolder(join(root, 'rules', name), name);
    const { texts } = storePack(pack!);
    let [whole, short] = [0, 0];
    for (const file of readdirSync(join(root, 'rules', name))) {
      const text = readFileSync(join(root, 'rules', name, file), 'utf8');
      const taken = takeTexts(text, texts);
      expect(putTexts(taken, texts)).toBe(text);
      [whole, short] = [whole + text.length, short + taken.length];
    }
    expect(short / whole).toBeLessThan(0.9);
  });
  it('a text that others hold, too, or that looks like a number, stays what it is', () => {
    const texts = { en: ['yes', 'a'], ko: ['예', 'a'] };
    const file = 'title: {en: yes, ko: 예}\nwhy:\n  en: yes\n  ko: 예\n  en: 0\nother: {en: a}\n  ko: a # no\n';
    expect(putTexts(takeTexts(file, texts), texts)).toBe(file);
  });
});
