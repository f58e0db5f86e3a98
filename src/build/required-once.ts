// Each source file asks for Node's modules by itself, and a bundle of them asks ten times for the same: each costs about as much as
// a small function takes to compile.
import ts from 'typescript';

/** The code with each of Node's modules required once at the top level; later variables take what the first one has. */
export function requiredOnce(code: string): string {
  const source = ts.createSourceFile('code.cjs', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const first = new Map<string, string>();
  let text = '';
  let from = 0;
  for (const { name, initializer } of source.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => [...declarationList.declarations])) {
    const module = initializer && /^require\("(node:[\w/]+)"\)$/.exec(initializer.getText())?.[1];
    if (!module || !ts.isIdentifier(name)) continue;
    const known = first.get(module);
    if (known === undefined) first.set(module, name.text);
    else [text, from] = [text + code.slice(from, initializer.getStart()) + known, initializer.getEnd()];
  }
  return text + code.slice(from);
}
