// What typical runs do not call is taken out of the core into a file that is loaded at the first call: V8 reads every function of
// a file, called or not, and that takes a good part of a short run.
import ts from 'typescript';

/** Shorter ones would save nothing: each leaves a call in its place. */
const least = 120;
/** What the functions taken out know the core by. */
const core = '$core$';

/** A module's code in two parts; `isCalled` by the name of a function at its top level. */
export function splitSeldom(code: string, isCalled: (name: string) => boolean): { often: string; seldom: string } {
  const { source, checker } = parse(code);
  const named = new Map<ts.Symbol, string>();
  const imports = new Map<string, string>();
  const functions = new Map<string, ts.Statement>();
  for (const statement of source.statements) {
    for (const { name, from } of declaredIn(statement)) {
      named.set(checker.getSymbolAtLocation(name)!, name.text);
      if (from) imports.set(name.text, from);
    }
    const name = functionName(statement);
    if (name !== null && !isCalled(name) && statement.getWidth() >= least && !asksWhoCalls(statement)) functions.set(name, statement);
  }

  /** Every use of a name of the top level. */
  const usesIn = (node: ts.Node): { name: string; at: ts.Identifier }[] => {
    const found: { name: string; at: ts.Identifier }[] = [];
    const visit = (part: ts.Node): void => {
      if (ts.isIdentifier(part)) {
        const symbol = ts.isShorthandPropertyAssignment(part.parent) ? checker.getShorthandAssignmentValueSymbol(part.parent) : ts.isExportSpecifier(part.parent) ? checker.getExportSpecifierLocalTargetSymbol(part.parent) : checker.getSymbolAtLocation(part);
        const name = symbol && named.get(symbol);
        if (name !== undefined) found.push({ name, at: part });
      }
      ts.forEachChild(part, visit);
    };
    visit(node);
    return found;
  };
  // What changes a variable of the core has to stay with it.
  for (const [name, statement] of functions) if (usesIn(statement).some(({ at }) => isChanged(at))) functions.delete(name);

  const stay = new Set(source.statements.filter((statement) => ![...functions.values()].includes(statement)).flatMap((statement) => usesIn(statement).map(({ name }) => name)));
  const needed = new Set<string>();
  const moved = [...functions].map(([own, statement]) => {
    const edits = usesIn(statement).filter(({ name }) => name !== own && !functions.has(name));
    for (const { name } of edits) needed.add(name);
    return { statement, edits: edits.filter(({ name }) => !imports.has(name)) };
  });
  // By number on both sides, since names of properties stay as long as they are.
  const called = [...functions.keys()].filter((name) => stay.has(name));
  const lent = [...needed].filter((name) => !imports.has(name));
  const often = [...functions].reduceRight((text, [name, statement]) => {
    const put = !stay.has(name) ? '' : ts.isFunctionDeclaration(statement) ? `function ${name}(...given) { return $seldom$()[${called.indexOf(name)}](...given); }` : `var ${name} = (...given) => $seldom$()[${called.indexOf(name)}](...given);`;
    return text.slice(0, statement.getStart()) + put + text.slice(statement.getEnd());
  }, code);
  const door = `var $loaded$;\nfunction $seldom$() { return ($loaded$ ??= require('./seldom.cjs').make([${lent.map((name) => `() => ${name}`).join(', ')}])); }\n`;
  const brought = [...needed].flatMap((name) => imports.get(name) ?? []);
  return { often: `${often}\n${door}`, seldom: `${brought.join('\n')}\nexport function make(${core}) {\n${moved.map(({ statement, edits }) => replaced(code, statement, edits, lent)).join('\n')}\nreturn [${called.join(', ')}];\n}\n` };
}

function parse(code: string): { source: ts.SourceFile; checker: ts.TypeChecker } {
  const name = 'core.mjs';
  const source = ts.createSourceFile(name, code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const host: ts.CompilerHost = { getSourceFile: (file) => (file === name ? source : undefined), getDefaultLibFileName: () => 'lib.d.ts', writeFile: () => {}, getCurrentDirectory: () => '', getCanonicalFileName: (file) => file, useCaseSensitiveFileNames: () => true, getNewLine: () => '\n', fileExists: (file) => file === name, readFile: () => undefined };
  const program = ts.createProgram([name], { allowJs: true, noLib: true, noResolve: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext }, host);
  return { source, checker: program.getTypeChecker() };
}

/** The names that a statement declares; of an import also how to write it again. */
function declaredIn(statement: ts.Statement): { name: ts.Identifier; from?: string }[] {
  if (ts.isImportDeclaration(statement)) {
    const { importClause: clause, moduleSpecifier: module } = statement;
    const bindings = clause?.namedBindings;
    return [
      ...(clause?.name ? [{ name: clause.name, from: `import ${clause.name.text} from ${module.getText()};` }] : []),
      ...(bindings && ts.isNamespaceImport(bindings) ? [{ name: bindings.name, from: `import * as ${bindings.name.text} from ${module.getText()};` }] : []),
      ...(bindings && ts.isNamedImports(bindings) ? bindings.elements.map((element) => ({ name: element.name, from: `import { ${element.getText()} } from ${module.getText()};` })) : []),
    ];
  }
  if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name) return [{ name: statement.name }];
  if (!ts.isVariableStatement(statement)) return [];
  const names = (name: ts.BindingName): ts.Identifier[] => (ts.isIdentifier(name) ? [name] : name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : names(element.name))));
  return statement.declarationList.declarations.flatMap((declaration) => names(declaration.name).map((name) => ({ name })));
}

/** Of a statement that is one function and nothing else. */
function functionName(statement: ts.Statement): string | null {
  if (ts.isFunctionDeclaration(statement)) return statement.name?.text ?? null;
  if (!ts.isVariableStatement(statement) || statement.declarationList.declarations.length !== 1) return null;
  const { name, initializer } = statement.declarationList.declarations[0]!;
  return ts.isIdentifier(name) && initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)) ? name.text : null;
}

/** `this` and `arguments` mean something else in another place. */
export const asksWhoCalls = (node: ts.Node): boolean => node.kind === ts.SyntaxKind.ThisKeyword || (ts.isIdentifier(node) && node.text === 'arguments') || ts.forEachChild(node, asksWhoCalls) === true;

function isChanged(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken;
  if (ts.isBinaryExpression(parent)) return parent.left === name && parent.operatorToken.kind >= ts.SyntaxKind.FirstAssignment && parent.operatorToken.kind <= ts.SyntaxKind.LastAssignment;
  // Parts of a pattern that is assigned to look like any list or object.
  return ts.isArrayLiteralExpression(parent) || ts.isShorthandPropertyAssignment(parent) ? isAssignedTo(parent) : ts.isForOfStatement(parent) && parent.initializer === name;
}

const isAssignedTo = (node: ts.Node): boolean => (ts.isBinaryExpression(node.parent) ? node.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && node.parent.left === node : (ts.isArrayLiteralExpression(node.parent) || ts.isObjectLiteralExpression(node.parent) || ts.isPropertyAssignment(node.parent)) && isAssignedTo(node.parent));

/** The text of a statement with the names of the core asked of the core. */
function replaced(code: string, statement: ts.Statement, edits: readonly { name: string; at: ts.Identifier }[], lent: readonly string[]): string {
  let text = '';
  let from = statement.getStart();
  for (const { name, at } of edits) {
    const own = `${core}[${lent.indexOf(name)}]()`;
    text += code.slice(from, at.getStart()) + (ts.isShorthandPropertyAssignment(at.parent) ? `${name}: ${own}` : ts.isNewExpression(at.parent) ? `(${own})` : own);
    from = at.getEnd();
  }
  return text + code.slice(from, statement.getEnd());
}
