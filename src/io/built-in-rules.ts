// The rule files of the built-in packs with their tests, for `explain` and `test`: a folder in the repository, one packed file
// in the package, which is a quarter smaller for it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { PackResult } from '../rules/read-pack.ts';
import type { BuiltIn } from '../types.ts';
import { builtInFolder, isBundled, readPackFiles, readPackFolder } from './packs.ts';

/** In the package: names of packs -> names of files -> texts. */
export const packedRules = 'rules.json.br';

export async function readBuiltIn(name: BuiltIn): Promise<PackResult> {
  const shown = `rules/${name}`;
  if (!isBundled) return readPackFolder(builtInFolder(name), shown);
  const texts = JSON.parse(brotliDecompressSync(readFileSync(join(import.meta.dirname, packedRules))).toString()) as Record<BuiltIn, Record<string, string>>;
  return readPackFiles(shown, Object.entries(texts[name]).map(([file, content]) => ({ file: `${shown}/${file}`, name: file, content })));
}
