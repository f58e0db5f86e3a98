// What typical runs do not call is taken out of the core into a file that is loaded at the first call: V8 reads every function of
// a file, called or not, and that takes a good part of a short run.
import ts from 'typescript';

/** Shorter ones would save nothing: each leaves a call in its place. */
const least = 120;
/** What the functions taken out know the core by. */
const core = '$core$';

/** A module's code in two parts; `isCalled` by the name of a function at its top level. What only seldom functions use goes with them. */
export function splitSeldom(code: string, isCalled: (name: string) => boolean): { often: string; seldom: string } {
  const { source, checker } = parse(code);
  const named = new Map<ts.Symbol, string>();
  const imports = new Map<string, string>();
  const moved = new Map<string, ts.Statement>();
  for (const statement of source.statements) {
    for (const { name, from } of declaredIn(statement)) {
      named.set(checker.getSymbolAtLocation(name)!, name.text);
      if (from) imports.set(name.text, from);
    }
    const name = functionName(statement) ?? variableName(statement);
    if (name !== null && !isCalled(name) && !asksWhoCalls(statement)) moved.set(name, statement);
  }

  /** Every use of a name of the top level. */
  const usesIn = (node: ts.Node): Use[] => {
    const found: Use[] = [];
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
  const uses = new Map(source.statements.map((statement) => [statement, usesIn(statement)]));
  const stay = keepTogether(moved, uses);

  const needed = new Set<string>();
  const parts = [...moved].map(([own, statement]) => {
    const edits = uses.get(statement)!.filter(({ name }) => name !== own && !moved.has(name));
    for (const { name } of edits) needed.add(name);
    return { statement, edits: edits.filter(({ name }) => !imports.has(name)) };
  });
  // By number on both sides, since names of properties stay as long as they are.
  const called = [...moved.keys()].filter((name) => stay.has(name));
  const lent = [...needed].filter((name) => !imports.has(name));
  const often = [...moved].reduceRight((text, [name, statement]) => {
    const put = !stay.has(name) ? '' : ts.isFunctionDeclaration(statement) ? `function ${name}(...given) { return $seldom$()[${called.indexOf(name)}](...given); }` : `var ${name} = (...given) => $seldom$()[${called.indexOf(name)}](...given);`;
    return text.slice(0, statement.getStart()) + put + text.slice(statement.getEnd());
  }, code);
  const door = `var $loaded$;\nfunction $seldom$() { return ($loaded$ ??= require('./seldom.cjs').make([${lent.map((name) => `() => ${name}`).join(', ')}])); }\n`;
  // What no statement changes is taken once: many plans run through functions that one plan seldom does.
  const changed = new Set([...uses.values()].flatMap((found) => found.flatMap(({ name, at }) => (isChanged(at) ? [name] : []))));
  const nameOf = (name: string): string => (changed.has(name) ? `${core}[${lent.indexOf(name)}]()` : `${core}${lent.indexOf(name)}`);
  const taken = lent.flatMap((name, index) => (changed.has(name) ? [] : [`${core}${index} = ${core}[${index}]()`]));
  const brought = [...needed].flatMap((name) => imports.get(name) ?? []);
  return { often: `${often}\n${door}`, seldom: `${brought.join('\n')}\nexport function make(${core}) {\nconst ${taken.join(', ')};\n${parts.map(({ statement, edits }) => replaced(code, statement, edits, nameOf)).join('\n')}\nreturn [${called.join(', ')}];\n}\n` };
}

interface Use {
  name: string;
  at: ts.Identifier;
}

/**
 * Takes from `moved` what has to stay: variables that the rest uses, functions that change a variable that stays, and functions
 * too short to leave a call in their place. Tells the names that the rest uses.
 */
function keepTogether(moved: Map<string, ts.Statement>, uses: ReadonlyMap<ts.Statement, readonly Use[]>): Set<string> {
  for (;;) {
    const going = new Set(moved.values());
    const stay = new Set([...uses].flatMap(([statement, found]) => (going.has(statement) ? [] : found.map(({ name }) => name))));
    const kept = [...moved].filter(([name, statement]) => {
      if (stay.has(name) && (functionName(statement) === null || statement.getWidth() < least)) return true;
      return uses.get(statement)!.some(({ name: used, at }) => used !== name && !moved.has(used) && isChanged(at));
    });
    if (!kept.length) return stay;
    for (const [name] of kept) moved.delete(name);
  }
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

/** Of a statement that makes one variable of what is written there, and does nothing. */
function variableName(statement: ts.Statement): string | null {
  if (!ts.isVariableStatement(statement) || statement.declarationList.declarations.length !== 1) return null;
  const { name, initializer } = statement.declarationList.declarations[0]!;
  return ts.isIdentifier(name) && (!initializer || isWritten(initializer)) ? name.text : null;
}

const made: ReadonlySet<string> = new Set(['Map', 'RegExp', 'Set', 'Uint32Array', 'WeakMap']);

/** Whether an expression is all written out: it comes to the same whenever it is worked out. */
function isWritten(node: ts.Node): boolean {
  if (ts.isLiteralExpression(node) || ts.isArrowFunction(node) || [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword].includes(node.kind)) return true;
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isWritten);
  if (ts.isObjectLiteralExpression(node)) return node.properties.every((property) => ts.isPropertyAssignment(property) && !ts.isComputedPropertyName(property.name) && isWritten(property.initializer));
  if (ts.isPrefixUnaryExpression(node)) return isWritten(node.operand);
  if (ts.isBinaryExpression(node)) return isWritten(node.left) && isWritten(node.right);
  return ts.isNewExpression(node) && ts.isIdentifier(node.expression) && made.has(node.expression.text) && (node.arguments ?? []).every(isWritten);
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
function replaced(code: string, statement: ts.Statement, edits: readonly { name: string; at: ts.Identifier }[], nameOf: (name: string) => string): string {
  let text = '';
  let from = statement.getStart();
  for (const { name, at } of edits) {
    const own = nameOf(name);
    text += code.slice(from, at.getStart()) + (ts.isShorthandPropertyAssignment(at.parent) ? `${name}: ${own}` : ts.isNewExpression(at.parent) ? `(${own})` : own);
    from = at.getEnd();
  }
  return text + code.slice(from, statement.getEnd());
}
