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
      ts.sys.writeFile(file, text.replace(/^(?: {4})+/gm, (indent) => ' '.repeat(indent.length / 4)));
    }, undefined, true);
  }
}
