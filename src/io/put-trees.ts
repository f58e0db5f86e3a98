// The conditions of the built-in packs as trees: for the wizard, which looks into them, and for very many plans. In the package they
// are one packed file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { Expr } from '../rules/expr.ts';
import { changeConditions } from '../rules/parts.ts';
import type { Pack } from '../rules/rule.ts';

/** In the package: names of packs -> conditions by number. */
export const packedTrees = 'conditions.json.br';

/** Changes packs in place: of each condition that is code the tree stands there. */
export function putTrees(packs: readonly Pack[], folder = import.meta.dirname): void {
  let trees: Record<string, Expr[]> | undefined;
  const read = () => (trees ??= JSON.parse(brotliDecompressSync(readFileSync(join(folder, packedTrees))).toString()) as Record<string, Expr[]>);
  for (const pack of packs) changeConditions(pack, (condition) => (condition.op === 'ahead' ? read()[condition.pack]![condition.number]! : condition));
}
