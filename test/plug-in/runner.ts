// A runner as far as its steps can tell: bash with the variables that a CI service sets, and files where it would look.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../run.ts';

export const read = (file: string): string => readFileSync(join(root, file), 'utf8');

export interface Step {
  id?: string;
  name?: string;
  run?: string;
  shell?: string;
  uses?: string;
  if?: string;
  env?: Record<string, string>;
  with?: Record<string, string>;
}
export interface Action {
  inputs: Record<string, { description: string; default: string }>;
  outputs: Record<string, { description: string; value: string }>;
  runs: { using: string; steps: Step[] };
}
export const action = parse(read('action.yml')) as Action;

export const temporary = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'crm-check-runner-'));
  return folder;
};

export interface Ran {
  status: number | null;
  log: string;
}

/** Bash as GitHub and GitLab start it for a script. */
export function bash(script: string, cwd: string, env: Record<string, string>): Ran {
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script], { cwd, encoding: 'utf8', env: { PATH: process.env.PATH!, HOME: process.env.HOME!, LANG: 'C.UTF-8', ...env }, input: '' });
  return { status, log: stdout + stderr };
}

/** Runs the action in a workspace, as a step with these inputs. Only expressions that are one input or one output are known. */
export function useAction(workspace: string, inputs: Readonly<Record<string, string>>, actionPath = root): Ran & { outputs: Record<string, string>; summary: string; temp: string } {
  for (const name of Object.keys(inputs)) if (!action.inputs[name]) throw new Error(`the action has no input ${name}`);
  const temp = temporary();
  const [output, summary] = [join(temp, 'output'), join(temp, 'summary')];
  const value = (name: string) => inputs[name] ?? action.inputs[name]!.default;
  let ran: Ran = { status: 0, log: '' };
  for (const step of action.runs.steps) {
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, text]) => [name, value(/^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(text)![1]!)]));
    writeFileSync(output, '', { flag: 'a' });
    const next = bash(step.run!, workspace, { ...env, GITHUB_ACTIONS: 'true', CI: 'true', GITHUB_WORKSPACE: workspace, GITHUB_ACTION_PATH: actionPath, RUNNER_TEMP: temp, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary });
    ran = { status: next.status, log: ran.log + next.log };
    if (next.status !== 0) break;
  }
  const set = Object.fromEntries(readFileSync(output, 'utf8').split('\n').filter(Boolean).map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
  const outputs = Object.fromEntries(Object.entries(action.outputs).map(([name, { value: text }]) => {
    const [, key, otherwise = ''] = /^\$\{\{ steps\.check\.outputs\.([a-z-]+)(?: \|\| '([^']*)')? \}\}$/.exec(text)!;
    return [name, set[key!] || otherwise];
  }));
  return { ...ran, outputs, summary: existsSync(summary) ? readFileSync(summary, 'utf8') : '', temp };
}

export const has = (command: string): boolean => {
  try {
    execFileSync('bash', ['-c', `command -v ${command}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
