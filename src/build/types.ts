// The types of the API, and of the modules that these need; what the code uses inside has no place in the package.
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** Emits the declarations that can be reached from the first file of the program. */
export function writeTypes(program: ts.Program): void {
  const emitted = new Map<string, string>();
  program.emit(undefined, (file, text) => emitted.set(join(file), text));
  const wanted = new Set([[...emitted.keys()].find((file) => file.endsWith(join('src/index.d.ts')))!]);
  for (const file of wanted) {
    const text = emitted.get(file)!;
    for (const [, imported] of text.matchAll(/(?:from |import\()["'](\..*?)\.[tj]s["']/g)) wanted.add(join(dirname(file), `${imported}.d.ts`));
    // A plan is deeply nested; a space for each step is enough.
    ts.sys.writeFile(file, text.replace(/^(?: {4})+/gm, (indent) => ' '.repeat(indent.length / 4)));
  }
}
