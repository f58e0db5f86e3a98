// Loops over lists and lists taken apart, by index: an iterator makes an object for each step until V8 optimizes the code, which
// a run of one plan does not live to see. Only where the types say that it is a list; all else keeps its iterator.
import { resolve } from 'node:path';
import ts from 'typescript';

/** Ready to rewrite our source files; `roots` are those that lead to all others. */
export function byIndex(roots: readonly string[]): (path: string) => string {
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile('tsconfig.json', ts.sys.readFile).config, ts.sys, '.');
  const program = ts.createProgram(roots.map((root) => resolve(root)), options);
  const checker = program.getTypeChecker();
  const isList = (node: ts.Node): boolean => {
    const type = checker.getTypeAtLocation(node);
    return (type.isUnion() ? type.types : [type]).every((one) => checker.isArrayType(one) || checker.isTupleType(one));
  };
  return (path) => {
    const { transformed } = ts.transform(program.getSourceFile(path)!, [(context) => (file) => rewrite(file, isList, context)]);
    return ts.createPrinter().printFile(transformed[0]!);
  };
}

function rewrite(file: ts.SourceFile, isList: (node: ts.Node) => boolean, context: ts.TransformationContext): ts.SourceFile {
  const make = context.factory;
  const declare = (name: ts.BindingName, value: ts.Expression | undefined): ts.VariableDeclaration => make.createVariableDeclaration(name, undefined, undefined, value);
  const at = (list: ts.Expression, index: ts.Expression | number): ts.Expression => make.createElementAccessExpression(list, index);

  /** `const [a, b = 1, ...rest] = value` as one declaration for each name. */
  const apart = (pattern: ts.ArrayBindingPattern, value: ts.Expression): ts.VariableDeclaration[] => {
    const list = make.createUniqueName('list');
    const parts = pattern.elements.flatMap((element, index) => {
      if (ts.isOmittedExpression(element)) return [];
      if (element.dotDotDotToken) return declare(element.name, make.createCallExpression(make.createPropertyAccessExpression(list, 'slice'), undefined, [make.createNumericLiteral(index)]));
      const own = at(list, index);
      return declare(element.name, element.initializer ? make.createConditionalExpression(make.createStrictEquality(own, make.createVoidZero()), undefined, element.initializer, undefined, own) : own);
    });
    return [declare(list, value), ...parts];
  };
  const isFlat = (name: ts.BindingName): name is ts.ArrayBindingPattern => ts.isArrayBindingPattern(name) && name.elements.every((element) => ts.isOmittedExpression(element) || !ts.isArrayBindingPattern(element.name));
  const constants = (name: ts.BindingName, value: ts.Expression, isListToo: boolean): ts.Statement =>
    make.createVariableStatement(undefined, make.createVariableDeclarationList(isListToo && isFlat(name) ? apart(name, value) : [declare(name, value)], ts.NodeFlags.Const));

  const loop = (node: ts.ForOfStatement, one: ts.VariableDeclaration): ts.Statement => {
    const [index, list] = [make.createUniqueName('index'), make.createUniqueName('list')];
    const head = make.createVariableDeclarationList([declare(index, make.createNumericLiteral(0)), declare(list, ts.visitNode(node.expression, visit) as ts.Expression)], ts.NodeFlags.Let);
    const first = constants(ts.visitNode(one.name, visit) as ts.BindingName, at(list, index), isList(one.name));
    return make.createForStatement(head, make.createLessThan(index, make.createPropertyAccessExpression(list, 'length')), make.createPostfixIncrement(index), make.createBlock([first, ts.visitNode(node.statement, visit) as ts.Statement]));
  };

  /** `([key, value]) => …`, which takes its list apart as the first thing it does. */
  const arrow = (node: ts.ArrowFunction): ts.Node => {
    const { modifiers, typeParameters, parameters, type, equalsGreaterThanToken, body } = ts.visitEachChild(node, visit, context);
    const names = node.parameters.map((parameter) => (isFlat(parameter.name) && isList(parameter) ? make.createUniqueName('list') : null));
    const first = names.flatMap((name, index) => (name ? [constants(parameters[index]!.name, name, true)] : []));
    const plain = parameters.map((parameter, index) => (names[index] ? make.createParameterDeclaration(undefined, undefined, names[index], undefined, undefined, parameter.initializer) : parameter));
    return make.createArrowFunction(modifiers, typeParameters, plain, type, equalsGreaterThanToken, make.createBlock([...first, ts.isBlock(body) ? body : make.createReturnStatement(body)]));
  };

  function visit(node: ts.Node): ts.Node {
    if (ts.isArrowFunction(node) && node.parameters.some((parameter) => isFlat(parameter.name) && isList(parameter))) return arrow(node);
    if (ts.isForOfStatement(node) && !node.awaitModifier && ts.isVariableDeclarationList(node.initializer) && isList(node.expression)) return loop(node, node.initializer.declarations[0]!);
    if (ts.isVariableDeclarationList(node) && node.declarations.some(({ name, initializer }) => isFlat(name) && initializer && isList(initializer))) {
      return make.createVariableDeclarationList(node.declarations.flatMap((one) => (isFlat(one.name) && one.initializer && isList(one.initializer) ? apart(ts.visitNode(one.name, visit) as ts.ArrayBindingPattern, ts.visitNode(one.initializer, visit) as ts.Expression) : [ts.visitNode(one, visit) as ts.VariableDeclaration])), node.flags);
    }
    return ts.visitEachChild(node, visit, context);
  }
  return ts.visitNode(file, visit) as ts.SourceFile;
}
