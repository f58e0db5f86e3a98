// What a typical run calls is compiled when its file is read, rather than skipped over at first and read again at the call:
// V8 does so with functions in parentheses. Which ones are called is measured on runs of the bundle itself.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import ts from 'typescript';
import { requiredOnce } from './required-once.ts';
import { asksWhoCalls } from './seldom.ts';

const typical = [['examples/first-draft.plan.yaml'], ['examples/first-draft.plan.yaml', '--format', 'sarif'], ['examples/korean.plan.yaml', '--lang', 'ko'], ['examples/sound.plan.yaml', '--format', 'json']];
/** What runs of these call is looked for in these files. */
const measured = {
  'command.cjs': ['core.cjs', 'command.cjs', 'english.cjs', 'json.cjs', 'korean.cjs', 'sarif.cjs', 'text.cjs'],
  'crm-check.cjs': ['crm-check.cjs'],
} as const;
type Entry = keyof typeof measured;

interface Coverage {
  result: { url: string; functions: { functionName: string; ranges: { startOffset: number; endOffset: number; count: number }[] }[] }[];
}
type Called = (file: string, node: ts.Node) => boolean;

export function compileEagerly(folder: string, entry: Entry): void {
  const called = calledIn(folder, entry);
  for (const file of measured[entry]) {
    const path = join(folder, file);
    writeFileSync(path, requiredOnce(inParentheses(readFileSync(path, 'utf8'), (node) => called(file, node))));
  }
}

function calledIn(folder: string, entry: Entry): Called {
  const ranges = new Set(coverage(folder, entry).map(({ file, from, to }) => `${file} ${from} ${to}`));
  return (file, node) => ranges.has(`${file} ${node.getStart()} ${node.getEnd()}`);
}

/** In the core, by the names of functions. */
export function namesCalled(folder: string): (name: string) => boolean {
  const names = new Set(coverage(folder, 'command.cjs').flatMap(({ file, name }) => (file === 'core.cjs' ? [name] : [])));
  return (name) => names.has(name);
}

/** The functions that typical runs call. */
function coverage(folder: string, entry: Entry): { file: string; name: string; from: number; to: number }[] {
  const place = mkdtempSync(join(tmpdir(), 'crm-check-'));
  const [reports, repository, kept] = [join(place, 'reports'), join(place, 'repository'), join(place, 'kept')];
  // Most plans lie in a repository, whether or not this build does.
  mkdirSync(join(repository, '.git'), { recursive: true });
  cpSync('examples', join(repository, 'examples'), { recursive: true });
  // Once for what is kept, and once with it. A plan that fails ends with 1, which is no mistake here.
  for (const measuring of [{}, { NODE_V8_COVERAGE: reports }]) for (const args of typical) {
    try {
      execFileSync(process.execPath, [resolve(folder, entry), ...args], { cwd: repository, stdio: 'ignore', env: { ...process.env, CI: '', XDG_CACHE_HOME: kept, LOCALAPPDATA: kept, ...measuring } });
    } catch {}
  }
  const called = readdirSync(reports).flatMap((report) => {
    const { result } = JSON.parse(readFileSync(join(reports, report), 'utf8')) as Coverage;
    return result.flatMap(({ url, functions }) => functions.flatMap(({ functionName: name, ranges: [whole] }) => (whole?.count ? [{ file: basename(url), name, from: whole.startOffset, to: whole.endOffset }] : [])));
  });
  rmSync(place, { recursive: true });
  if (!called.some(({ file }) => file === entry)) throw new Error('no run of the bundle was measured');
  return called;
}

/**
 * The code with what is called in parentheses: functions declared at the top level before all else, as declarations are, and
 * arrows, wherever they stand, as functions.
 */
export function inParentheses(code: string, isCalled: (node: ts.Node) => boolean): string {
  const source = ts.createSourceFile('code.cjs', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  // At one place, in the order of a walk through the code: what begins outside begins first, and ends last.
  const edits: { at: number; drop: number; put: string }[] = [];
  const edit = (at: number, put: string, drop = 0) => edits.push({ at, drop, put });
  const visit = (node: ts.Node): void => {
    if (!ts.isArrowFunction(node) || !isCalled(node) || asksWhoCalls(node)) return ts.forEachChild(node, visit);
    const { parameters, modifiers, body, equalsGreaterThanToken: arrow } = node;
    const open = code.slice(node.getStart(), arrow.getStart()).includes('(');
    edit(node.getStart(), `(${modifiers ? 'async ' : ''}function${open ? '' : '('}`, modifiers ? 'async'.length : 0);
    parameters.forEach(visit);
    edit(arrow.getStart(), open ? '' : ')', '=>'.length);
    if (!ts.isBlock(body)) edit(body.getStart(), '{return ');
    visit(body);
    edit(body.getEnd(), ts.isBlock(body) ? ')' : '})');
  };
  ts.forEachChild(source, visit);
  const text = (from: number, to: number): string => {
    let at = from;
    let result = '';
    for (const { at: next, drop, put } of edits.filter((one) => one.at >= from && one.at <= to)) [result, at] = [result + code.slice(at, next) + put, next + drop];
    return result + code.slice(at, to);
  };

  const declared = source.statements.filter((statement): statement is ts.FunctionDeclaration & { name: ts.Identifier } => ts.isFunctionDeclaration(statement) && statement.name !== undefined && isCalled(statement));
  const functions = declared.map((statement) => {
    const head = code.slice(statement.getStart(), statement.parameters.pos - 1).replace(/\s*[\w$]+\s*$/, '');
    return `${statement.name.text}=(${head}${text(statement.parameters.pos - 1, statement.getEnd())})`;
  });
  const ends = [0, ...declared.map((statement) => statement.getEnd())];
  const rest = ends.map((from, index) => text(from, declared[index]?.getStart() ?? code.length)).join('');
  if (!functions.length) return rest;
  const first = /^(#!.*\n)?("use strict";)?/.exec(rest)![0].length;
  return `${rest.slice(0, first)}var ${functions.join(',')};${rest.slice(first)}`;
}
