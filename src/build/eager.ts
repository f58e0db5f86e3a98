// What a typical run calls is compiled when its file is read, rather than skipped over at first and read again at the call:
// V8 does so with functions in parentheses. Which ones are called is measured on runs of the bundle itself.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import ts from 'typescript';

const typical = [['examples/first-draft.plan.yaml'], ['examples/korean.plan.yaml', '--lang', 'ko'], ['examples/sound.plan.yaml', '--format', 'json']];
const files = ['core.cjs', 'crm-check.cjs'];

interface Coverage {
  result: { url: string; functions: { ranges: { startOffset: number; endOffset: number; count: number }[] }[] }[];
}
type Called = (file: string, node: ts.Node) => boolean;

export function compileEagerly(folder: string): void {
  const called = calledIn(folder);
  for (const file of files) {
    const path = join(folder, file);
    writeFileSync(path, inParentheses(readFileSync(path, 'utf8'), (node) => called(file, node)));
  }
}

function calledIn(folder: string): Called {
  const reports = mkdtempSync(join(tmpdir(), 'crm-check-'));
  // A plan that fails ends with 1, which is no mistake here.
  for (const args of typical) {
    try {
      execFileSync(process.execPath, [join(folder, 'crm-check.cjs'), ...args], { stdio: 'ignore', env: { ...process.env, NODE_V8_COVERAGE: reports } });
    } catch {}
  }
  const ranges = new Set<string>();
  for (const report of readdirSync(reports)) {
    const { result } = JSON.parse(readFileSync(join(reports, report), 'utf8')) as Coverage;
    for (const { url, functions } of result) for (const { ranges: [whole] } of functions) if (whole?.count) ranges.add(`${basename(url)} ${whole.startOffset} ${whole.endOffset}`);
  }
  rmSync(reports, { recursive: true });
  if (!files.every((file) => [...ranges].some((range) => range.startsWith(`${file} `)))) throw new Error('no run of the bundle was measured');
  return (file, node) => ranges.has(`${file} ${node.getStart()} ${node.getEnd()}`);
}

/** The code with functions at the top level that are called in parentheses, those that were declared before all else, as declarations are. */
export function inParentheses(code: string, isCalled: (node: ts.Node) => boolean): string {
  const source = ts.createSourceFile('code.cjs', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const edits: [start: number, end: number, text: string][] = [];
  const declared: string[] = [];
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name && isCalled(statement)) {
      const head = code.slice(statement.getStart(), statement.parameters.pos - 1).replace(/\s*[\w$]+\s*$/, '');
      declared.push(`${statement.name.text}=(${head}${code.slice(statement.parameters.pos - 1, statement.getEnd())})`);
      edits.push([statement.getStart(), statement.getEnd(), '']);
    }
    if (!ts.isVariableStatement(statement)) continue;
    for (const { initializer: arrow } of statement.declarationList.declarations) {
      if (!arrow || !ts.isArrowFunction(arrow) || !isCalled(arrow) || asksWhoCalls(arrow)) continue;
      const parameters = arrow.parameters.map((parameter) => parameter.getText()).join(',');
      const body = ts.isBlock(arrow.body) ? arrow.body.getText() : `{return ${arrow.body.getText()}}`;
      edits.push([arrow.getStart(), arrow.getEnd(), `(${arrow.modifiers ? 'async ' : ''}function(${parameters})${body})`]);
    }
  }
  const rest = edits.toReversed().reduce((text, [start, end, replacement]) => text.slice(0, start) + replacement + text.slice(end), code);
  if (!declared.length) return rest;
  const first = /^(#!.*\n)?("use strict";)?/.exec(rest)![0].length;
  return `${rest.slice(0, first)}var ${declared.join(',')};${rest.slice(first)}`;
}

/** `this` and `arguments` mean something else in a function that is no arrow. */
function asksWhoCalls(node: ts.Node): boolean {
  return node.kind === ts.SyntaxKind.ThisKeyword || (ts.isIdentifier(node) && node.text === 'arguments') || ts.forEachChild(node, asksWhoCalls) === true;
}
