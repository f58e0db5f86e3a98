// The types of the API, and of the modules that these need; what the code uses inside has no place in the package.
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** Emits the declarations that can be reached from the first file of the program. Each by itself: a module that is not reached is then not checked. */
export function writeTypes(program: ts.Program): void {
  const wanted = new Set(program.getRootFileNames().slice(0, 1));
  for (const source of wanted) {
    program.emit(program.getSourceFile(source), (file, text) => {
      for (const [, imported] of text.matchAll(/(?:from |import\()["'](\..*?)\.[tj]s["']/g)) wanted.add(join(dirname(source), `${imported}.ts`));
      // A plan is deeply nested; a space for each step is enough.
      ts.sys.writeFile(file, importedOnce(text).replace(/^(?: {4})+/gm, (indent) => ' '.repeat(indent.length / 4)));
    }, undefined, true);
  }
}

/** `import("./field.ts").TextField`, hundreds of times in one file, becomes `TextField` and one import. What the file names itself stays as it is. */
function importedOnce(text: string): string {
  const named = new Map<string, Set<string>>();
  const short = text.replace(/import\("(\.[^"]+)"\)\.(\w+)/g, (whole, module: string, name: string) => {
    if (new RegExp(`\\b(type|interface|const|function|class|enum|as) ${name}\\b|import [^;]*\\b${name}\\b[^;]* from`).test(text)) return whole;
    named.set(module, (named.get(module) ?? new Set()).add(name));
    return name;
  });
  return [...[...named].map(([module, names]) => `import type { ${[...names].sort().join(', ')} } from '${module}';\n`), short].join('');
}
