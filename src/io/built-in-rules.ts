// The rule files of the built-in packs with their tests, for `explain` and `test`: a folder in the repository, one packed file
// in the package, which is a tenth of their size: their texts stand in the stored packs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { PackResult } from '../rules/read-pack.ts';
import { putTexts } from '../rules/texts-apart.ts';
import type { BuiltIn } from '../types.ts';
import { builtInFolder, isBundled, readPackFiles, readPackFolder, storedTexts } from './packs.ts';

/** In the package: names of packs -> names of files -> texts. */
export const packedRules = 'rules.json.br';

export async function readBuiltIn(name: BuiltIn): Promise<PackResult> {
  const shown = `rules/${name}`;
  if (!isBundled) return readPackFolder(builtInFolder(name), shown);
  const files = JSON.parse(brotliDecompressSync(readFileSync(join(import.meta.dirname, packedRules))).toString()) as Record<BuiltIn, Record<string, string>>;
  const texts = { en: storedTexts(name, 'en'), ko: storedTexts(name, 'ko') };
  return readPackFiles(shown, Object.entries(files[name]).map(([file, content]) => ({ file: `${shown}/${file}`, name: file, content: putTexts(content, texts) })));
}
